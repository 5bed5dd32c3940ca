import { openPreview } from "../../adapters/bot/web/preview.ts";
import { previewReader } from "../../adapters/bot/web/preview-reader.ts";
import type { Routes } from "../../adapters/bot/web/web-app.ts";
import { startWebServer } from "../../adapters/bot/web/web-server.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { archiveNumbers } from "../../src/chat/replies/about-replies.ts";
import { withLinks } from "../../src/chat/replies/with-links.ts";
import { respond } from "../../src/chat/respond.ts";
import { readable } from "../reader/serve-reader.ts";

/** A preview that listens on a free port. */
export type Served = {
  readonly address: string;
  /** The lines of its log. */
  readonly logged: readonly string[];
  stop(): Promise<void>;
};

/** Serves the preview of an archive, with the real adapters' messages, on 22 November 2026. */
export async function servePreview(
  archive: Archive,
  slackEvents: Routes["slackEvents"] = () => null,
): Promise<Served> {
  const logged: string[] = [];
  const write = (event: string, details?: object) => void logged.push(`${event} ${JSON.stringify(details)}`);
  const numbers = await archiveNumbers(archive, 0);
  const { key } = await archive.summary();
  const today = "2026-11-22";
  const log = { info: write, warn: write, error: write };
  let served = "";
  const { reader, linkTo } = previewReader({
    archive: readable(archive),
    today: () => today,
    nowMs: Date.now,
    log,
    address: () => served,
  });
  const preview = openPreview({
    archive,
    key: () => key,
    numbers: () => numbers,
    today: () => today,
    dailyPosts: async () => [],
    log,
    respond: async (request, madeFrom) => {
      if (request.kind === "ask" && request.question === "break") throw new Error("broken");
      return withLinks(await respond(archive, request, { today, numbers }, madeFrom), linkTo);
    },
  });
  const routes = {
    ready: () => ({ ok: true, body: {} }),
    metrics: async () => ({ text: "", contentType: "text/plain" }),
    slackEvents,
    reader,
    preview,
  };
  const { address, stop } = await startWebServer("127.0.0.1", 0, routes, log);
  served = address;
  return { address, logged, stop };
}
