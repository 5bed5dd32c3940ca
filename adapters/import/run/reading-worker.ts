import { parentPort, workerData } from "node:worker_threads";
import { type FileSource, type ReadingSettings, readDrafts } from "./read-drafts.ts";

const settings = workerData as ReadingSettings;

parentPort?.on("message", (file: FileSource) => {
  readDrafts(file, settings).then(
    (read) => parentPort?.postMessage(read),
    (error: unknown) => {
      // Ends the thread with the error, which the pool hears.
      throw error;
    },
  );
});
