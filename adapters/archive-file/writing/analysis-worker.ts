import { parentPort, workerData } from "node:worker_threads";
import { analyseFile, type FileTask } from "./analyse-file.ts";

const folder = String(workerData);

parentPort?.on("message", (task: FileTask) => {
  analyseFile(folder, task).then(
    (result) => parentPort?.postMessage(result),
    (error: unknown) => {
      // Ends the thread with the error, which the pool hears.
      throw error;
    },
  );
});
