import { availableParallelism } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { FEEDS_FILE, FeedsError, readFeedsFile } from "../../sync/feeds-file.ts";
import { safeFetch } from "../../sync/safe-fetch.ts";
import { syncFeeds } from "../../sync/sync-feeds.ts";
import { UsageError } from "../usage-error.ts";
import { renderSync, syncJson } from "./render-sync.ts";
import type { SyncRequest } from "./sync-request.ts";

/** What a sync shows on a terminal. */
export type SyncTerminal = {
  readonly out: (line: string) => void;
  /** Called before each address is fetched. */
  readonly onFetch: (url: string) => void;
  /** The wall clock, epoch milliseconds. */
  readonly nowMs: () => number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
};

/** Limits of a fetch. */
export const FETCH_LIMITS = { withinMs: 30_000, mostBytes: 50_000_000 } as const;

/** Between two fetches, in milliseconds: nobody's server is hurried. */
export const PAUSE_MS = 500;

/**
 * Reads the feeds of a folder, and says what became of them.
 *
 * @returns how many feeds and documents could not be read.
 * @throws {@link UsageError} if the folder names no feeds, or its file of them has a mistake.
 */
export async function runSync(request: SyncRequest, { out, ...terminal }: SyncTerminal): Promise<number> {
  const { corpus, allowPrivate } = request;
  const feeds = await feedsOf(corpus);
  const reports = await syncFeeds(corpus, feeds, {
    ...terminal,
    fetch: (url, validators) => safeFetch(url, validators, { ...FETCH_LIMITS, allowPrivate }),
    pause: () => sleep(PAUSE_MS),
    threads: availableParallelism(),
  });
  out(request.json ? JSON.stringify(syncJson(reports)) : renderSync(reports, corpus));
  return reports.reduce(
    (sum, { kind, failed, imported }) =>
      sum + (kind === "failed" ? 1 : 0) + failed.length + (imported?.refused.length ?? 0),
    0,
  );
}

async function feedsOf(corpus: string) {
  try {
    const feeds = await readFeedsFile(corpus);
    if (feeds !== null && feeds.length > 0) return feeds;
  } catch (error) {
    if (error instanceof FeedsError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
  throw new UsageError(
    `Expected feeds in ${corpus}/${FEEDS_FILE}. Write them, for example:\n\nfeeds:\n  - url: https://example.org/news.rss\n    publisher: Harbour Union`,
  );
}
