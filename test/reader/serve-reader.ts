import { openReader } from "../../adapters/bot/web/open-reader.ts";
import type { AskedArchive } from "../../adapters/bot/web/read-archive.ts";
import { startWebServer } from "../../adapters/bot/web/web-server.ts";
import { createDrawing } from "../../adapters/picture/thread/drawing.ts";
import { ask } from "../../src/answer/ask.ts";
import { exportQuotations } from "../../src/answer/export/export-quotations.ts";
import type { LinkTo } from "../../src/answer/link-to.ts";
import { timeline } from "../../src/answer/timeline.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { createOlderVersions } from "../../src/archive/older-versions.ts";
import { respond } from "../../src/chat/respond.ts";

/** A reader that listens on a free port. */
export type ServedReader = {
  readonly address: string;
  /** As a chat links to it, at {@link ServedReader.address}. */
  readonly linkTo: LinkTo;
  /** The lines of its log. */
  readonly logged: readonly string[];
  stop(): Promise<void>;
};

/** The address that its links have and that no server listens at. */
const PUBLIC_URL = "https://archive.example.org";

/** The day on which it is read, unless another is given. */
export const NOON: number = Date.UTC(2026, 10, 27, 12);

const NO_NUMBERS = {
  documents: 0,
  passages: 0,
  publishers: [],
  years: null,
  places: [],
  faults: 0,
  withoutNotes: [],
};

/** An archive as the reader asks it. */
export function readable(archive: Archive): AskedArchive {
  return {
    document: (id) => archive.document(id),
    olderVersions: createOlderVersions(archive),
    ask: (question, options) => ask(archive, question, options),
    timeline: (topic, options) => timeline(archive, topic, options),
    exported: (request) => exportQuotations(archive, request),
    contents: (request) => archive.contents(request),
    state: () => ({ complete: true }),
    respond: (request, madeFrom, today, locale = "en") =>
      respond(archive, request, { today, numbers: NO_NUMBERS, locale }, madeFrom),
  };
}

/** Serves an archive to read; public unless signed links are wanted. */
export async function serveReader(
  archive: Archive,
  access: "public" | "signed" = "public",
  nowMs: () => number = () => NOON,
): Promise<ServedReader> {
  const logged: string[] = [];
  const write = (event: string, details?: object) => void logged.push(`${event} ${JSON.stringify(details)}`);
  const log = { info: write, warn: write, error: write };
  // That a machine is busy is no test.
  const drawing = createDrawing({
    unable: (why) => log.warn("no pictures", { why }),
    failed: (why) => log.error("drawing a picture", { why }),
    withinMs: 60_000,
  });
  const { app, publicHost, links } = openReader(
    { reader: { publicUrl: PUBLIC_URL, access, days: 30, secret: "a secret of the tests, long enough" } },
    { archive: readable(archive), draw: drawing.draw, today: () => "2026-11-27", nowMs, log },
  );
  const routes = {
    ready: () => ({ ok: true, body: {} }),
    metrics: async () => ({ text: "", contentType: "text/plain" }),
    slackEvents: () => null,
    preview: null,
    reader: app,
    publicHost,
  };
  const { address, stop } = await startWebServer("127.0.0.1", 0, routes, log);
  return {
    address,
    logged,
    linkTo: (origin) => links.linkTo(origin)?.replace(PUBLIC_URL, address) ?? null,
    async stop() {
      await stop();
      await drawing.stop();
    },
  };
}
