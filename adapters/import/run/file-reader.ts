import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type Message, message } from "../../../src/messages/message.ts";
import { errorWords } from "../formats/format.ts";
import type { DraftsOfFile, FileSource, ReadingSettings } from "./read-drafts.ts";
import type { ReadingNews, ReadingOrder } from "./reading-process.ts";

/** What one file may take; the time in which a process starts is not the file's. */
type FileLimits = { readonly ms: number; readonly megabytes: number };

const LIMITS: FileLimits = { ms: 60_000, megabytes: 512 };

const PROCESS = fileURLToPath(new URL("./reading-process.ts", import.meta.url));

/** How much of what a process writes as it dies is kept, in characters. */
const LAST_WORDS = 10_000;

/** Reads one file after the other, in a process of its own. */
export type FileReader = {
  /**
   * Reads a file. One that takes too long or too much memory ends the process and is refused, and the next file is read by another process.
   * Never throws; null if the reader is stopped meanwhile.
   */
  read(file: FileSource): Promise<readonly DraftsOfFile[] | null>;
  /** Ends the process, and returns when it is gone. */
  stop(): Promise<void>;
};

/** What a reader may be given beside its settings. */
export type FileReaderOptions = {
  readonly limits?: FileLimits | undefined;
  /** What the thread of the process runs; it speaks as `reading-worker.ts` does. */
  readonly script?: URL | undefined;
};

/** A file that is being read. */
type Task = {
  readonly file: FileSource;
  readonly settle: (read: readonly DraftsOfFile[] | null) => void;
};

/**
 * Makes a reader; its process starts with the first file.
 *
 * A thread is not enough: V8 keeps the memory limit of a thread as well as it can, and ends the whole process where one array or map
 * outgrows it (nodejs/node#65019).
 */
export function createFileReader(
  settings: ReadingSettings,
  { limits = LIMITS, script = new URL("./reading-worker.ts", import.meta.url) }: FileReaderOptions = {},
): FileReader {
  let child: ChildProcess | null = null;
  let task: Task | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isReady = false;
  let isStopped = false;
  const settle = (read: readonly DraftsOfFile[] | null) => {
    clearTimeout(timer);
    const done = task;
    task = null;
    done?.settle(read);
  };
  /** The time of the file begins when there is somebody to read it. */
  const beginTime = (process: ChildProcess, { file }: Task) => {
    timer = setTimeout(() => {
      child = null;
      process.kill("SIGKILL");
      settle([
        {
          kind: "refused",
          name: file.name,
          reason: message("refusal.too-long", { seconds: limits.ms / 1_000 }),
        },
      ]);
    }, limits.ms);
  };
  const start = (): ChildProcess => {
    isReady = false;
    const process = fork(PROCESS, { serialization: "advanced", stdio: ["ignore", "ignore", "pipe", "ipc"] });
    /** Ends the process at the file that it reads. */
    const end = (reason: Message) => {
      if (child !== process) return;
      child = null;
      process.kill("SIGKILL");
      settle(isStopped || task === null ? null : [{ kind: "refused", name: task.file.name, reason }]);
    };
    const tooMuch = message("refusal.too-much-memory", { megabytes: limits.megabytes });
    process.on("message", (news: ReadingNews) => {
      if (child !== process) return;
      if (news.kind === "ready") {
        isReady = true;
        if (task !== null) beginTime(process, task);
        return;
      }
      if (news.kind === "failed") return end(news.isOutOfMemory ? tooMuch : news.reason);
      settle(news.read);
    });
    let lastWords = "";
    process.stderr?.setEncoding("utf8").on("data", (words: string) => {
      lastWords = (lastWords + words).slice(-LAST_WORDS);
    });
    process.on("error", (error) => end(message("refusal.not-readable", { why: errorWords(error) })));
    process.on("close", () =>
      end(/out of memory/i.test(lastWords) ? tooMuch : message("refusal.ended-process")),
    );
    send(process, { kind: "start", script: script.href, settings, megabytes: limits.megabytes });
    return process;
  };
  return {
    read(file) {
      if (isStopped) return Promise.resolve(null);
      child ??= start();
      const current = child;
      return new Promise((resolve) => {
        task = { file, settle: resolve };
        if (isReady) beginTime(current, task);
        send(current, { kind: "file", file });
      });
    },
    async stop() {
      isStopped = true;
      const running = child;
      child = null;
      settle(null);
      if (running === null) return;
      const gone = once(running, "exit");
      if (running.kill("SIGKILL")) await gone;
    },
  };
}

/** A process that is gone takes nothing more, which its end says. */
function send(process: ChildProcess, order: ReadingOrder): void {
  process.send(order, () => {});
}
