import { setTimeout as sleep } from "node:timers/promises";
import { tell } from "../../../src/messages/message.ts";
import type { Say } from "../../../src/messages/say.ts";
import { FEEDS_FILE, FeedsError, type FeedsFile, readFeedsFile } from "../../sync/feeds/feeds-file.ts";
import { privateAccess } from "../../sync/fetch/private-access.ts";
import { safeFetch } from "../../sync/fetch/safe-fetch.ts";
import { syncFeeds } from "../../sync/sync-feeds.ts";
import { UsageError } from "../usage-error.ts";
import { renderSync, syncJson } from "./render-sync.ts";
import type { SyncProgress } from "./show-sync.ts";
import type { SyncRequest } from "./sync-request.ts";

/** What a sync shows on a terminal. */
export type SyncTerminal = {
  readonly say: Say;
  readonly out: (line: string) => void;
  /** Shows how far it is; a quiet one writes nothing into a log. */
  readonly progress: (isQuiet: boolean) => SyncProgress;
  /** The wall clock, epoch milliseconds. */
  readonly nowMs: () => number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
};

/** A file of feeds, which is the same in every language. */
const EXAMPLE = "feeds:\n  - url: https://example.org/news.rss\n    publisher: Harbour Union";

/** Limits of a fetch. */
export const FETCH_LIMITS = { withinMs: 30_000, mostBytes: 50_000_000 } as const;

/**
 * Reads the feeds of a folder, and says what became of them.
 *
 * @returns how many feeds and documents could not be read; 1 at least if it was stopped.
 * @throws {@link UsageError} if the folder names no feeds, its file of them has a mistake, or a document cannot be written.
 */
export async function runSync(
  request: SyncRequest,
  { say, out, progress, nowMs, signal }: SyncTerminal,
): Promise<number> {
  const { corpus, allowPrivate, retry, json } = request;
  const { feeds, privateHosts } = await feedsOf(corpus, say);
  const addresses = feeds.map(({ url }) => url);
  const access = privateAccess(allowPrivate, privateHosts, addresses);
  const shown = progress(json);
  try {
    const reports = await syncFeeds(corpus, feeds, {
      ...shown,
      fetch: (url, validators, origin) =>
        safeFetch(url, validators, { ...FETCH_LIMITS, access, origin, signal }),
      wait: (ms) => waitFor(ms, signal),
      nowMs,
      signal,
      retry,
    });
    shown.onEnd();
    const isStopped = signal.aborted;
    out(
      json
        ? JSON.stringify(syncJson(reports))
        : renderSync(reports, { corpus, nowMs: nowMs(), isStopped }, say),
    );
    const failures = reports.map(({ kind, failed }) => (kind === "failed" ? 1 : 0) + failed.length);
    return failures.reduce((sum, count) => sum + count, isStopped ? 1 : 0);
  } catch (error) {
    shown.onEnd();
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new UsageError(say("sync.write-failed", { folder: corpus, why: error.message }), {
      cause: error,
    });
  }
}

/** Waits; ends at once when it is stopped. */
export async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

/**
 * Reads what a folder says of its feeds; null if it says nothing.
 *
 * @throws {@link UsageError} if its file of them has a mistake.
 */
export async function readFeeds(corpus: string, say: Say): Promise<FeedsFile | null> {
  try {
    return await readFeedsFile(corpus);
  } catch (error) {
    if (error instanceof FeedsError) throw new UsageError(tell(error.reason, say), { cause: error });
    throw error;
  }
}

async function feedsOf(corpus: string, say: Say): Promise<FeedsFile> {
  const file = await readFeeds(corpus, say);
  if (file !== null && file.feeds.length > 0) return file;
  throw new UsageError(`${say("sync.no-feeds", { file: `${corpus}/${FEEDS_FILE}` })}\n\n${EXAMPLE}`);
}
