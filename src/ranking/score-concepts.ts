import { TITLES } from "../language/names.ts";
import type { TokenSpan } from "../language/token-span.ts";
import type { Concept } from "../question/concepts.ts";
import type { Lexicon } from "../question/lexicon.ts";
import type { Question } from "../question/question.ts";
import { SURNAME_WEIGHT } from "../question/surname.ts";
import type { ContextPart } from "./context.ts";
import { bearsSurname } from "./matching/bears-surname.ts";
import { type Match, match, matchOwn } from "./matching/match.ts";
import { CONCEPT, CONTEXT } from "./weights.ts";

/** How a sentence matches the concepts of a question. */
export type ConceptScore = {
  /** The match of each concept in the sentence. */
  readonly matches: readonly Match[];
  /** The sum of the concepts' inverse document frequencies. */
  readonly total: number;
  /** The part of the total that the sentence and its context match, with bonuses; may exceed the total. */
  readonly score: number;
  /** The share of the total that the sentence and its context match, 0 to 1. */
  readonly coverage: number;
  /** The number of concepts that the sentence states, or that its nearest context states as clearly. */
  readonly stated: number;
  /** A factor for the names of the question: 1 if all of them match. */
  readonly names: number;
};

/**
 * Scores a sentence by the concepts it matches. In the sentence, related words count; in its context, only the question's own words.
 *
 * @param context the parts of the text near the sentence.
 * @param documentMatch the weight of each concept for a match anywhere in the document.
 */
export function scoreConcepts(
  { concepts, predicate, setting }: Question,
  sentence: TokenSpan,
  context: readonly ContextPart[],
  documentMatch: readonly number[],
  { importance }: Lexicon,
): ConceptScore {
  const matches = concepts.map((concept, at) =>
    bySurname(concept, sentence, match(concept, sentence, importance), documentMatch[at] ?? 0),
  );
  let total = 0;
  let covered = 0;
  let score = 0;
  let stated = 0;
  let names = 1;
  for (const [at, concept] of concepts.entries()) {
    const { coverage, similarity } = matches[at] ?? { coverage: 0, similarity: 0 };
    const contextWeight = coverage === 1 ? 1 : bestIn(context, concept, documentMatch[at] ?? 0, importance);
    total += concept.importance;
    if (coverage > 0 || contextWeight >= CONCEPT.statedFrom) stated++;
    covered += concept.importance * Math.max(coverage, contextWeight);
    const credit =
      coverage === 1 ? 0 : Math.max(0, contextWeight - similarity) * (at < setting ? CONCEPT.context : 1);
    score += concept.importance * (similarity * (concept === predicate ? CONCEPT.predicate : 1) + credit);
    if (concept.name && coverage < 1 && hasNamesake(concept, sentence)) names *= CONCEPT.namesake;
    if (concept.name && Math.max(coverage, contextWeight) < CONCEPT.nameFrom) names *= CONCEPT.nameMissing;
  }
  return {
    matches,
    total,
    score: score + orderBonus(matches, concepts),
    coverage: total === 0 ? 1 : covered / total,
    stated,
    names,
  };
}

/** A surname alone is the person asked for where the document has the full name: "Ms Lund", after "Rosa Lund". */
function bySurname({ surname }: Concept, sentence: TokenSpan, found: Match, documentMatch: number): Match {
  if (surname === null || found.coverage >= SURNAME_WEIGHT || documentMatch < CONTEXT.document) return found;
  if (!bearsSurname(surname.phrase, sentence)) return found;
  const at = surname.phrase.flatMap((stem) => sentence.positions.get(stem)?.slice(0, 1) ?? []);
  return { coverage: SURNAME_WEIGHT, similarity: SURNAME_WEIGHT, at };
}

/** The weight of the best match in the context, at least that of one anywhere in the document. */
function bestIn(
  context: readonly ContextPart[],
  concept: Concept,
  documentMatch: number,
  importance: Lexicon["importance"],
): number {
  let best = documentMatch;
  for (const part of context) {
    // Reading the words of a passage takes long: not where they cannot match, or no better than what did.
    if (part.weight <= best || !mayMatch(concept, part.terms)) continue;
    best = Math.max(best, part.weight * matchOwn(concept, part.tokens, importance).coverage);
  }
  return best;
}

function mayMatch({ alternatives }: Concept, terms: readonly string[] | null): boolean {
  return terms === null || alternatives.some(({ phrase }) => phrase.some((stem) => terms.includes(stem)));
}

/** The bonus for concepts that are neighbours in the question and close together in the sentence, in the same order. */
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

/**
 * Whether the sentence has a name with the same last word but another first word, or the reverse: "North Korea" for "South Korea",
 * "Alexander Lund" for "Alexander Hale".
 */
function hasNamesake({ alternatives }: Concept, sentence: TokenSpan): boolean {
  const phrase = alternatives[0]?.phrase ?? [];
  const [first, last] = [phrase[0], phrase.at(-1)];
  if (phrase.length < 2 || first === undefined || last === undefined) return false;
  const differs = (beside: TokenSpan["words"][number] | undefined) =>
    beside?.capital && !beside.stop && !phrase.includes(beside.stem) && !TITLES.has(beside.form);
  const at = (stem: string) => sentence.positions.get(stem) ?? [];
  return (
    at(last).some((place) => differs(sentence.words[place - 1])) ||
    at(first).some((place) => differs(sentence.words[place + 1]))
  );
}
