import type { PassageHit } from "../archive/archive.ts";
import { type StoredPassage, textIn } from "../archive/stored-passage.ts";
import { asks } from "../corpus/text/asks.ts";
import { countLetters } from "../language/count-letters.ts";
import type { TokenSpan } from "../language/token-span.ts";
import type { Concept } from "../question/concepts.ts";
import type { Lexicon } from "../question/lexicon.ts";
import type { Question } from "../question/question.ts";
import { type ContextPart, contextOf, formContext } from "./context.ts";
import { match, matchOwn } from "./matching/match.ts";
import { passageTokens } from "./matching/passage-tokens.ts";
import { isAsking } from "./replies.ts";
import { type ConceptScore, scoreConcepts } from "./score-concepts.ts";
import { MIN_EVIDENCE, maxEvidence, sentenceScore } from "./sentence-score.ts";
import { isScrap, tellsWhoSays } from "./spoken-form.ts";
import { CONCEPT, CONTEXT, SENTENCE } from "./weights.ts";

/** A sentence after the first pass: scored by its words, not yet by its speaker and its dates. */
export type ScoredSentence = {
  readonly hit: PassageHit;
  readonly sentence: TokenSpan;
  readonly context: readonly ContextPart[];
  /** The weight of each concept for a match anywhere in the document. */
  readonly documentMatch: readonly number[];
  readonly concepts: ConceptScore;
  /** The passage's BM25 against that of the best one, 0 to 1. */
  readonly rank: number;
  /** The share of the question that the passage matches by itself. */
  readonly inPassage: number;
  readonly length: number;
  readonly kind: number;
  /** How much more like the question in meaning it is than other candidates: a difference of cosines, 0 if not known. */
  readonly similarity: number;
  /** The highest possible score in the second pass. */
  readonly upperBound: number;
};

/** A sentence with fewer words is a fragment. */
const FEWEST_WORDS = 4;

/** Fewer letters may be an abbreviation: "USA." */
const FEWEST_LETTERS = 12;

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
  const { concepts, dates, setting } = question;
  const contextAt = contextOf(hit);
  const documentMatch = concepts.map((concept) => CONTEXT.document * shareIn(hit, concept));
  const inPassage = shareMatched(concepts, hit, lexicon);
  const leadsUp = isAsking(passage) ? SENTENCE.leadsUp : 1;
  return passageTokens(passage).sentences.map((sentence, index) => {
    const context = contextAt(index);
    const matched = scoreConcepts(question, sentence, context, documentMatch, lexicon);
    const length = 1 / (1 - SENTENCE.byLength + SENTENCE.byLength * (sentence.words.length / USUAL_LENGTH));
    const own = textIn(passage, sentence);
    const isQuestion = asks(own) && !tellsWhoSays(question, own);
    const kind =
      kindFactor(passage, own) *
      (isFragment(passage, own, sentence) ? SENTENCE.fragment : 1) *
      (isQuestion ? SENTENCE.question : leadsUp);
    // The second pass may find a missing concept in the speaker's name or title, which are words of the same document.
    let [bySpeaker, coveredBySpeaker] = [0, 0];
    for (const [at, { importance }] of concepts.entries()) {
      const { coverage = 0, similarity = 0 } = matched.matches[at] ?? {};
      if (coverage === 1 || (documentMatch[at] ?? 0) === 0) continue;
      coveredBySpeaker += importance * CONTEXT.speaker;
      bySpeaker +=
        importance * Math.max(0, CONTEXT.speaker - similarity) * (at < setting ? CONCEPT.context : 1);
    }
    const upperBound = sentenceScore({
      concepts: matched.score + bySpeaker,
      coverage: Math.min(matched.total, matched.total * matched.coverage + coveredBySpeaker),
      dates: dates.length,
      evidence: maxEvidence(question),
      passage: matched.total * rank,
      similarity: 0,
      length,
      kind,
      fit: 1,
    });
    return {
      hit,
      sentence,
      context,
      documentMatch,
      concepts: matched,
      rank,
      inPassage,
      similarity: 0,
      length,
      kind,
      upperBound,
    };
  });
}

/** The factor of the kind of a sentence's passage. A sentence in capitals is a headline or a letterhead, wherever it stands. */
function kindFactor({ kind }: PassageHit["passage"], text: string): number {
  const factor = SENTENCE.kind[kind];
  return isMostlyCapitals(text) ? Math.min(factor, SENTENCE.kind.heading) : factor;
}

function isMostlyCapitals(text: string): boolean {
  const { letters, capitals } = countLetters(text);
  return letters >= FEWEST_LETTERS && capitals >= letters / 2;
}

function isFragment({ turn }: StoredPassage, text: string, sentence: TokenSpan): boolean {
  return sentence.words.length < FEWEST_WORDS || (turn !== undefined && isScrap(text, sentence));
}

/** A sentence of the first pass once its likeness to the question in meaning is known: a difference of cosines. */
export function withSimilarity(question: Question, one: ScoredSentence, similarity: number): ScoredSentence {
  const evidence = similarity > 0 ? maxEvidence(question) : MIN_EVIDENCE;
  const more = SENTENCE.similarity * one.concepts.total * similarity * evidence * one.kind;
  return { ...one, similarity, upperBound: Math.max(0, one.upperBound + more) };
}

/** The share of the question that a passage matches by its words or its form, weighted by importance; 1 without concepts. */
function shareMatched(
  concepts: readonly Concept[],
  { passage }: PassageHit,
  { importance }: Lexicon,
): number {
  const { whole } = passageTokens(passage);
  const form = formContext(passage);
  const total = concepts.reduce((sum, concept) => sum + concept.importance, 0);
  const found = concepts.reduce((sum, concept) => {
    const byForm = form.weight * matchOwn(concept, form.tokens, importance).coverage;
    return sum + concept.importance * Math.max(byForm, match(concept, whole, importance).coverage);
  }, 0);
  return total === 0 ? 1 : found / total;
}

/** The share of a concept's words that a document has anywhere, for its best alternative. */
function shareIn({ documentTerms }: PassageHit, { alternatives, surname }: Concept): number {
  let best = surname?.phrase.every((stem) => documentTerms.includes(stem)) ? CONCEPT.surname : 0;
  for (const { phrase, weight, partsOf } of alternatives) {
    const held = phrase.filter((stem) => documentTerms.includes(stem)).length;
    best = Math.max(best, ((partsOf === undefined ? weight : 1) * held) / phrase.length);
    if (best === 1) break;
  }
  return best;
}
