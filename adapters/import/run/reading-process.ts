import { Worker } from "node:worker_threads";
import { type Message, message } from "../../../src/messages/message.ts";
import { errorWords } from "../formats/format.ts";
import type { DraftsOfFile, FileSource, ReadingSettings } from "./read-drafts.ts";

/** What the process is sent: first what its thread runs, then one file after the other. */
export type ReadingOrder =
  | {
      readonly kind: "start";
      /** The address of the thread's script. */
      readonly script: string;
      readonly settings: ReadingSettings;
      /** Memory of the thread. */
      readonly megabytes: number;
    }
  | { readonly kind: "file"; readonly file: FileSource };

/** What the process sends: `ready` once, when its thread has loaded what it reads with. After `failed` it ends. */
export type ReadingNews =
  | { readonly kind: "ready" }
  | { readonly kind: "read"; readonly read: readonly DraftsOfFile[] }
  | { readonly kind: "failed"; readonly reason: Message; readonly isOutOfMemory: boolean };

/*
 * The files are read by a thread of this process, so that the process itself hears at once when the import is over, whatever a file does to
 * the thread. Ctrl-C goes to every process of a terminal: the import decides when to end.
 */
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit());

let thread: Worker | null = null;

process.on("message", (order: ReadingOrder) => {
  if (order.kind === "file") return thread?.postMessage(order.file);
  thread = new Worker(new URL(order.script), {
    workerData: order.settings,
    resourceLimits: { maxOldGenerationSizeMb: order.megabytes },
  });
  thread.on("message", (news: ReadingNews) => send(news));
  thread.on("error", (error: NodeJS.ErrnoException) =>
    fail(
      message("refusal.not-readable", { why: errorWords(error) }),
      error.code === "ERR_WORKER_OUT_OF_MEMORY",
    ),
  );
  thread.on("exit", () => fail(message("refusal.ended-thread"), false));
});

function send(news: ReadingNews, then = () => {}): void {
  process.send?.(news, then);
}

let isFailing = false;

/** Says once why the thread is gone, and ends the process. */
function fail(reason: Message, isOutOfMemory: boolean): void {
  if (isFailing) return;
  isFailing = true;
  send({ kind: "failed", reason, isOutOfMemory }, () => process.exit());
}
