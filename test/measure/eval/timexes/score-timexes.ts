import type { Span } from "../../../../src/corpus/text/sentences.ts";

/** A time expression of which the place and the value are compared. */
export type Annotation = Span & { readonly value: string };

/** Which expression that is marked is which that was found. */
export type Alignment<M extends Annotation, F extends Annotation> = {
  /** In the order of the text. */
  readonly pairs: readonly { readonly marked: M; readonly found: F }[];
  /** Marked ones for which nothing was found. */
  readonly missed: readonly M[];
  /** Found ones that are not marked. */
  readonly spurious: readonly F[];
};

type Pair = Alignment<Annotation, Annotation>["pairs"][number];

/**
 * Pairs marked expressions with those found, one to one: those of the same extent first, then those that overlap, the longest
 * overlap first.
 *
 * @example
 * alignTimexes([{ start: 0, end: 9, value: "1998" }], [{ start: 5, end: 9, value: "1998" }]).pairs.length; // => 1
 */
export function alignTimexes<M extends Annotation, F extends Annotation>(
  marked: readonly M[],
  found: readonly F[],
): Alignment<M, F> {
  const overlaps = marked
    .flatMap((one) => found.map((other) => ({ marked: one, found: other, size: overlap(one, other) })))
    .filter(({ size }) => size > 0)
    .sort((a, b) => Number(isExact(b)) - Number(isExact(a)) || b.size - a.size);
  const taken = new Set<Annotation>();
  const pairs = overlaps.filter((pair) => {
    if (taken.has(pair.marked) || taken.has(pair.found)) return false;
    taken.add(pair.marked).add(pair.found);
    return true;
  });
  return {
    pairs: pairs.sort((a, b) => a.marked.start - b.marked.start),
    missed: marked.filter((one) => !taken.has(one)),
    spurious: found.filter((one) => !taken.has(one)),
  };
}

/** Whether two expressions are the very same characters. */
export function isExact({ marked, found }: Pair): boolean {
  return marked.start === found.start && marked.end === found.end;
}

/** Whether two expressions have the same TIMEX3 value, to the letter. */
export function isSameValue({ marked, found }: Pair): boolean {
  return marked.value === found.value;
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** What is counted in a text, and summed over texts. */
export type TimexCounts = {
  readonly marked: number;
  readonly found: number;
  /** Pairs of the same extent. */
  readonly strict: number;
  /** Pairs that overlap, those of the same extent among them. */
  readonly relaxed: number;
  /** Pairs of the same value. */
  readonly value: number;
  /** The same for values that are a day. */
  readonly markedDays: number;
  readonly foundDays: number;
  readonly sameDays: number;
};

/** Counts what TempEval-3 counts in a text. */
export function countTimexes({ pairs, missed, spurious }: Alignment<Annotation, Annotation>): TimexCounts {
  const same = pairs.filter(isSameValue);
  return {
    marked: pairs.length + missed.length,
    found: pairs.length + spurious.length,
    strict: pairs.filter(isExact).length,
    relaxed: pairs.length,
    value: same.length,
    markedDays: [...pairs.map((pair) => pair.marked), ...missed].filter(isDay).length,
    foundDays: [...pairs.map((pair) => pair.found), ...spurious].filter(isDay).length,
    sameDays: same.filter((pair) => isDay(pair.marked)).length,
  };
}

function isDay({ value }: Annotation): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value);
}

/** Sums counts, so that every expression weighs the same, whatever text it stands in (micro-average). */
export function sumCounts(counts: readonly TimexCounts[]): TimexCounts {
  const sum = (key: keyof TimexCounts) => counts.reduce((total, count) => total + count[key], 0);
  return {
    marked: sum("marked"),
    found: sum("found"),
    strict: sum("strict"),
    relaxed: sum("relaxed"),
    value: sum("value"),
    markedDays: sum("markedDays"),
    foundDays: sum("foundDays"),
    sameDays: sum("sameDays"),
  };
}

/** Precision, recall and their harmonic mean, each from 0 to 1; null where there is nothing to divide by. */
export type Score = {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
};

/**
 * Precision is the right ones among those found, recall among those marked.
 *
 * @example
 * score(2, 4, 2); // => { precision: 0.5, recall: 1, f1: 0.6666666666666666 }
 */
export function score(right: number, found: number, marked: number): Score {
  return {
    precision: found === 0 ? null : right / found,
    recall: marked === 0 ? null : right / marked,
    f1: found + marked === 0 ? null : (2 * right) / (found + marked),
  };
}
