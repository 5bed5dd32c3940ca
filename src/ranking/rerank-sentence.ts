import type { Archive } from "../archive/archive.ts";
import type { Speaker } from "../archive/attribution.ts";
import type { Document } from "../corpus/document.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Span } from "../corpus/sentences.ts";
import { type Stretch, stretchOf } from "../language/token-span.ts";
import type { Question } from "../question/question.ts";
import type { Timex } from "../time/timex.ts";
import { voiceOf } from "./context.ts";
import { limitFit } from "./date-fit.ts";
import { type Evidence, evidenceFor } from "./evidence.ts";
import type { Match } from "./match.ts";
import { weighConcepts } from "./score-concepts.ts";
import { DATE, type Draft, meeting, PASSAGE } from "./score-sentences.ts";
import { sourceFit } from "./source-fit.ts";
import { supportOf } from "./support.ts";

/** A sentence as a candidate answer. */
export type Candidate = {
  readonly document: Document;
  readonly passage: Passage;
  readonly sentence: Span;
  /** Decides the order; no unit. */
  readonly score: number;
  /** 0 to 1: how much of what the question speaks of is met, the sentence's surroundings counted at a discount. */
  readonly coverage: number;
  /** 0 to 1: how far sentence and passage bear the question out; decides whether it is an answer at all. */
  readonly support: number;
  /** Where the question asks what something is: whether the sentence says so. */
  readonly defines: boolean;
  /** The time expressions of the sentence; read when they are first asked for. */
  readonly dates: readonly Timex[];
  readonly speaker: Speaker | null;
  /** The words that meet the question and those that answer it. */
  readonly telling: readonly Span[];
};

/** The sentence of a candidate as it stands in its document. */
export function quoteOf({ document, sentence }: Pick<Candidate, "document" | "sentence">): string {
  return document.text.slice(sentence.start, sentence.end);
}

/** What is left of an answer to "when" without a time and to "how many" without a number. */
const WANTING = 0.6;

/**
 * Reads the rest of a sentence that was weighed by its words: who speaks, of which days it tells, and whether it offers what is
 * asked for. Null if it cannot be an answer, its dates being others than the question's.
 */
export function readDraft(question: Question, archive: Archive, draft: Draft): Candidate | null {
  const { document, passage, unit, rank, shape } = draft;
  const datesOf = once(() => timexesIn(archive.timexes(document), unit));
  const limits = limitFits(question, archive, draft);
  if (limits.includes(0)) return null;
  const speakers = archive.speakers(document);
  const speaker = speakers.get(unit.start) ?? null;
  const weight = speaker ? withVoice(question, archive, draft, speaker) : draft.weight;
  const evidence = evidenceFor(question, document.text, unit, weight.matches, datesOf, document.publisher);
  const dated = limits.reduce((sum, value) => sum + DATE * value, 0);
  const others = passage.sentences.flatMap(({ start }) => speakers.get(start) ?? []);
  const sourced = sourcedBy(question, archive, draft, speaker, others);
  const fit = limits.reduce((product, value) => product * value, weight.names) * sourced;
  const wants = wanting(question, evidence);
  const ranked = PASSAGE * weight.total * rank * (wants ? WANTING : 1);
  const worth = (weight.meaning + dated) * shape.length * evidence.factor + ranked;
  const honest = fit * (wants ? WANTING : 1);
  const met = weight.said + limits.length + (question.source ? 1 : 0);
  return {
    document,
    passage,
    sentence: { start: unit.start, end: unit.end },
    score: (worth + 0.01) * shape.kind * fit,
    coverage: weight.coverage * honest,
    support: supportOf(weight.coverage, draft.inPassage, met) * honest,
    defines: question.definition && evidence.factor > 1,
    get dates() {
      return datesOf();
    },
    speaker,
    telling: [...tellingSpans(unit, weight.matches, evidence), ...datesAskedFor(question, datesOf)],
  };
}

/** How well the sentence fits each date limit of the question. */
function limitFits({ limits }: Question, archive: Archive, { document, passage, unit }: Draft) {
  if (limits.length === 0) return [];
  const timexes = archive.timexes(document);
  const own = timexesIn(timexes, unit);
  const nearby = timexesIn(timexes, passage);
  return limits.map((limit) => limitFit(limit, own, nearby, document.issued));
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** The weight of a sentence with what its speaker's name and title lend. */
function withVoice(question: Question, archive: Archive, draft: Draft, speaker: Speaker) {
  const near = [voiceOf(speaker), ...draft.near];
  return weighConcepts(question, draft.unit, near, draft.anywhere, meeting(archive));
}

function sourcedBy(
  { source, concepts }: Question,
  archive: Archive,
  { document, unit }: Draft,
  speaker: Speaker | null,
  others: readonly Speaker[],
): number {
  if (source === null) return 1;
  const met = meeting(archive).around;
  const is = (name: string) => met(source, stretchOf(name)).degree > 0.5;
  return sourceFit(document, speaker, others, is, met(source, unit).degree > 0.3, concepts.length > 0);
}

function wanting({ asked }: Question, { spans }: Evidence): boolean {
  return (asked === "when" || asked === "count") && spans.length === 0;
}

function timexesIn(timexes: readonly Timex[], { start, end }: Span): readonly Timex[] {
  return timexes.filter((timex) => timex.start >= start && timex.end <= end);
}

/** From this fit on, a date is one of those that are asked about: it lies inside of the limit, stated or inferred. */
const DATED = 0.85;

/** The dates of the sentence that the question asks about. */
function datesAskedFor({ limits }: Question, datesOf: () => readonly Timex[]): readonly Span[] {
  if (limits.length === 0) return [];
  return datesOf().filter((timex) => limits.some((limit) => limitFit(limit, [timex], [], null) >= DATED));
}

function tellingSpans(unit: Stretch, matches: readonly Match[], evidence: Evidence): readonly Span[] {
  const spans = matches.flatMap((found) =>
    found.at.flatMap((index) => {
      const word = unit.words[index];
      return word && !word.stop ? [{ start: word.start, end: word.end }] : [];
    }),
  );
  return [...spans, ...evidence.spans];
}
