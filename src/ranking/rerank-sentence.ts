import type { PassageHit } from "../archive/archive.ts";
import type { Speaker } from "../archive/attribution.ts";
import { speakerOf, textIn, timexesIn } from "../archive/stored-passage.ts";
import type { Lexicon } from "../archive/terms/lexicon.ts";
import type { Span } from "../corpus/text/sentences.ts";
import { type TokenSpan, tokensOf } from "../language/token-span.ts";
import type { Question } from "../question/question.ts";
import type { Timex } from "../time/timex.ts";
import { type Evidence, evidenceFor } from "./answer-type/evidence.ts";
import { speakerContext } from "./context.ts";
import { dateFit } from "./date-fit.ts";
import { type Match, matchOwn } from "./matching/match.ts";
import { scoreConcepts } from "./score-concepts.ts";
import type { ScoredSentence } from "./score-sentences.ts";
import { sentenceScore } from "./sentence-score.ts";
import { sourceFit } from "./source-fit.ts";
import { supportOf } from "./support.ts";
import { DATE_FIT, SENTENCE } from "./weights.ts";

/** A sentence as a candidate answer. */
export type Candidate = Pick<PassageHit, "passage" | "document"> & {
  readonly sentence: Span;
  /** The words of the sentence. */
  readonly quote: string;
  /** Decides the order; no unit. */
  readonly score: number;
  /** 0 to 1: how much of what the question speaks of is met, the context counted at a discount. */
  readonly coverage: number;
  /** 0 to 1: how far sentence and passage support an answer; decides whether it is one at all. */
  readonly support: number;
  /** Where the question asks what something is: whether the sentence says so. */
  readonly defines: boolean;
  /** The time expressions of the sentence. */
  readonly dates: readonly Timex[];
  readonly speaker: Speaker | null;
  /** The words that meet the question and those that answer it. */
  readonly highlights: readonly Span[];
};

/**
 * The second pass over a sentence: who speaks, of which days it tells, and whether it offers what is asked for. Null if it cannot be an
 * answer, its dates being others than the question's.
 */
export function rerankSentence(
  question: Question,
  lexicon: Lexicon,
  scored: ScoredSentence,
): Candidate | null {
  const { hit, sentence, rank, length, kind, inPassage } = scored;
  const { passage, document } = hit;
  const dates = timexesIn(passage, sentence);
  const fits = question.dates.map((date) => dateFit(date, dates, passage.timexes, document.issued));
  if (fits.includes(0)) return null;
  const speaker = speakerOf(passage, sentence);
  const concepts = speaker ? withSpeaker(question, lexicon, scored, speaker) : scored.concepts;
  const evidence = evidenceFor(question, passage, sentence, concepts.matches, dates, document.publisher);
  const sourced = fitOfSource(question, lexicon, scored, speaker);
  const fit = fits.reduce((product, value) => product * value, concepts.names) * sourced;
  const wants = isWanting(question, evidence) ? SENTENCE.wanting : 1;
  const met = concepts.said + fits.length + (question.source ? 1 : 0);
  return {
    document,
    passage,
    sentence: { start: sentence.start, end: sentence.end },
    quote: textIn(passage, sentence),
    score: sentenceScore({
      concepts: concepts.met,
      dates: fits.reduce((sum, value) => sum + value, 0),
      evidence: evidence.factor,
      passage: concepts.total * rank * wants,
      length,
      kind,
      fit,
    }),
    coverage: concepts.coverage * fit * wants,
    support: supportOf(concepts.coverage, inPassage, met) * fit * wants,
    defines: question.definition && evidence.factor > 1,
    dates,
    speaker,
    highlights: [...highlightsOf(sentence, concepts.matches, evidence), ...datesAskedFor(question, dates)],
  };
}

/** The score of the concepts with the speaker's name and title as context. */
function withSpeaker(question: Question, lexicon: Lexicon, scored: ScoredSentence, speaker: Speaker) {
  const context = [speakerContext(speaker), ...scored.context];
  return scoreConcepts(question, scored.sentence, context, scored.elsewhere, lexicon);
}

function fitOfSource(
  { source, concepts }: Question,
  { importance }: Lexicon,
  { hit, sentence }: ScoredSentence,
  speaker: Speaker | null,
): number {
  if (source === null) return 1;
  const others = hit.passage.speakers.map((spoken) => spoken.speaker);
  const is = (name: string) => matchOwn(source, tokensOf(name), importance).coverage > 0.5;
  const mentioned = matchOwn(source, sentence, importance).coverage > 0.3;
  return sourceFit(hit.document, speaker, others, is, mentioned, concepts.length > 0);
}

function isWanting({ type }: Question, { spans }: Evidence): boolean {
  return (type === "when" || type === "count") && spans.length === 0;
}

/** The dates of the sentence that the question asks about: those that lie inside a constraint, stated or inferred. */
function datesAskedFor({ dates: asked }: Question, dates: readonly Timex[]): readonly Span[] {
  if (asked.length === 0) return [];
  return dates.filter((timex) => asked.some((date) => dateFit(date, [timex], [], null) >= DATE_FIT.inferred));
}

function highlightsOf({ words }: TokenSpan, matches: readonly Match[], evidence: Evidence): readonly Span[] {
  const spans = matches.flatMap((found) =>
    found.at.flatMap((index) => {
      const word = words[index];
      return word && !word.stop ? [{ start: word.start, end: word.end }] : [];
    }),
  );
  return [...spans, ...evidence.spans];
}
