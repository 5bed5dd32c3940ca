import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { analyseFile, type FileResult, type FileTask } from "./analyse-file.ts";

/**
 * What each thread has before it, and has read since the last of it was taken: a commit keeps the one that takes results busy for up to half
 * a second, in which no thread may run out of files. What is found out about large files fills the memory, so they are fewer; and so are the
 * last ones, so that all threads end together.
 */
const AHEAD = { least: 4, files: 128, bytes: 4_000_000 } as const;

/** Threads take a while to start: fewer files than this are read without. */
const FEW = 12;

/** A thread and the sizes of the files that it was given and whose results were not taken, in their order. */
type Reader = { readonly worker: Worker; readonly sizes: number[]; bytes: number };

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
  const finished: { readonly result: FileResult; readonly reader: Reader }[] = [];
  let next = 0;
  let left = tasks.length;
  let failure: Error | null = null;
  let wake: () => void = () => {};
  const readers = Array.from({ length: threads }, (): Reader => {
    const worker = new Worker(new URL("./analysis-worker.ts", import.meta.url), { workerData: folder });
    return { worker, sizes: [], bytes: 0 };
  });
  /** Gives a thread a file, if it may have one more. */
  const feed = (reader: Reader): boolean => {
    const { worker, sizes } = reader;
    const share = (tasks.length - next) / (2 * threads);
    const hasRoom = sizes.length < Math.max(AHEAD.least, Math.min(share, AHEAD.files));
    const task = tasks[next];
    // One at least, however large it is.
    if (!task || !(sizes.length === 0 || (hasRoom && reader.bytes < AHEAD.bytes))) return false;
    next++;
    sizes.push(task.size);
    reader.bytes += task.size;
    worker.postMessage(task);
    return true;
  };
  for (const reader of readers) {
    reader.worker.on("message", (result: FileResult) => {
      finished.push({ result, reader });
      wake();
    });
    reader.worker.on("error", (error: unknown) => {
      failure = error instanceof Error ? error : new Error(String(error));
      wake();
    });
  }
  while (readers.map(feed).includes(true));
  const stop = () => wake();
  signal.addEventListener("abort", stop);
  try {
    while (left > 0 && !signal.aborted) {
      if (failure) throw failure;
      const taken = finished.shift();
      if (taken) {
        const { result, reader } = taken;
        left--;
        reader.bytes -= reader.sizes.shift() ?? 0;
        while (feed(reader));
        yield result;
      } else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    signal.removeEventListener("abort", stop);
    await Promise.all(readers.map(({ worker }) => worker.terminate()));
  }
}
