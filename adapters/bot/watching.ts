import { setTimeout as sleep } from "node:timers/promises";
import type { FailureLog } from "../../src/chat/failure-log.ts";
import { matchArrivals } from "../../src/delivery/watches/match-arrivals.ts";
import type { WatchStore } from "../../src/delivery/watches/watch-store.ts";
import type { Answering } from "./archive/answering.ts";

/** What finding new documents needs. */
export type WatchingPorts = {
  readonly answering: Pick<Answering, "archive" | "state" | "arrivals" | "match">;
  readonly store: WatchStore;
  /** The calendar day at the bot's own place, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly failures: FailureLog;
  /** A clock that never jumps back, in milliseconds. @default performance.now */
  readonly monotonicMs?: () => number;
  /** How often it is looked for new documents, in milliseconds. @default 2000 */
  readonly lookEveryMs?: number;
};

/** Documents that are noted at once. */
const BATCH = 2_000;

/** A document that another process noted may come here within this time, in milliseconds; then it counts as taken out. */
const COMES_WITHIN_MS = 10 * 60_000;

/**
 * Notes which documents the archive has, and holds what people watch against the new ones. Nothing is noted before every document was read
 * once: what is there then is not new.
 *
 * @returns a function that ends it.
 */
export function startWatching({
  answering,
  store,
  today,
  failures,
  monotonicMs = () => performance.now(),
  lookEveryMs = 2_000,
}: WatchingPorts): () => Promise<void> {
  const leaving = new AbortController();
  const isLeaving = () => leaving.signal.aborted;
  /** The archive that was noted last, by its key. */
  let noted: string | null = null;
  let isComplete = false;
  const missingSinceMs = new Map<string, number>();

  const note = async () => {
    const key = answering.archive();
    if (key === noted || !answering.state().complete) return;
    const all = !isComplete;
    // Until all is noted: an answer that comes too late counts as given where it was made, and is not given again unless all is asked for.
    isComplete = false;
    const arrivals = await answering.arrivals(all);
    for (let from = 0; from < arrivals.length; from += BATCH)
      await store.arrive(arrivals.slice(from, from + BATCH));
    await store.arrivedAll();
    isComplete = true;
    noted = key;
  };
  const mayCome = (document: string): boolean => {
    const now = monotonicMs();
    const sinceMs = missingSinceMs.get(document) ?? now;
    missingSinceMs.set(document, sinceMs);
    return now - sinceMs < COMES_WITHIN_MS;
  };
  const match = () =>
    matchArrivals(
      {
        store,
        match: ({ topic, publisher, place }, documents) =>
          answering.match(topic, {
            ...(publisher === null ? {} : { publisher }),
            ...(place === null ? {} : { place }),
            documents,
            today: today(),
          }),
        mayCome,
        report: (error) => failures.failed("holding a watch against new documents", error),
      },
      isLeaving,
    );
  const loop = async () => {
    const what = "looking for new documents";
    while (!isLeaving()) {
      try {
        await note();
        if (answering.state().complete) await match();
        failures.works(what);
      } catch (error) {
        failures.failed(what, error);
      }
      await sleep(lookEveryMs, undefined, { signal: leaving.signal }).catch(() => {});
    }
  };
  const ended = loop();
  return async () => {
    leaving.abort();
    await ended;
  };
}
