import type { Span } from "../corpus/sentences.ts";
import type { Phrase } from "../search/thesaurus.ts";
import { compound, isHyphenated, type Word, words } from "../search/words.ts";
import type { Concept } from "./concepts.ts";

/** The words of a stretch of text, ready to be matched. */
export type Stretch = Span & {
  readonly words: readonly Word[];
  /** From a stem to the indexes of the words that carry it, alone or as a part of a hyphenated compound. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
};

/** How far a concept is met by a stretch, and by which of its words. */
export type Match = {
  /** 0 to 1: 1 if the stretch says it in the question's own words. */
  readonly degree: number;
  /** Indexes into the stretch's words. */
  readonly at: readonly number[];
};

const NO_MATCH: Match = { degree: 0, at: [] };

/** The most that scattered words of a phrase can be worth against the phrase itself. */
const SCATTERED = 0.7;

/** Reads a stretch of a document's text. */
export function stretch(text: string, span: Span): Stretch {
  const slice = text.slice(span.start, span.end);
  const found = words(slice, span.start);
  const positions = new Map<string, number[]>();
  const put = (stem: string, index: number) => {
    const list = positions.get(stem);
    if (list) list.push(index);
    else positions.set(stem, [index]);
  };
  for (const [index, word] of found.entries()) {
    put(word.stem, index);
    const next = found[index + 1];
    if (next && isHyphenated(slice, word, next, span.start)) put(compound(word, next), index);
  }
  return { start: span.start, end: span.end, words: found, positions };
}

/**
 * The best match of a concept in a stretch.
 *
 * @param importance what a stem is worth, to weigh the words of a phrase that is met in part.
 */
export function match(concept: Concept, within: Stretch, importance: (stem: string) => number): Match {
  let best = NO_MATCH;
  for (const { phrase, weight } of concept.alternatives) {
    const found = matchPhrase(phrase, within, importance);
    if (found.degree * weight > best.degree) best = { degree: found.degree * weight, at: found.at };
    if (best.degree === 1) break;
  }
  return best;
}

function matchPhrase(phrase: Phrase, within: Stretch, importance: (stem: string) => number): Match {
  const whole = contiguous(phrase, within);
  if (whole) return { degree: 1, at: whole };
  if (phrase.length === 1) return NO_MATCH;
  let total = 0;
  let met = 0;
  const at: number[] = [];
  for (const stem of phrase) {
    const value = importance(stem);
    total += value;
    const places = within.positions.get(stem);
    if (!places || value === 0) continue;
    met += value;
    at.push(...places.slice(0, 1));
  }
  return met === 0 ? NO_MATCH : { degree: (SCATTERED * met * met) / (total * total), at };
}

function contiguous(phrase: Phrase, within: Stretch): readonly number[] | null {
  const [first, ...rest] = phrase;
  if (first === undefined) return null;
  for (const start of within.positions.get(first) ?? []) {
    if (rest.every((stem, step) => within.words[start + step + 1]?.stem === stem)) {
      return [start, ...rest.map((_, step) => start + step + 1)];
    }
  }
  return null;
}
