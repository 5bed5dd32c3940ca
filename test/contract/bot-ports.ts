import { type OpenArchive, openArchive } from "../../adapters/bot/archive/archive.ts";
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
  const opening = archives.get(corpus) ?? openArchive(corpus);
  archives.set(corpus, opening);
  const { key, numbers, suggestions, respond } = await opening;
  const reported: unknown[] = [];
  return {
    queue: createRequestQueue({
      respond: (request, madeFrom) => respond(request, madeFrom, TODAY),
      nowMs: () => performance.now(),
      observe: () => {},
      report: (error) => reported.push(error),
      perMinute,
    }),
    archive: () => key,
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
