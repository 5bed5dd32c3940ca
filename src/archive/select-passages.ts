import type { WeightedTerm } from "./archive.ts";
import { inverseDocumentFrequency, saturation } from "./terms/bm25.ts";

/** What an engine keeps of its passages, by a number for each. */
export type PassageIndex = {
  /** How many passages there are. */
  readonly size: number;
  /** The length of a passage on average: how many different terms it has. */
  readonly averageLength: number;
  /** How many passages hold a term. */
  frequency(term: string): number;
  /** The numbers of the passages that hold a term. */
  holding(term: string): ArrayLike<number>;
  /** How many different terms a passage has. */
  length(passage: number): number;
  /** How often each passage holds each term: a list of the terms' counts for each passage. */
  counts(passages: readonly number[], terms: readonly string[]): readonly ArrayLike<number>[];
};

/** A passage and its BM25; no unit. */
export type ScoredPassage = { readonly passage: number; readonly score: number };

/**
 * How many passages are looked up by their words, the rarest words first. Commoner words only decide among those: by themselves they
 * find nothing worth reading, and looking each of them up would take a time that grows with the archive.
 */
const LOOKED_UP = 8_000;

/** Among how many passages, per passage wanted, and at least, BM25 is computed exactly. */
const EXACT = { each: 5, least: 500 } as const;

/**
 * The passages that fit terms best by BM25, best first. Every engine ranks by this function, so that they rank alike.
 *
 * In a first pass the rarest terms find passages, each term counted once; in a second pass the best of them get their exact score, with
 * all terms.
 *
 * @param allowed whether a passage may be found at all.
 */
export function selectPassages(
  index: PassageIndex,
  terms: readonly WeightedTerm[],
  limit: number,
  allowed: (passage: number) => boolean,
): readonly ScoredPassage[] {
  const { rare, common } = byRarity(index, terms);
  const average = index.averageLength;
  const found = new Map<number, number>();
  for (const { stem, worth } of rare) {
    const passages = index.holding(stem);
    for (let at = 0; at < passages.length; at++) {
      const passage = passages[at] as number;
      const before = found.get(passage);
      if (before === undefined && !allowed(passage)) continue;
      found.set(passage, (before ?? 0) + worth * saturation(1, index.length(passage) / average));
    }
  }
  const best = top(
    [...found].map(([passage, score]) => ({ passage, score })),
    Math.max(EXACT.least, EXACT.each * limit),
  ).map(({ passage }) => passage);
  const all = [...rare, ...common];
  const counts = index.counts(
    best,
    all.map(({ stem }) => stem),
  );
  const exact = best.map((passage, place): ScoredPassage => {
    const length = index.length(passage) / average;
    let score = 0;
    for (let at = 0; at < all.length; at++)
      score += (all[at]?.worth ?? 0) * saturation(counts[place]?.[at] ?? 0, length);
    return { passage, score };
  });
  return top(exact, limit);
}

/** A term with its weight times its inverse document frequency. */
type Worth = { readonly stem: string; readonly worth: number; readonly frequency: number };

/** The rarest terms, as many as may be looked up but at least one, and the rest; a term that no passage holds is neither. */
function byRarity(
  index: PassageIndex,
  terms: readonly WeightedTerm[],
): { readonly rare: readonly Worth[]; readonly common: readonly Worth[] } {
  const held = [...new Map(terms.map(({ stem, weight }) => [stem, weight]))]
    .map(([stem, weight]): Worth => {
      const frequency = index.frequency(stem);
      return { stem, worth: weight * inverseDocumentFrequency(index.size, frequency), frequency };
    })
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency || (a.stem < b.stem ? -1 : 1));
  let sum = 0;
  const rare = held.filter(({ frequency }, place) => {
    sum += frequency;
    return place === 0 || sum <= LOOKED_UP;
  });
  return { rare, common: held.slice(rare.length) };
}

function top(scored: readonly ScoredPassage[], limit: number): readonly ScoredPassage[] {
  return scored.toSorted((a, b) => b.score - a.score || a.passage - b.passage).slice(0, limit);
}
