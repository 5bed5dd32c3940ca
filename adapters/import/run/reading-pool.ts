import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { FoundFile } from "./find-files.ts";
import type { DraftsOfFile, ReadingSettings } from "./read-drafts.ts";
import type { ReadingNews, ReadingOrder } from "./reading-process.ts";

/** What one file may take. */
type FileLimits = { readonly ms: number; readonly megabytes: number };

const LIMITS: FileLimits = { ms: 60_000, megabytes: 512 };

/** How many files may be read before the first of them is taken, for each process. */
const AHEAD = 50;

const PROCESS = fileURLToPath(new URL("./reading-process.ts", import.meta.url));

/** How much of what a process writes as it dies is kept, in characters. */
const LAST_WORDS = 10_000;

type Options = {
  /** How many files are read at the same time. */
  readonly threads: number;
  readonly signal: AbortSignal;
  readonly limits?: FileLimits;
  /** What the thread of each process runs; it speaks as `reading-worker.ts` does. */
  readonly script?: URL;
};

/**
 * Reads files in several processes and gives what came out of them, in the order of the files. A file that takes too long or too much memory
 * ends its process and is refused; the others go on.
 *
 * A thread is not enough: V8 keeps the memory limit of a thread as well as it can, and ends the whole process where one array or map
 * outgrows it (nodejs/node#65019).
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
  const running = new Set<ChildProcess>();
  const idle: (() => void)[] = [];
  const start = () => {
    const child = fork(PROCESS, { serialization: "advanced", stdio: ["ignore", "ignore", "pipe", "ipc"] });
    running.add(child);
    // A process that is gone takes nothing more, which its end says.
    const send = (order: ReadingOrder) => child.send(order, () => {});
    let reading: number | null = null;
    let timer: NodeJS.Timeout | undefined;
    const settle = (read: readonly DraftsOfFile[]) => {
      clearTimeout(timer);
      if (reading !== null) results.set(reading, read);
      reading = null;
      wake();
    };
    let ended = false;
    const feed = () => {
      const file = files[next];
      if (!file || signal.aborted || ended) return;
      if (next - taken > AHEAD * threads) {
        idle.push(feed);
        return;
      }
      reading = next++;
      timer = setTimeout(() => end(`It takes more than ${limits.ms / 1_000} seconds to read.`), limits.ms);
      send({ kind: "file", file });
    };
    /** Ends the process at the file that it reads, and starts another one for the rest. */
    const end = (reason: string) => {
      if (ended) return;
      ended = true;
      const name = files[reading ?? -1]?.name ?? "";
      running.delete(child);
      child.kill("SIGKILL");
      settle([{ kind: "refused", name, reason }]);
      if (next < files.length && !signal.aborted) start();
    };
    const tooMuch = `It takes more than ${limits.megabytes} MB of memory to read.`;
    child.on("message", (news: ReadingNews) => {
      if (news.kind === "failed")
        return end(news.isOutOfMemory ? tooMuch : `It cannot be read: ${news.message}.`);
      settle(news.read);
      feed();
    });
    let lastWords = "";
    child.stderr?.setEncoding("utf8").on("data", (words: string) => {
      lastWords = (lastWords + words).slice(-LAST_WORDS);
    });
    child.on("error", (error) => end(`It cannot be read: ${error.message}.`));
    child.on("close", () =>
      end(
        /out of memory/i.test(lastWords) ? tooMuch : "It cannot be read: it ended the process that read it.",
      ),
    );
    send({ kind: "start", script: script.href, settings, megabytes: limits.megabytes });
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
    next = files.length;
    await Promise.all([...running].map(kill));
  }
}

/** Ends a process, and returns when it is gone. */
async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  if (child.kill("SIGKILL")) await gone;
}
