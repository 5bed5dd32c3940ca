import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createPreview } from "../../adapters/preview/app.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { archiveNumbers } from "../../src/chat/about-replies.ts";
import { respond } from "../../src/chat/respond.ts";
import { archiveKey } from "../../src/corpus/document-key.ts";
import { platformsOf } from "./platforms.ts";

/** A preview that listens on a free port. */
export type Served = {
  readonly address: string;
  /** The lines of its log. */
  readonly logged: readonly string[];
  stop(): Promise<void>;
};

/** Serves the preview of an archive, with the real adapters' messages, on 22 November 2026. */
export async function servePreview(archive: Archive): Promise<Served> {
  const logged: string[] = [];
  const write = (event: string, details?: object) => void logged.push(`${event} ${JSON.stringify(details)}`);
  const numbers = archiveNumbers(archive, 0);
  const today = "2026-11-22";
  const server = createServer(
    createPreview({
      archive,
      numbers,
      platforms: platformsOf(archiveKey(archive.documents)),
      today: () => today,
      dailyPosts: async () => [],
      log: { info: write, warn: write, error: write },
      host: "preview.newsroom.test",
      respond: (request, madeFrom) => {
        if (request.kind === "ask" && request.question === "break") throw new Error("broken");
        return respond(archive, request, { today, numbers }, madeFrom);
      },
    }),
  );
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    logged,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
