import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { FailureLog } from "../../../src/chat/failure-log.ts";
import type { Reading } from "../../../src/chat/replies/archive-state.ts";
import { CorpusError } from "../../../src/corpus/fault.ts";
import type { UpdateEvent } from "../../archive-file/update-event.ts";
import type { UpdatingData, UpdatingOrder, UpdatingSaid } from "./updating-messages.ts";

/** Keeps the archive as its folder is, in a thread of its own. */
export type Updating = {
  /** Where the archive can be opened now: a file, or null for memory. */
  file(): string | null;
  /** How far the update under way is; null: none is. */
  reading(): Reading | null;
  /** When the archive was last compared with its folder, by the clock given; null: not yet. */
  comparedMs(): number | null;
  /** Why it cannot be brought up to date, in one line; null: it can. */
  trouble(): string | null;
  /** Looks at once. */
  update(): void;
  /** The file turned out to be damaged: it is made anew, also if the thread dies before it has done so. */
  remake(): void;
  stop(): Promise<void>;
};

/** What updating is started with. */
export type UpdatingPorts = {
  readonly failures: FailureLog;
  /** Any clock that only goes forward, in milliseconds. */
  readonly nowMs: () => number;
  /** Called after each event, when what is known has changed, with how far the update under way is. */
  readonly heard: (event: UpdateEvent, reading: Reading | null) => void;
  /** What the thread runs. @default `updating-worker.ts` */
  readonly script?: URL;
  /** A thread that died is started again after this long, in milliseconds. @default 5_000 */
  readonly againAfterMs?: number;
};

const SCRIPT = new URL("./updating-worker.ts", import.meta.url);

const WHAT = "the thread that updates the archive";

const REMAKE: UpdatingOrder = "remake";

/** Before this much has passed no rate is computed, in milliseconds. */
const TOO_EARLY_MS = 1_000;

/**
 * Starts to update an archive; resolves when it can be opened.
 *
 * @throws CorpusError if the folder cannot be read.
 */
export async function startUpdating(
  data: UpdatingData,
  { failures, nowMs, heard, script = SCRIPT, againAfterMs = 5_000 }: UpdatingPorts,
): Promise<Updating> {
  let file: string | null = null;
  let isPlaced = false;
  let progress: { readonly done: number; readonly total: number; readonly sinceMs: number } | null = null;
  let comparedMs: number | null = null;
  let trouble: string | null = null;
  /** The thread was started again, and does not know what changed while there was none. */
  let isReborn = false;
  /** The file is to be made anew, and has not been. */
  let isRemakeDue = false;
  const stopping = new AbortController();
  const placed = Promise.withResolvers<void>();

  const reading = (): Reading | null =>
    progress && { done: progress.done, total: progress.total, perSecond: rate(progress, nowMs()) };
  const take = (event: UpdateEvent): void => {
    switch (event.kind) {
      case "place":
        file = event.file;
        isPlaced = true;
        placed.resolve();
        break;
      case "reading":
        progress = { ...event, sinceMs: progress?.sinceMs ?? nowMs() };
        break;
      case "current":
        progress = null;
        comparedMs = nowMs();
        trouble = null;
        // A file that was made anew has to be reopened, so an update without that was another one.
        if (event.reopen) isRemakeDue = false;
        break;
      case "failed":
        progress = null;
        trouble = event.message;
    }
    heard(event.kind === "current" && isReborn ? { ...event, reopen: true } : event, reading());
    if (event.kind === "current") isReborn = false;
  };

  let worker = new Worker(script, { workerData: data });
  const live = (): Promise<Error> =>
    new Promise((resolve) => {
      let why = new Error("it ended without an error");
      worker.on("message", (said: UpdatingSaid) => {
        if (said.kind === "unreadable") why = new CorpusError(said.reason);
        else take(said);
      });
      worker.on("error", (error: unknown) => {
        why = error instanceof Error ? error : new Error(String(error));
      });
      worker.on("exit", () => resolve(why));
    });
  const supervise = async (): Promise<void> => {
    for (;;) {
      const error = await live();
      if (stopping.signal.aborted) return;
      if (!isPlaced) return placed.reject(error);
      progress = null;
      trouble = error.message;
      failures.failed(WHAT, error);
      await sleep(againAfterMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      isReborn = true;
      worker = new Worker(script, { workerData: data });
      if (isRemakeDue) worker.postMessage(REMAKE);
      worker.once("message", () => failures.works(WHAT));
    }
  };
  const supervised = supervise();
  const order = (what: UpdatingOrder) => worker.postMessage(what);
  const stop = async (): Promise<void> => {
    stopping.abort();
    // Killed at any instant, it leaves the last good state.
    await worker.terminate();
    await supervised;
  };
  try {
    await placed.promise;
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    file: () => file,
    reading,
    comparedMs: () => comparedMs,
    trouble: () => trouble,
    update: () => order("update"),
    remake() {
      isRemakeDue = true;
      order(REMAKE);
    },
    stop,
  };
}

function rate(
  { done, sinceMs }: { readonly done: number; readonly sinceMs: number },
  nowMs: number,
): number | null {
  const tookMs = nowMs - sinceMs;
  return tookMs < TOO_EARLY_MS || done === 0 ? null : (1_000 * done) / tookMs;
}
