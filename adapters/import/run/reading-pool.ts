import { Worker } from "node:worker_threads";
import type { FoundFile } from "./find-files.ts";
import type { DraftsOfFile, ReadingSettings } from "./read-drafts.ts";

/** What one file may take. */
type FileLimits = { readonly ms: number; readonly megabytes: number };

const LIMITS: FileLimits = { ms: 60_000, megabytes: 512 };

/** How many files may be read before the first of them is taken, for each thread. */
const AHEAD = 50;

type Options = {
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly limits?: FileLimits;
  /** What the threads run; it speaks as `reading-worker.ts` does. */
  readonly script?: URL;
};

/**
 * Reads files on several threads and gives what came out of them, in the order of the files. A file that takes too long or too much memory
 * ends its thread and is refused; the others go on.
 */
export async function* readAll(
  files: readonly FoundFile[],
  settings: ReadingSettings,
  { threads, signal, limits = LIMITS, script = new URL("./reading-worker.ts", import.meta.url) }: Options,
): AsyncGenerator<readonly DraftsOfFile[]> {
  const results = new Map<number, readonly DraftsOfFile[]>();
  let next = 0;
  let taken = 0;
  let wake: () => void = () => {};
  const workers = new Set<Worker>();
  const idle: (() => void)[] = [];
  const start = () => {
    const worker = new Worker(script, {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    workers.add(worker);
    let reading: number | null = null;
    let timer: NodeJS.Timeout | undefined;
    const settle = (read: readonly DraftsOfFile[]) => {
      clearTimeout(timer);
      if (reading !== null) results.set(reading, read);
      reading = null;
      wake();
    };
    const feed = () => {
      const file = files[next];
      if (!file || signal.aborted) return;
      if (next - taken > AHEAD * threads) {
        idle.push(feed);
        return;
      }
      reading = next++;
      timer = setTimeout(() => end(`It takes more than ${limits.ms / 1_000} seconds to read.`), limits.ms);
      worker.postMessage(file);
    };
    let ended = false;
    /** Ends the thread at the file that it reads, and starts another one for the rest. */
    const end = (reason: string) => {
      if (ended) return;
      ended = true;
      const name = files[reading ?? -1]?.name ?? "";
      workers.delete(worker);
      void worker.terminate();
      settle([{ kind: "refused", name, reason }]);
      if (next < files.length && !signal.aborted) start();
    };
    worker.on("message", (read: readonly DraftsOfFile[]) => {
      settle(read);
      feed();
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      end(
        error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? `It takes more than ${limits.megabytes} MB of memory to read.`
          : `It cannot be read: ${error.message}.`,
      );
    });
    worker.on("exit", () => end("It cannot be read: it ended the thread that read it."));
    feed();
  };
  const stop = () => wake();
  signal.addEventListener("abort", stop);
  try {
    for (let count = 0; count < Math.min(threads, files.length); count++) start();
    while (taken < files.length && !signal.aborted) {
      const read = results.get(taken);
      if (read) {
        results.delete(taken);
        taken++;
        for (const feed of idle.splice(0)) feed();
        yield read;
      } else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    signal.removeEventListener("abort", stop);
    const all = [...workers];
    workers.clear();
    for (const worker of all) worker.removeAllListeners();
    await Promise.all(all.map((worker) => worker.terminate()));
  }
}
