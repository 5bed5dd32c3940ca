import { parentPort, workerData } from "node:worker_threads";
import type { FoundFile } from "./find-files.ts";
import { type ReadingSettings, readDrafts } from "./read-drafts.ts";

const settings = workerData as ReadingSettings;

parentPort?.on("message", (file: FoundFile) => {
  readDrafts(file, settings).then(
    (read) => parentPort?.postMessage(read),
    (error: unknown) => {
      // Ends the thread with the error, which the pool hears.
      throw error;
    },
  );
});
