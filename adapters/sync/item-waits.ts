import type { FeedItem } from "./feeds/feed-items.ts";
import type { KeptReason } from "./kept-reason.ts";

/** A document that could not be read, and when it is tried again. Times are epoch milliseconds. */
export type WaitingItem = Omit<FeedItem, "url"> & {
  /** How often it was tried. */
  readonly tries: number;
  readonly sinceMs: number;
  /** Not to be tried again before; null: it is given up. */
  readonly notBeforeMs: number | null;
  /** Why it could not be read the last time. */
  readonly reason: KeptReason;
  /** Whether its host asked to come again then. @default false */
  readonly isAsked?: boolean | undefined;
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * How long to wait after the first, the second … try: the first time only until the next run, since many pages are empty or away for a
 * moment; then longer and longer. After the last one, two weeks later, it is given up.
 */
const WAITS_MS = [0, HOUR_MS, 6 * HOUR_MS, DAY_MS, 2 * DAY_MS, 4 * DAY_MS, 7 * DAY_MS] as const;

/**
 * A document that could not be read once more.
 *
 * @param before what was known of it; undefined: it was never tried, or it is another one since.
 * @param askedMs when its host asked to come again; null: it did not ask.
 */
export function afterFailure(
  before: WaitingItem | undefined,
  { title, published, stamp }: Omit<FeedItem, "url">,
  reason: KeptReason,
  nowMs: number,
  askedMs: number | null,
): WaitingItem {
  const tries = (before?.tries ?? 0) + 1;
  const waitMs = WAITS_MS[tries - 1];
  return {
    title,
    published,
    stamp,
    tries,
    sinceMs: before?.sinceMs ?? nowMs,
    notBeforeMs: waitMs === undefined ? null : Math.max(nowMs + waitMs, askedMs ?? 0),
    reason,
    ...(askedMs === null || waitMs === undefined ? {} : { isAsked: true }),
  };
}

/** Whether a document is to be tried again now. */
export function isDue({ notBeforeMs }: WaitingItem, nowMs: number): boolean {
  if (notBeforeMs === null) return false;
  // What lies further ahead than the longest wait was written while the clock was wrong.
  return nowMs >= notBeforeMs || notBeforeMs > nowMs + 7 * DAY_MS;
}
