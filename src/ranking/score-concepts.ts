import type { Lexicon } from "../archive/terms/lexicon.ts";
import { TITLES } from "../language/names.ts";
import type { TokenSpan } from "../language/token-span.ts";
import type { Concept } from "../question/concepts.ts";
import type { Question } from "../question/question.ts";
import type { ContextPart } from "./context.ts";
import { type Match, match, matchOwn } from "./matching/match.ts";
import { CONCEPT } from "./weights.ts";

/** How a sentence meets the concepts of a question. */
export type ConceptScore = {
  /** What of the sentence each concept met. */
  readonly matches: readonly Match[];
  /** What the question's concepts are worth in all: the sum of their inverse document frequencies. */
  readonly total: number;
  /** What the sentence and its context meet of it; may exceed the total. */
  readonly met: number;
  /** The share of the total that the sentence and its context meet, 0 to 1. */
  readonly coverage: number;
  /** How many concepts are said in the sentence, or so near to it that it is as good as said. */
  readonly said: number;
  /** What the names of the question make of the sentence: 1 if they are met. */
  readonly names: number;
};

/**
 * Scores a sentence by the concepts it meets. In the sentence a related word counts; in its context only the question's own words do.
 *
 * @param context the parts of the text around the sentence.
 * @param elsewhere what each concept is worth for being met somewhere in the document.
 */
export function scoreConcepts(
  { concepts, predicate, setting }: Question,
  sentence: TokenSpan,
  context: readonly ContextPart[],
  elsewhere: readonly number[],
  { importance }: Lexicon,
): ConceptScore {
  const matches = concepts.map((concept) => match(concept, sentence, importance));
  let total = 0;
  let covered = 0;
  let met = 0;
  let said = 0;
  let names = 1;
  for (const [at, concept] of concepts.entries()) {
    const { coverage, similarity } = matches[at] ?? { coverage: 0, similarity: 0 };
    const around = coverage === 1 ? 1 : Math.max(elsewhere[at] ?? 0, bestIn(context, concept, importance));
    total += concept.importance;
    if (coverage > 0 || around >= CONCEPT.asGoodAsSaid) said++;
    covered += concept.importance * Math.max(coverage, around);
    const credit =
      coverage === 1 ? 0 : Math.max(0, around - similarity) * (at < setting ? CONCEPT.around : 1);
    met += concept.importance * (similarity * (concept === predicate ? CONCEPT.predicate : 1) + credit);
    if (concept.name && coverage < 1 && hasNamesake(concept, sentence)) names *= CONCEPT.namesake;
    if (concept.name && Math.max(coverage, around) < CONCEPT.nameMet) names *= CONCEPT.nameMissing;
  }
  return {
    matches,
    total,
    met: met + orderBonus(matches, concepts),
    coverage: total === 0 ? 1 : covered / total,
    said,
    names,
  };
}

function bestIn(
  context: readonly ContextPart[],
  concept: Concept,
  importance: Lexicon["importance"],
): number {
  let best = 0;
  for (const { weight, tokens } of context) {
    if (weight > best) best = Math.max(best, weight * matchOwn(concept, tokens, importance).coverage);
  }
  return best;
}

/** Concepts that are beside each other in the question and close together, in order, in the sentence. */
function orderBonus(matches: readonly Match[], concepts: readonly Concept[]): number {
  let bonus = 0;
  for (let index = 1; index < matches.length; index++) {
    const left = matches[index - 1];
    const right = matches[index];
    if (!left?.at.length || !right?.at.length) continue;
    const gap = Math.min(...right.at) - Math.max(...left.at);
    const weight = Math.min(concepts[index - 1]?.importance ?? 0, concepts[index]?.importance ?? 0);
    if (gap > 0 && gap <= 4) bonus += (0.4 * weight + 0.3) / gap;
    else if (gap < 0 && gap >= -4) bonus += 0.1 * weight;
  }
  return bonus;
}

/** Whether a name of the question's last word, but with another first one, is in the sentence: "North Korea" for "South Korea". */
function hasNamesake({ alternatives }: Concept, sentence: TokenSpan): boolean {
  const phrase = alternatives[0]?.phrase ?? [];
  const last = phrase.at(-1);
  if (phrase.length < 2 || last === undefined) return false;
  return (sentence.positions.get(last) ?? []).some((at) => {
    const before = sentence.words[at - 1];
    return before?.capital && !before.stop && !phrase.includes(before.stem) && !TITLES.has(before.form);
  });
}
