import { ENGLISH, type Say } from "../../messages/say.ts";

/** How far the reading of files is. */
export type Reading = {
  readonly done: number;
  readonly total: number;
  /** Files a second so far; null: it is too early to say. */
  readonly perSecond: number | null;
};

/** How current an archive is that changes while it is asked. */
export type ArchiveState = {
  /** How long ago it was last compared with its folder, in milliseconds; null: not yet. */
  readonly readAgoMs: number | null;
  /** The update under way; null: none. */
  readonly reading: Reading | null;
  /** Whether every document has been read once. Before that nobody can say what the archive does not hold. */
  readonly complete: boolean;
  /** How many documents have been encoded, to be compared by their meaning; null: none is. @default null */
  readonly encoding?: Pick<Reading, "done" | "total"> | null;
};

/**
 * How far the reading is, in words.
 *
 * @example
 * readingWords({ done: 300, total: 1474, perSecond: 110 }); // => "300 of 1,474 documents, 110 a second, 11 s left"
 */
export function readingWords({ done, total, perSecond }: Reading, say: Say = ENGLISH): string {
  const seconds = secondsLeft({ done, total, perSecond });
  if (!perSecond || seconds === null) return say("status.progress", { done, total });
  return say("status.progress-pace", { done, total, pace: Math.max(1, Math.round(perSecond)), seconds });
}

/** When the reading will be done, in seconds from now; null: it is too early to say. */
export function secondsLeft({ done, total, perSecond }: Reading): number | null {
  return perSecond ? Math.ceil((total - done) / perSecond) : null;
}

/** How current the archive is, one line a fact. */
export function stateWords(
  { readAgoMs, reading, encoding = null }: ArchiveState,
  say: Say,
): readonly string[] {
  return [
    ...(readAgoMs === null ? [] : [say("status.compared", { ago: agoWords(readAgoMs, say) })]),
    ...(reading === null ? [] : [say("status.reading", { progress: readingWords(reading, say) })]),
    ...(encoding === null || encoding.done === encoding.total
      ? []
      : [say("status.encoding", { progress: readingWords({ ...encoding, perSecond: null }, say) })]),
  ];
}

const UNITS = [
  { ago: "date.days-ago", ms: 86_400_000 },
  { ago: "date.hours-ago", ms: 3_600_000 },
  { ago: "date.minutes-ago", ms: 60_000 },
  { ago: "date.seconds-ago", ms: 1_000 },
] as const;

/**
 * A time that has passed, in its largest unit.
 *
 * @example
 * agoWords(125_000); // => "2 minutes ago"
 */
export function agoWords(ms: number, say: Say = ENGLISH): string {
  const unit = UNITS.find((one) => ms >= one.ms);
  return unit ? say(unit.ago, { count: Math.floor(ms / unit.ms) }) : say("date.just-now");
}
