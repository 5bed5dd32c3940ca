import type { PassageHit } from "../archive/archive.ts";
import type { Lexicon } from "../archive/terms/lexicon.ts";
import type { TokenSpan } from "../language/token-span.ts";
import type { Concept } from "../question/concepts.ts";
import type { Question } from "../question/question.ts";
import { type ContextPart, contextOf, formContext } from "./context.ts";
import { match, matchOwn } from "./matching/match.ts";
import { passageTokens } from "./matching/passage-tokens.ts";
import { type ConceptScore, scoreConcepts } from "./score-concepts.ts";
import { mostEvidence, sentenceScore } from "./sentence-score.ts";
import { CONCEPT, CONTEXT, SENTENCE } from "./weights.ts";

/** A sentence after the first pass: scored by its words, not yet by who speaks and of which days it tells. */
export type ScoredSentence = {
  readonly hit: PassageHit;
  readonly sentence: TokenSpan;
  readonly context: readonly ContextPart[];
  /** What each concept is worth for being met somewhere in the document. */
  readonly elsewhere: readonly number[];
  readonly concepts: ConceptScore;
  /** The passage's BM25 against that of the best one, 0 to 1. */
  readonly rank: number;
  /** The share of the question that the passage meets by itself. */
  readonly inPassage: number;
  readonly length: number;
  readonly kind: number;
  /** The most that it can score in the second pass. */
  readonly upperBound: number;
};

/** Fewer words than this seldom say anything on their own. */
const FEWEST_WORDS = 4;

/** Words in an ordinary sentence of a press release. */
const USUAL_LENGTH = 28;

/**
 * Scores every sentence of a passage by its words.
 *
 * @param rank the passage's BM25 against that of the best one, 0 to 1.
 */
export function scoreSentences(
  question: Question,
  lexicon: Lexicon,
  hit: PassageHit,
  rank: number,
): readonly ScoredSentence[] {
  const { passage } = hit;
  const { concepts: asked, dates, setting } = question;
  const contextAt = contextOf(hit);
  const elsewhere = asked.map((concept) => CONTEXT.document * shareIn(hit, concept));
  const inPassage = shareMet(asked, hit, lexicon);
  return passageTokens(passage).sentences.map((sentence, index) => {
    const context = contextAt(index);
    const concepts = scoreConcepts(question, sentence, context, elsewhere, lexicon);
    const length = 1 / (1 - SENTENCE.byLength + SENTENCE.byLength * (sentence.words.length / USUAL_LENGTH));
    const kind = SENTENCE.kind[passage.kind] * (sentence.words.length < FEWEST_WORDS ? SENTENCE.fragment : 1);
    // A speaker's name or title, words of the same document, may say what the sentence lacks of what is asked about.
    const bySpeaker = asked.reduce((sum, { importance }, at) => {
      const { coverage = 0, similarity = 0 } = concepts.matches[at] ?? {};
      const credit =
        coverage === 1 || (elsewhere[at] ?? 0) === 0 ? 0 : Math.max(0, CONTEXT.speaker - similarity);
      return sum + importance * credit * (at < setting ? CONCEPT.around : 1);
    }, 0);
    const upperBound = sentenceScore({
      concepts: concepts.met + bySpeaker,
      dates: dates.length,
      evidence: mostEvidence(question),
      passage: concepts.total * rank,
      length,
      kind,
      fit: 1,
    });
    return { hit, sentence, context, elsewhere, concepts, rank, inPassage, length, kind, upperBound };
  });
}

/** The share of the question that a passage meets by its words or its form, its concepts counting by how rare they are; 1 if it has none. */
function shareMet(concepts: readonly Concept[], { passage }: PassageHit, { importance }: Lexicon): number {
  const { whole } = passageTokens(passage);
  const form = formContext(passage);
  const total = concepts.reduce((sum, concept) => sum + concept.importance, 0);
  const found = concepts.reduce((sum, concept) => {
    const byForm = form.weight * matchOwn(concept, form.tokens, importance).coverage;
    return sum + concept.importance * Math.max(byForm, match(concept, whole, importance).coverage);
  }, 0);
  return total === 0 ? 1 : found / total;
}

/** The share of a concept's words that a document holds anywhere, in the best of the ways to say it. */
function shareIn({ documentTerms }: PassageHit, { alternatives }: Concept): number {
  let best = 0;
  for (const { phrase, weight, partsOf } of alternatives) {
    const held = phrase.filter((stem) => documentTerms.includes(stem)).length;
    best = Math.max(best, ((partsOf === undefined ? weight : 1) * held) / phrase.length);
    if (best === 1) break;
  }
  return best;
}
