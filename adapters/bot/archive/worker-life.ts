import { MessagePort, Worker } from "node:worker_threads";
import { CorpusError } from "../../../src/corpus/fault.ts";
import type { ClusterCondition } from "../../archive-file/file/archive-place.ts";
import type { Ready, Said } from "./answering-messages.ts";

/** One life of the archive's thread. */
export type WorkerLife = {
  readonly worker: Worker;
  /** @throws CorpusError if the folder cannot be read; any error that ended it before. */
  readonly ready: Promise<Ready>;
  /** Why it ended, once it has. */
  readonly ended: Promise<Error>;
};

/** What the thread says of a request. */
type Settled = Extract<Said, { readonly id: number }>;

/**
 * Memory of the thread in megabytes. V8 lets garbage lie in proportion to what it may use: with these limits a process that answers takes
 * 300 MB over 100,000 passages instead of 560, and an answer takes a tenth longer.
 */
export const THREAD_LIMITS = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 1_024 } as const;

/**
 * Starts the archive's thread once.
 *
 * @param settled called with what becomes of each request.
 * @param heard called with how the cluster is that holds the archive.
 */
export function startWorker(
  script: URL,
  data: unknown,
  settled: (said: Settled) => void,
  heard: (condition: ClusterCondition) => void,
): WorkerLife {
  const worker = new Worker(script, {
    workerData: data,
    resourceLimits: THREAD_LIMITS,
    transferList: [...portsOf(data)],
  });
  const ready = Promise.withResolvers<Ready>();
  const ended = Promise.withResolvers<Error>();
  let why = new Error("it ended without an error");
  worker.on("message", (said: Said) => {
    if (said.kind === "ready") ready.resolve(said);
    else if (said.kind === "unreadable") why = new CorpusError(said.reason);
    else if (said.kind === "condition") heard(said.condition);
    else settled(said);
  });
  worker.on("error", (error: unknown) => {
    why = error instanceof Error ? error : new Error(String(error));
  });
  worker.on("exit", () => {
    ready.reject(why);
    ended.resolve(why);
  });
  return { worker, ready: ready.promise, ended: ended.promise };
}

/** The ports in what a thread is started with: they go over to it. */
function portsOf(data: unknown): readonly MessagePort[] {
  return typeof data === "object" && data !== null
    ? Object.values(data).filter((value) => value instanceof MessagePort)
    : [];
}
