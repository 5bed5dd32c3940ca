import { parentPort, workerData } from "node:worker_threads";
import { analyseFile, type FileTask } from "./analyse-file.ts";

const folder = String(workerData);

// What fails here ends the thread with the error, which the pool hears.
parentPort?.on("message", (task: FileTask) => parentPort?.postMessage(analyseFile(folder, task)));
