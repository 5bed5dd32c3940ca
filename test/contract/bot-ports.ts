import { AT_REST, type OpenArchive, openArchive } from "../../adapters/bot/archive/archive.ts";
import type { ChatPorts } from "../../src/chat/connection.ts";
import { createRequestQueue } from "../../src/chat/queue/request-queue.ts";
import type { Setting } from "./driver.ts";

/** The day on which everything is asked. */
export const TODAY = "2026-11-22";

const archives = new Map<string, Promise<OpenArchive>>();

/** What an adapter is given, and the errors that nobody expected. */
export async function openPorts({
  corpus,
  perMinute,
}: Setting): Promise<ChatPorts & { readonly reported: readonly unknown[] }> {
  const opening = archives.get(corpus) ?? openArchive({ folder: corpus, file: null });
  archives.set(corpus, opening);
  const { describe, respond } = await opening;
  const { archive, numbers, suggestions } = await describe();
  const reported: unknown[] = [];
  return {
    queue: createRequestQueue({
      respond: (request, madeFrom) => respond(request, madeFrom, { today: TODAY, state: AT_REST }),
      nowMs: () => performance.now(),
      observe: () => {},
      report: (error) => reported.push(error),
      perMinute,
    }),
    archive: () => archive,
    numbers: () => numbers,
    suggestions: () => suggestions,
    today: () => TODAY,
    log: {
      info: () => {},
      warn: () => {},
      error: (event, details) => reported.push({ event, details }),
    },
    reported,
  };
}
