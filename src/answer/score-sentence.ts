import type { Document } from "../corpus/document.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Span } from "../corpus/sentences.ts";
import type { Timex } from "../time/timex.ts";
import type { Archive } from "./archive.ts";
import type { Speaker } from "./attribution.ts";
import { type Concept, inverseDocumentFrequency } from "./concepts.ts";
import { ELSEWHERE_IN_DOCUMENT, surroundings } from "./context.ts";
import { type Evidence, evidenceFor } from "./evidence.ts";
import { limitFit } from "./limit-fit.ts";
import { type Match, match, type Stretch, stretchOf } from "./match.ts";
import type { Question } from "./question.ts";
import { sourceFit } from "./source-fit.ts";
import { weighConcepts } from "./weigh-concepts.ts";

/** A sentence as a candidate answer. */
export type Candidate = {
  readonly document: Document;
  readonly passage: Passage;
  readonly sentence: Span;
  /** Decides the order; no unit. */
  readonly score: number;
  /** 0 to 1: how much of what the question speaks of is met, the sentence's surroundings counted at a discount. */
  readonly coverage: number;
  /** Where the question asks what something is: whether the sentence says so. */
  readonly defines: boolean;
  readonly dates: readonly Timex[];
  readonly speaker: Speaker | null;
  /** The words that meet the question and those that answer it. */
  readonly telling: readonly Span[];
};

/** A sentence says more than a heading, and more than a block of names. */
const KIND = { paragraph: 1, item: 1, signature: 0.85, heading: 0.75 } as const satisfies Record<
  Passage["kind"],
  number
>;

/** What the passage's own rank adds, as a share of the whole question's worth. */
const PASSAGE = 0.25;

/** What a date that is asked for is worth beside the words, as an inverse document frequency. */
const DATE = 3;

/** What is left of an answer to "when" without a time and to "how many" without a number. */
const WANTING = 0.65;

function wanting({ asked }: Question, { spans }: Evidence): boolean {
  return (asked === "when" || asked === "count") && spans.length === 0;
}

/** Fewer words than this seldom say anything on their own: "Mr Sané said." */
const FEWEST_WORDS = 4;
const FRAGMENT = 0.6;

/** Words in an ordinary sentence of a press release; longer ones meet more words by chance. */
const USUAL_LENGTH = 28;

/** Scores every sentence of a passage as an answer to the question. */
export function scorePassage(
  question: Question,
  archive: Archive,
  document: Document,
  passage: Passage,
  passageScore: number,
): readonly Candidate[] {
  const { text } = document;
  const importance = (stem: string) =>
    inverseDocumentFrequency(archive.index.size, archive.index.documentFrequency(stem));
  const met = (concept: Concept, within: Stretch) => match(concept, within, importance);
  const units = passage.sentences.map((sentence) => archive.stretch(document, sentence));
  const timexes = archive.timexes(document);
  const nearby = timexesIn(timexes, passage);
  const others = passage.sentences.flatMap(({ start }) => archive.speakers(document).get(start) ?? []);
  const context = surroundings(archive, document, passage, units);
  const whole = archive.stretch(document, { start: 0, end: text.length });
  const anywhere = question.concepts.map((concept) => ELSEWHERE_IN_DOCUMENT * met(concept, whole).degree);
  const { source } = question;
  const is = (name: string) => source !== null && met(source, stretchOf(name)).degree > 0.5;
  const sourced = (unit: Stretch, speaker: Speaker | null) =>
    source === null
      ? 1
      : sourceFit(
          document,
          speaker,
          others,
          is,
          met(source, unit).degree > 0.3,
          question.concepts.length > 0,
        );

  return units.flatMap((unit, index) => {
    const dates = timexesIn(timexes, unit);
    const limits = question.limits.map((limit) => limitFit(limit, dates, nearby, document.issued));
    if (limits.includes(0)) return [];
    const speaker = archive.speakers(document).get(unit.start) ?? null;
    const near = context.of(index, unit, speaker);
    const weight = weighConcepts(question, unit, near, anywhere, met);
    const evidence = evidenceFor(question, text, unit, weight.matches, dates, document.publisher);
    const length = 1 / (0.85 + 0.15 * (unit.words.length / USUAL_LENGTH));
    const dated = limits.reduce((sum, value) => sum + DATE * value, 0);
    const fit = limits.reduce((product, value) => product * value, weight.names) * sourced(unit, speaker);
    const worth = (weight.meaning + dated) * length * evidence.factor + PASSAGE * weight.total * passageScore;
    return [
      {
        document,
        passage,
        sentence: { start: unit.start, end: unit.end },
        score: (worth + 0.01) * KIND[passage.kind] * (unit.words.length < FEWEST_WORDS ? FRAGMENT : 1) * fit,
        coverage: weight.coverage * fit * (wanting(question, evidence) ? WANTING : 1),
        defines: question.definition && evidence.factor > 1,
        dates,
        speaker,
        telling: [...tellingSpans(unit, weight.matches, evidence), ...datesAskedFor(question, dates)],
      },
    ];
  });
}

function timexesIn(timexes: readonly Timex[], { start, end }: Span): readonly Timex[] {
  return timexes.filter((timex) => timex.start >= start && timex.end <= end);
}

/** The dates of the sentence that the question asks about. */
function datesAskedFor({ limits }: Question, dates: readonly Timex[]): readonly Span[] {
  return dates.filter((timex) => limits.some((limit) => limitFit(limit, [timex], [], null) >= 0.9));
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
