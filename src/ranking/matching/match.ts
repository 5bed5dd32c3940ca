import type { TokenSpan } from "../../language/token-span.ts";
import type { Phrase } from "../../language/wordnet/thesaurus.ts";
import type { Concept } from "../../question/concepts.ts";
import { matchParts } from "../korean/match-parts.ts";
import { SIMILARITY } from "../weights.ts";

/** How well a token span matches a concept, and with which words. */
export type Match = {
  /** 0 to 1: how surely the span states the concept; 1 for the question's own words in any inflection. */
  readonly coverage: number;
  /** 0 to 1: how close the words are to the question's; decides between spans that all state the concept. */
  readonly similarity: number;
  /** Indexes into the span's words. */
  readonly at: readonly number[];
};

/** The match of one alternative of a concept. */
type PhraseMatch = Omit<Match, "similarity">;

const NO_MATCH: Match = { coverage: 0, similarity: 0, at: [] };

/** Number of other words allowed inside a phrase: "long-term *political* prisoners". */
const SLACK = 1;

/**
 * The best match of a concept in a span.
 *
 * @param importance the weight of a stem, for a phrase that matches only in part.
 */
export function match(concept: Concept, within: TokenSpan, importance: (stem: string) => number): Match {
  const found = matchOwn(concept, within, importance);
  return found.coverage >= SIMILARITY.related ? found : matchRelated(concept, within, found);
}

/** The best match of a concept in a span by its own words and its synonyms. */
export function matchOwn(concept: Concept, within: TokenSpan, importance: (stem: string) => number): Match {
  let best = NO_MATCH;
  for (const { phrase, weight, partsOf } of concept.alternatives) {
    const found =
      partsOf === undefined
        ? matchPhrase(phrase, within, importance)
        : matchParts(partsOf, phrase, within, importance);
    const coverage = partsOf === undefined ? found.coverage * weight : found.coverage;
    if (coverage > best.coverage) best = { coverage, similarity: coverage, at: found.at };
    if (coverage === 1) return asWritten(concept, within, best);
  }
  return best;
}

/** A match by a related word, if it is better than the given match. */
function matchRelated({ related, beginning }: Concept, within: TokenSpan, found: Match): Match {
  for (const phrase of related) {
    const at = contiguous(phrase, within);
    if (at && found.coverage < SIMILARITY.related)
      return { coverage: SIMILARITY.related, similarity: SIMILARITY.related, at };
  }
  if (beginning === null || found.coverage >= SIMILARITY.beginsAlike) return found;
  const at = within.words.findIndex(({ form }) => form.startsWith(beginning));
  return at < 0 ? found : { coverage: SIMILARITY.beginsAlike, similarity: SIMILARITY.beginsAlike, at: [at] };
}

/** Prefers a word in the same form as in the question: "shot" before "shooting". */
function asWritten({ form, alternatives }: Concept, within: TokenSpan, found: Match): Match {
  const [own] = alternatives;
  const [stem] = own?.phrase ?? [];
  if (form === null || own?.phrase.length !== 1 || stem === undefined) return found;
  const places = within.positions.get(stem)?.filter((at) => within.words[at]?.stem === stem) ?? [];
  const same = places.find((at) => within.words[at]?.form === form);
  if (same !== undefined) return { coverage: 1, similarity: 1, at: [same] };
  return places.length === 0 ? found : { coverage: 1, similarity: SIMILARITY.inflected, at: found.at };
}

function matchPhrase(phrase: Phrase, within: TokenSpan, importance: (stem: string) => number): PhraseMatch {
  const whole = contiguous(phrase, within);
  if (whole) return { coverage: 1, at: whole };
  if (phrase.length === 1) return NO_MATCH;
  const total = phrase.reduce((sum, stem) => sum + importance(stem), 0);
  let best: { readonly met: number; readonly at: readonly number[] } = { met: 0, at: [] };
  for (const from of phrase.flatMap((stem) => within.positions.get(stem) ?? [])) {
    const near = phrase.flatMap((stem) => {
      const place = within.positions
        .get(stem)
        ?.find((at) => at >= from && at <= from + phrase.length + SLACK);
      return place === undefined || importance(stem) === 0 ? [] : [{ place, value: importance(stem) }];
    });
    const met = near.reduce((sum, { value }) => sum + value, 0);
    if (met > best.met) best = { met, at: near.map(({ place }) => place) };
  }
  return best.met === 0
    ? NO_MATCH
    : { coverage: (SIMILARITY.scattered * best.met ** 2) / total ** 2, at: best.at };
}

function contiguous(phrase: Phrase, within: TokenSpan): readonly number[] | null {
  const [first, ...rest] = phrase;
  if (first === undefined) return null;
  for (const start of within.positions.get(first) ?? []) {
    if (rest.every((stem, step) => within.words[start + step + 1]?.stem === stem)) {
      return [start, ...rest.map((_, step) => start + step + 1)];
    }
  }
  return null;
}
