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

/**
 * Where a filter leaves fewer passages than wanted, this many times as many are looked up, until it leaves enough or every word was looked
 * up: what passes a filter may hold common words alone.
 */
const LOOKED_UP_AGAIN = 4;

/** What a passage gets for meeting a concept in further ways, beside the best one. */
const OTHER_WAYS = 0.5;

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
  const held = heldTerms(index, terms);
  let taken = rarest(held, LOOKED_UP);
  let found = lookUp(index, held.slice(0, taken), allowed);
  for (let most = LOOKED_UP; found.refused > 0 && found.scores.size < limit && taken < held.length; ) {
    most *= LOOKED_UP_AGAIN;
    const more = rarest(held, most);
    if (more > taken) found = lookUp(index, held.slice(0, more), allowed);
    taken = more;
  }
  const best = top(
    [...found.scores].map(([passage, score]) => ({ passage, score })),
    Math.max(EXACT.least, EXACT.each * limit),
  ).map(({ passage }) => passage);
  return top(exactScores(index, best, held), limit);
}

/** The passages that hold terms and are allowed, with a score that counts each term once, and how many were refused. */
function lookUp(
  index: PassageIndex,
  rare: readonly Worth[],
  allowed: (passage: number) => boolean,
): { readonly scores: ReadonlyMap<number, number>; readonly refused: number } {
  const average = index.averageLength;
  const scores = new Map<number, number>();
  let refused = 0;
  for (const alternatives of byConcept(rare)) {
    const best = bestAlternative(alternatives, (term, add) => {
      const passages = index.holding(term.stem);
      for (let at = 0; at < passages.length; at++) {
        const passage = passages[at] as number;
        add(passage, term.worth * saturation(1, index.length(passage) / average));
      }
    });
    for (const [passage, score] of best) {
      const before = scores.get(passage);
      if (before !== undefined || allowed(passage)) scores.set(passage, (before ?? 0) + score);
      else refused++;
    }
  }
  return { scores, refused };
}

/** BM25 of passages with all terms. */
function exactScores(
  index: PassageIndex,
  passages: readonly number[],
  terms: readonly Worth[],
): readonly ScoredPassage[] {
  const counts = index.counts(
    passages,
    terms.map(({ stem }) => stem),
  );
  const concepts = byConcept(terms.map((term, at) => ({ ...term, at })));
  return passages.map((passage, place): ScoredPassage => {
    const length = index.length(passage) / index.averageLength;
    const counted = counts[place];
    let score = 0;
    for (const alternatives of concepts) {
      let best = 0;
      for (const alternative of alternatives) {
        let sum = 0;
        for (const { at, worth } of alternative) sum += worth * saturation(counted?.[at] ?? 0, length);
        score += OTHER_WAYS * Math.min(sum, best);
        if (sum > best) best = sum;
      }
      score += best;
    }
    return { passage, score };
  });
}

/** Terms by the concept that they are a way to say, and by the way. */
function byConcept<T extends Worth>(terms: readonly T[]): readonly (readonly (readonly T[])[])[] {
  const concepts = Map.groupBy(terms, ({ concept }, at) => concept ?? `${at}`);
  return [...concepts.values()].map((of) => [
    ...Map.groupBy(of, ({ alternative = 0 }) => alternative).values(),
  ]);
}

/** For each passage what the best of the alternatives is worth, each alternative being the sum of its terms. */
function bestAlternative(
  alternatives: readonly (readonly Worth[])[],
  visit: (term: Worth, add: (passage: number, worth: number) => void) => void,
): ReadonlyMap<number, number> {
  let best = new Map<number, number>();
  for (const alternative of alternatives) {
    const sums = new Map<number, number>();
    for (const term of alternative)
      visit(term, (passage, worth) => sums.set(passage, (sums.get(passage) ?? 0) + worth));
    if (best.size === 0) best = sums;
    else for (const [passage, sum] of sums) if (sum > (best.get(passage) ?? 0)) best.set(passage, sum);
  }
  return best;
}

/** A term with its weight times its inverse document frequency. */
type Worth = WeightedTerm & { readonly worth: number; readonly frequency: number };

/** The terms that passages hold, the rarest first. */
function heldTerms(index: PassageIndex, terms: readonly WeightedTerm[]): readonly Worth[] {
  // A stem counts once, for the concept of which it is the surest sign.
  const distinct = new Map<string, WeightedTerm>();
  for (const term of terms)
    if (term.weight > (distinct.get(term.stem)?.weight ?? 0)) distinct.set(term.stem, term);
  return [...distinct.values()]
    .map((term): Worth => {
      const frequency = index.frequency(term.stem);
      return { ...term, worth: term.weight * inverseDocumentFrequency(index.size, frequency), frequency };
    })
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency || (a.stem < b.stem ? -1 : 1));
}

/** How many of the rarest terms may be looked up, at least one, so that passages hold them at most this many times. */
function rarest(held: readonly Worth[], most: number): number {
  let sum = 0;
  const first = held.findIndex(({ frequency }, place) => {
    sum += frequency;
    return place > 0 && sum > most;
  });
  return first < 0 ? held.length : first;
}

function top(scored: readonly ScoredPassage[], limit: number): readonly ScoredPassage[] {
  return scored.toSorted((a, b) => b.score - a.score || a.passage - b.passage).slice(0, limit);
}
