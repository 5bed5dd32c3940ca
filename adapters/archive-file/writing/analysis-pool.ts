import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { analyseFile, type FileResult, type FileTask } from "./analyse-file.ts";

/** Files that each thread has at once, so that it never waits for the next. */
const AHEAD = 4;

/** Threads take a while to start: fewer files than this are read without. */
const FEW = 12;

/** How many finished results may wait for the one that takes them. */
const MOST_WAITING = 64;

/**
 * Analyses files, on several threads if they are many, in the order in which they are finished.
 *
 * @param threads how many.
 * @param signal ends it early.
 */
export async function* analyseFiles(
  folder: string,
  tasks: readonly FileTask[],
  threads: number,
  signal: AbortSignal,
): AsyncGenerator<FileResult> {
  if (tasks.length < FEW || threads < 1) {
    for (const task of tasks) {
      // Lets others work between two files, and an abort be heard.
      await setImmediate();
      if (signal.aborted) return;
      yield analyseFile(folder, task);
    }
    return;
  }
  const finished: FileResult[] = [];
  let next = 0;
  let left = tasks.length;
  let failure: Error | null = null;
  let wake: () => void = () => {};
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL("./analysis-worker.ts", import.meta.url), { workerData: folder }),
  );
  const idle: Worker[] = [];
  const feed = (worker: Worker) => {
    const task = tasks[next];
    if (!task) return;
    if (finished.length > MOST_WAITING) {
      idle.push(worker);
      return;
    }
    next++;
    worker.postMessage(task);
  };
  for (const worker of workers) {
    worker.on("message", (result: FileResult) => {
      finished.push(result);
      feed(worker);
      wake();
    });
    worker.on("error", (error: unknown) => {
      failure = error instanceof Error ? error : new Error(String(error));
      wake();
    });
    for (let ahead = 0; ahead < AHEAD; ahead++) feed(worker);
  }
  const stop = () => wake();
  signal.addEventListener("abort", stop);
  try {
    while (left > 0 && !signal.aborted) {
      if (failure) throw failure;
      const result = finished.shift();
      if (result) {
        left--;
        if (finished.length <= MOST_WAITING) for (const worker of idle.splice(0)) feed(worker);
        yield result;
      } else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    signal.removeEventListener("abort", stop);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
