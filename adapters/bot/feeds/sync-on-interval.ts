import type { Log } from "../../../src/chat/log.ts";

/** What came of a sync: what went into the folder, and what could not be read. */
export type SyncOutcome = {
  readonly documents: number;
  readonly failed: readonly { readonly url: string; readonly reason: string }[];
};

/** What the reading of feeds needs from outside. */
export type FeedsPorts = {
  /** Whether the folder names feeds. */
  readonly hasFeeds: () => boolean;
  /** Reads them once. */
  readonly sync: (signal: AbortSignal) => Promise<SyncOutcome>;
  /** Waits; ends at once when aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log: Log;
};

/** The first time is a while after the start, which has other things to do. */
const FIRST_MS = 60_000;

/**
 * Reads the feeds of the folder again and again. What comes into the folder is noticed as any changed document is.
 *
 * @param everyMs from the end of one reading to the next.
 * @returns ends it, and waits for what is under way to stop.
 */
export function syncOnInterval(
  everyMs: number,
  { hasFeeds, sync, wait, log }: FeedsPorts,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const once = async () => {
    try {
      const { documents, failed } = await sync(signal);
      if (signal.aborted) return;
      log.info("feeds read", { documents, failed: failed.length });
      for (const one of failed) log.warn("feed not read", one);
    } catch (error) {
      if (!signal.aborted)
        log.error("feeds not read", { error: error instanceof Error ? error.message : String(error) });
    }
  };
  const running = (async () => {
    await wait(FIRST_MS, signal);
    while (!signal.aborted) {
      if (hasFeeds()) await once();
      await wait(everyMs, signal);
    }
  })();
  return async () => {
    stopping.abort();
    await running;
  };
}
