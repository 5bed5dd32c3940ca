import { parentPort, workerData } from "node:worker_threads";
import { type FileSource, type ReadingSettings, readDrafts } from "./read-drafts.ts";
import type { ReadingNews } from "./reading-process.ts";

const settings = workerData as ReadingSettings;

parentPort?.on("message", (file: FileSource) => {
  readDrafts(file, settings).then(
    (read) => send({ kind: "read", read }),
    (error: unknown) => {
      // Ends the thread with the error, which the pool hears.
      throw error;
    },
  );
});

send({ kind: "ready" });

function send(news: ReadingNews): void {
  parentPort?.postMessage(news);
}
