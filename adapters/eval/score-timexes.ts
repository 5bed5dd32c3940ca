import type { Span } from "../../src/corpus/sentences.ts";

/** A time expression of which the place and the value are compared. */
export type Annotation = Span & { readonly value: string };

/** Who of the one text is who of the other. */
export type Alignment<G extends Annotation, F extends Annotation> = {
  readonly pairs: readonly { readonly gold: G; readonly found: F }[];
  /** Gold ones that nothing was found for. */
  readonly missed: readonly G[];
  /** Found ones that are no gold one's. */
  readonly spurious: readonly F[];
};

/**
 * Pairs the expressions of a gold standard with those found, one to one: those of the same extent first, then those that
 * overlap, the longest overlap first.
 */
export function alignTimexes<G extends Annotation, F extends Annotation>(
  gold: readonly G[],
  found: readonly F[],
): Alignment<G, F> {
  const overlaps = gold
    .flatMap((one) => found.map((other) => ({ gold: one, found: other, size: overlap(one, other) })))
    .filter(({ size }) => size > 0)
    .sort(
      (a, b) => Number(isExact(b)) - Number(isExact(a)) || b.size - a.size || a.gold.start - b.gold.start,
    );
  const taken = new Set<Annotation>();
  const pairs = overlaps.filter((pair) => {
    if (taken.has(pair.gold) || taken.has(pair.found)) return false;
    taken.add(pair.gold).add(pair.found);
    return true;
  });
  return {
    pairs: pairs
      .map((pair) => ({ gold: pair.gold, found: pair.found }))
      .sort((a, b) => a.gold.start - b.gold.start),
    missed: gold.filter((one) => !taken.has(one)),
    spurious: found.filter((one) => !taken.has(one)),
  };
}

/** Whether two expressions cover the very same characters. */
export function isExact({ gold, found }: { readonly gold: Span; readonly found: Span }): boolean {
  return gold.start === found.start && gold.end === found.end;
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

/** What is counted in a text, and summed over texts. */
export type TimexCounts = {
  readonly gold: number;
  readonly found: number;
  /** Pairs of the same extent. */
  readonly strict: number;
  /** Pairs that overlap, those of the same extent among them. */
  readonly relaxed: number;
  /** Pairs of the same value. */
  readonly value: number;
  /** The same for values that are a day. */
  readonly goldDays: number;
  readonly foundDays: number;
  readonly valueDays: number;
};

/** Counts what TempEval-3 counts. */
export function countTimexes({ pairs, missed, spurious }: Alignment<Annotation, Annotation>): TimexCounts {
  const gold = [...pairs.map((pair) => pair.gold), ...missed];
  const found = [...pairs.map((pair) => pair.found), ...spurious];
  const valued = pairs.filter((pair) => pair.gold.value === pair.found.value);
  return {
    gold: gold.length,
    found: found.length,
    strict: pairs.filter(isExact).length,
    relaxed: pairs.length,
    value: valued.length,
    goldDays: gold.filter(isDay).length,
    foundDays: found.filter(isDay).length,
    valueDays: valued.filter((pair) => isDay(pair.gold)).length,
  };
}

function isDay({ value }: Annotation): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(value);
}

/** Sums counts, so that every expression weighs the same, whatever text it stands in (micro-average). */
export function sumCounts(counts: readonly TimexCounts[]): TimexCounts {
  const sum = (key: keyof TimexCounts) => counts.reduce((total, count) => total + count[key], 0);
  return {
    gold: sum("gold"),
    found: sum("found"),
    strict: sum("strict"),
    relaxed: sum("relaxed"),
    value: sum("value"),
    goldDays: sum("goldDays"),
    foundDays: sum("foundDays"),
    valueDays: sum("valueDays"),
  };
}

/** Precision, recall and their harmonic mean, each from 0 to 1; null where there is nothing to divide by. */
export type Score = {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
};

/**
 * Precision is the right ones among those found, recall among those of the gold standard.
 *
 * @example
 * score(2, 4, 2); // => { precision: 0.5, recall: 1, f1: 0.6666666666666666 }
 */
export function score(right: number, found: number, gold: number): Score {
  return {
    precision: found === 0 ? null : right / found,
    recall: gold === 0 ? null : right / gold,
    f1: found + gold === 0 ? null : (2 * right) / (found + gold),
  };
}
