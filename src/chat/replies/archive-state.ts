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
export function readingWords({ done, total, perSecond }: Reading): string {
  const pace = perSecond ? `, ${count(Math.max(1, Math.round(perSecond)))} a second` : "";
  const seconds = secondsLeft({ done, total, perSecond });
  return `${count(done)} of ${count(total)} documents${pace}${seconds === null ? "" : `, ${count(seconds)} s left`}`;
}

/** When the reading will be done, in seconds from now; null: it is too early to say. */
export function secondsLeft({ done, total, perSecond }: Reading): number | null {
  return perSecond ? Math.ceil((total - done) / perSecond) : null;
}

/** How current the archive is, one line a fact. */
export function stateWords({ readAgoMs, reading, encoding = null }: ArchiveState): readonly string[] {
  return [
    ...(readAgoMs === null ? [] : [`Compared with its folder ${agoWords(readAgoMs)}.`]),
    ...(reading === null ? [] : [`Reading changed documents: ${readingWords(reading)}.`]),
    ...(encoding === null || encoding.done === encoding.total
      ? []
      : [`Encoded, to be compared by their meaning: ${readingWords({ ...encoding, perSecond: null })}.`]),
  ];
}

const UNITS = [
  { name: "day", ms: 86_400_000 },
  { name: "hour", ms: 3_600_000 },
  { name: "minute", ms: 60_000 },
  { name: "second", ms: 1_000 },
] as const;

/**
 * A time that has passed, in its largest unit.
 *
 * @example
 * agoWords(125_000); // => "2 minutes ago"
 */
export function agoWords(ms: number): string {
  const unit = UNITS.find((one) => ms >= one.ms);
  if (!unit) return "just now";
  const number = Math.floor(ms / unit.ms);
  return `${number} ${unit.name}${number === 1 ? "" : "s"} ago`;
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}
