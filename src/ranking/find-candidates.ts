import type { Archive, PassageHit } from "../archive/archive.ts";
import type { DocumentFilter } from "../archive/document-filter.ts";
import type { Encoder } from "../archive/encoder.ts";
import type { StoredPassage } from "../archive/stored-passage.ts";
import { textIn } from "../archive/stored-passage.ts";
import { words } from "../language/words.ts";
import type { Lexicon } from "../question/lexicon.ts";
import type { Question } from "../question/question.ts";
import { besideFirst, type Ranked } from "./beside.ts";
import { withReplies } from "./replies.ts";
import { type Candidate, rerankSentence } from "./rerank-sentence.ts";
import { type ScoredSentence, scoreSentences, withSimilarity } from "./score-sentences.ts";
import { searchTerms } from "./search-terms.ts";
import { similaritiesTo } from "./similarities.ts";

/** The number of passages read sentence by sentence. With 60 the same questions are answered rightly, in three times the time. */
export const CANDIDATE_PASSAGES = 20;

/** The number of passages read for a question that has only dates. */
const DATED_PASSAGES = 1_000;

/** Options of the search for sentences. */
type CandidateOptions = {
  /** The number of passages read sentence by sentence. */
  readonly passages: number;
  readonly filter: DocumentFilter;
  /** Words or phrases that no sentence may hold. @default none */
  readonly without?: readonly string[];
  /**
   * The number of best passages that must be in their right order; passages with the same best sentence count as one. Others
   * may be missing. @default all
   */
  readonly wanted?: number;
};

/** Every sentence that may answer the question, best first. */
export async function findCandidates(
  archive: Archive,
  question: Question,
  lexicon: Lexicon,
  { passages, filter, without = [], wanted = Number.POSITIVE_INFINITY }: CandidateOptions,
): Promise<readonly Candidate[]> {
  const terms = searchTerms(question);
  const limit = terms.length > 0 ? passages : Math.max(passages, DATED_PASSAGES);
  const hits = await archive.search({ terms, dates: question.dates, filter, limit });
  const mayAnswer = (one: ScoredSentence) =>
    hasPhrases(question, one) && !holdsAny(one, without.map(stemsOf));
  const read = terms.length > 0 ? withReplies(hits) : hits;
  return rankSentences(question, lexicon, read, { wanted, mayAnswer, encoder: archive.encoder });
}

type SentenceOptions = {
  readonly wanted: number;
  readonly mayAnswer: (one: ScoredSentence) => boolean;
  readonly encoder: Encoder | undefined;
};

/** Ranks the sentences of passages in two passes: all by their words, then the best by every feature. */
async function rankSentences(
  question: Question,
  lexicon: Lexicon,
  hits: readonly PassageHit[],
  { wanted, mayAnswer, encoder }: SentenceOptions,
): Promise<readonly Candidate[]> {
  const best = Math.max(0, ...hits.map(({ score }) => score)) || 1;
  const scored = hits
    .flatMap((hit) => scoreSentences(question, lexicon, hit, hit.score / best))
    .filter(mayAnswer)
    .sort((a, b) => b.upperBound - a.upperBound);
  const alike = await similaritiesTo(question.text, scored, encoder);
  const compared = scored
    .map((one) => withSimilarity(question, one, alike.get(one) ?? 0))
    .sort((a, b) => b.upperBound - a.upperBound);
  const rerank = (one: ScoredSentence) => rerankSentence(question, lexicon, one);
  const [first, ...rest] = rerankBest(compared, rerank, wanted);
  if (!first) return [];
  const beside = besideFirst(question, first, compared, rerank);
  const ranked = [first, ...rest].map(({ candidate }) => candidate);
  if (!beside) return ranked;
  return [
    beside,
    ...ranked.filter(
      ({ passage, sentence }) => passage !== beside.passage || sentence.start !== beside.sentence.start,
    ),
  ];
}

/** Reranks sentences in the order of their upper bounds, until no remaining sentence can beat the wanted passages. */
function rerankBest(
  scored: readonly ScoredSentence[],
  rerank: (one: ScoredSentence) => Candidate | null,
  wanted: number,
): readonly Ranked[] {
  const found: Ranked[] = [];
  /** The best reranked sentence of each passage. */
  const settled = new Map<StoredPassage, Candidate>();
  for (const [place, one] of scored.entries()) {
    if (place % CHECK_EVERY === 0 && settled.size >= wanted) {
      if ((distinctScores([...settled.values()])[wanted - 1] ?? 0) >= one.upperBound) break;
    }
    const candidate = rerank(one);
    if (!candidate) continue;
    found.push({ scored: one, candidate });
    if (candidate.score > (settled.get(candidate.passage)?.score ?? -1))
      settled.set(candidate.passage, candidate);
  }
  return found.sort((a, b) => b.candidate.score - a.candidate.score);
}

/** The scores of distinct sentences, best first. The same words in two documents count once. */
function distinctScores(best: readonly Candidate[]): readonly number[] {
  const scores = new Map<string, number>();
  for (const { quote, score } of best) scores.set(quote, Math.max(score, scores.get(quote) ?? 0));
  return [...scores.values()].sort((a, b) => b - a);
}

/** The loop checks after this many sentences whether it can stop. */
const CHECK_EVERY = 4;

function hasPhrases({ phrases }: Question, { hit, sentence }: ScoredSentence): boolean {
  if (phrases.length === 0) return true;
  const quote = foldPhrase(textIn(hit.passage, sentence));
  return phrases.every((phrase) => quote.includes(foldPhrase(phrase)));
}

function stemsOf(text: string): readonly string[] {
  return words(text).map(({ stem }) => stem);
}

/** Whether a sentence holds one of some phrases, by their stems. */
function holdsAny({ sentence }: ScoredSentence, phrases: readonly (readonly string[])[]): boolean {
  if (phrases.length === 0) return false;
  const held = ` ${sentence.words.map(({ stem }) => stem).join(" ")} `;
  return phrases.some((phrase) => held.includes(` ${phrase.join(" ")} `));
}

function foldPhrase(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .replace(/[.,?!]$/, "")
    .trim();
}
