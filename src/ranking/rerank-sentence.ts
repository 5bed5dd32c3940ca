import type { PassageHit } from "../archive/archive.ts";
import type { Speaker } from "../archive/attribution.ts";
import { isBorneIn } from "../archive/people/who-bears.ts";
import { sayerOf, speakerOf, textIn, timexesIn } from "../archive/stored-passage.ts";
import type { Span } from "../corpus/text/sentences.ts";
import { type TokenSpan, tokensOf } from "../language/token-span.ts";
import type { Lexicon } from "../question/lexicon.ts";
import type { Question } from "../question/question.ts";
import type { Source } from "../question/read-source.ts";
import type { Timex } from "../time/timex.ts";
import { type Evidence, evidenceFor } from "./answer-type/evidence.ts";
import { figureIn } from "./answer-type/figure.ts";
import { isWished, type Telling, tellingOf } from "./answer-type/telling.ts";
import { speakerContext } from "./context.ts";
import { dateFit } from "./date-fit.ts";
import { bearsSurname } from "./matching/bears-surname.ts";
import type { Match } from "./matching/match.ts";
import { matchName } from "./matching/match-name.ts";
import { type ConceptScore, scoreConcepts } from "./score-concepts.ts";
import type { ScoredSentence } from "./score-sentences.ts";
import { sentenceScore } from "./sentence-score.ts";
import { sourceFit } from "./source-fit.ts";
import { supportOf, withDates } from "./support.ts";
import { DATE_FIT, SENTENCE, SOURCE_FIT, SUPPORT } from "./weights.ts";

/** A sentence as a candidate answer. */
export type Candidate = Pick<PassageHit, "passage" | "document"> & {
  readonly sentence: Span;
  /** The words of the sentence. */
  readonly quote: string;
  /** Determines the order; no unit. */
  readonly score: number;
  /** 0 to 1: the share of the question that the sentence covers, with its context at a discount. */
  readonly coverage: number;
  /** 0 to 1: how well sentence and passage support an answer. Below a threshold there is no answer. */
  readonly support: number;
  /** How much more like the question in meaning it is than other candidates: a difference of cosines, 0 if not known. It is no match of words. */
  readonly similarity: number;
  /** Whether what the question takes for granted happened in the sentence, or is only wished. */
  readonly telling: Telling;
  /** Whether the sentence defines what a definition question asks about. */
  readonly defines: boolean;
  /** The time expressions of the sentence. */
  readonly dates: readonly Timex[];
  readonly speaker: Speaker | null;
  /** The words that match the question and the words that answer it. */
  readonly highlights: readonly Span[];
  /** The number that the question asks for, where the sentence tells of the very thing; null if there is none. */
  readonly figure: Span | null;
};

/**
 * The second pass over a sentence adds its speaker, its dates and the evidence for the question type. Null if its dates
 * contradict the question's.
 */
export function rerankSentence(
  question: Question,
  lexicon: Lexicon,
  scored: ScoredSentence,
): Candidate | null {
  const { hit, sentence, rank, similarity, length, kind, inPassage } = scored;
  const { passage, document } = hit;
  const dates = timexesIn(passage, sentence);
  const fits = question.dates.map((date) => dateFit(date, dates, passage.timexes, document.issued));
  if (fits.includes(0)) return null;
  const speaker = speakerOf(passage, sentence);
  const concepts = speaker ? withSpeaker(question, lexicon, scored, speaker) : scored.concepts;
  const evidence = evidenceFor(question, passage, sentence, concepts.matches, dates, document.publisher);
  const sourced = fitOfSource(question, lexicon, scored, speaker);
  const dated = fits.reduce((product, value) => product * value, 1);
  const telling = tellingOf(question, passage, sentence, concepts.matches);
  const fact = isWished(telling) ? SENTENCE.unreal : 1;
  const fit = dated * concepts.names * sourced * fact;
  const complete = lacksAnswer(question, evidence) ? SENTENCE.lacksAnswer : 1;
  const support =
    supportOf({
      coverage: withDates(concepts.coverage, concepts.total, fits),
      inPassage: withDates(inPassage, concepts.total, fits),
      matched: concepts.stated + fits.length + (question.source ? 1 : 0),
      missing: largestMissing(question, concepts),
    }) *
    dated *
    fact *
    concepts.names ** SUPPORT.names *
    sourced ** (sourced >= SUPPORT.sourceFrom ? SUPPORT.source : 1);
  return {
    document,
    passage,
    sentence: { start: sentence.start, end: sentence.end },
    quote: textIn(passage, sentence),
    score: sentenceScore({
      concepts: concepts.score,
      coverage: concepts.total * concepts.coverage,
      dates: fits.reduce((sum, value) => sum + value, 0),
      evidence: evidence.factor,
      passage: concepts.total * rank * complete,
      similarity: concepts.total * similarity,
      length,
      kind,
      fit,
    }),
    coverage: concepts.coverage * fit * complete,
    support: support * complete,
    similarity,
    telling,
    defines: question.definition && evidence.factor > 1,
    dates,
    speaker: sayerOf(passage, sentence),
    highlights: [...highlightsOf(sentence, concepts.matches, evidence), ...constrainedDates(question, dates)],
    figure: concepts.names < 1 ? null : figureIn(question, passage, sentence, concepts.matches, dates),
  };
}

/** The largest share of the question, its dates included, that is one concept which the sentence itself lacks. */
function largestMissing({ concepts, dates }: Question, { matches, total }: ConceptScore): number {
  const missing = concepts.map(({ importance }, at) => importance * (1 - (matches[at]?.coverage ?? 0)));
  return Math.max(0, ...missing) / (total + SENTENCE.date * dates.length || 1);
}

/** The score of the concepts with the speaker's name and title as context. */
function withSpeaker(question: Question, lexicon: Lexicon, scored: ScoredSentence, speaker: Speaker) {
  const context = [speakerContext(speaker), ...scored.context];
  return scoreConcepts(question, scored.sentence, context, scored.documentMatch, lexicon);
}

function fitOfSource(
  { source, concepts }: Question,
  { importance }: Lexicon,
  { hit, sentence }: ScoredSentence,
  speaker: Speaker | null,
): number {
  if (source === null) return 1;
  // How to reach somebody is nobody's words.
  if (hit.passage.kind === "contact") return SOURCE_FIT.none;
  const others = hit.passage.speakers.map(({ speaker: other }) => other);
  const { surname } = source;
  const bySurname =
    surname && isBorneIn(surname, hit.document.publisher)
      ? (span: TokenSpan) => bearsSurname(surname.phrase, span)
      : () => false;
  const is = (name: string) =>
    matchName(source, tokensOf(name), importance) > 0.5 || bySurname(tokensOf(name));
  const mentioned = matchName(source, sentence, importance) > 0.3 || bySurname(sentence);
  return sourceFit(
    hit.document,
    speaker,
    others,
    is,
    mentioned,
    concepts.length > 0,
    whereNamed(source, hit, is),
  );
}

/** Where a document names the source of a question, as a name and not by loose words. */
function whereNamed(
  { alternatives, surname }: Source,
  { document, passage, before, after, lead, documentTerms }: PassageHit,
  is: (name: string) => boolean,
): Parameters<typeof sourceFit>[6] {
  const phrases = [...alternatives.map(({ phrase }) => phrase), ...(surname ? [surname.phrase] : [])];
  const held = phrases.some((phrase) => phrase.every((stem) => documentTerms.includes(stem)));
  if (!held) return "nowhere";
  if ([document.title, ...passage.headings, lead?.text ?? ""].some(is)) return "on top";
  return [passage, before, after].some((near) => near !== null && is(near.text)) ? "near" : "nowhere";
}

function lacksAnswer({ type }: Question, { spans }: Evidence): boolean {
  return (type === "when" || type === "count") && spans.length === 0;
}

/** The dates of the sentence that are inside a date constraint of the question, stated or inferred. */
function constrainedDates({ dates: constraints }: Question, dates: readonly Timex[]): readonly Span[] {
  if (constraints.length === 0) return [];
  return dates.filter((timex) =>
    constraints.some((date) => dateFit(date, [timex], [], null) >= DATE_FIT.inferred),
  );
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
