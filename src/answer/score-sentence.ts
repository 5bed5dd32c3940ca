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
import { type Match, match, type Stretch, stretch } from "./match.ts";
import { TITLES } from "./names.ts";
import type { Question } from "./question.ts";
import { sourceFit } from "./source-fit.ts";

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

/** What a named thing that is met nowhere near leaves of a sentence's worth. */
const NAME_MISSING = 0.4;

/** What another name in its stead leaves: asked about South Korea, a sentence on North Korea. */
const NAMESAKE = 0.75;

/** A name counts as met from this degree on: "President Kim" meets "Kim Dae-jung". */
const NAME_MET = 0.1;

/** What a concept met only in the surroundings adds to the score; one that sets the scene adds all its worth. */
const AROUND = 0.7;

/** How much more than another concept the one counts that is what happens in the question. */
const PREDICATE = 1.3;

/** What is left of a sentence that says nothing of it. */
const PREDICATE_MISSING = 0.9;

/** What the passage's own rank adds, as a share of the whole question's worth. */
const PASSAGE = 0.25;

/** What a date that is asked for is worth beside the words, as an inverse document frequency. */
const DATE = 3;

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

  return units.flatMap((unit, index) => {
    const dates = timexesIn(timexes, unit);
    const limits = question.limits.map((limit) => limitFit(limit, dates, nearby, document.issued));
    if (limits.includes(0)) return [];
    const speaker = archive.speakers(document).get(unit.start) ?? null;
    const near = context.of(index, unit, speaker);
    const matches = question.concepts.map((concept) => met(concept, unit));
    let total = 0;
    let own = 0;
    let borrowed = 0;
    let around = 0;
    let stress = 0;
    let missing = 1;
    let fit = limits.reduce((product, value) => product * value, 1);
    for (const [at, concept] of question.concepts.entries()) {
      const degree = matches[at]?.degree ?? 0;
      let held = anywhere[at] ?? 0;
      if (degree < 1) {
        for (const { weight, within } of near) {
          if (weight > held) held = Math.max(held, weight * met(concept, within).degree);
        }
      }
      total += concept.importance;
      own += concept.importance * degree;
      const lent = concept.importance * Math.max(0, held - degree);
      borrowed += lent;
      around += lent * (at < question.setting ? AROUND : 1);
      if (concept === question.predicate && degree === 0) missing = PREDICATE_MISSING;
      if (concept === question.predicate) stress += (PREDICATE - 1) * concept.importance * degree;
      if (concept.name && degree < 1 && hasNamesake(concept, unit)) fit *= NAMESAKE;
      if (concept.name && Math.max(degree, held) < NAME_MET) fit *= NAME_MISSING;
    }
    if (question.source) {
      const { source } = question;
      const is = (name: string) => met(source, stretch(name, { start: 0, end: name.length })).degree > 0.5;
      fit *= sourceFit(document, speaker, others, is, met(source, unit).degree > 0.3);
    }
    const evidence = evidenceFor(question, text, unit, matches, dates, document.publisher);
    const length = 1 / (0.85 + 0.15 * (unit.words.length / USUAL_LENGTH));
    const dated = limits.reduce((sum, value) => sum + DATE * value, 0);
    const meaning = own + stress + around + dated + orderBonus(matches, question.concepts);
    const kind = KIND[passage.kind];
    return [
      {
        document,
        passage,
        sentence: { start: unit.start, end: unit.end },
        score:
          (meaning * length * evidence.factor * missing + PASSAGE * total * passageScore + 0.01) * kind * fit,
        coverage: (total === 0 ? 1 : (own + borrowed) / total) * fit,
        defines: question.definition && evidence.factor > 1,
        dates,
        speaker,
        telling: [...tellingSpans(unit, matches, evidence), ...datesAskedFor(question, dates)],
      },
    ];
  });
}

function timexesIn(timexes: readonly Timex[], { start, end }: Span): readonly Timex[] {
  return timexes.filter((timex) => timex.start >= start && timex.end <= end);
}

/** Concepts that stand beside each other in the question and close together, in order, in the sentence. */
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

/** Whether a name of the question's last word, but with another first one, stands in the sentence: "North Korea" for "South Korea". */
function hasNamesake({ alternatives }: Concept, unit: Stretch): boolean {
  const phrase = alternatives[0]?.phrase ?? [];
  const last = phrase.at(-1);
  if (phrase.length < 2 || last === undefined) return false;
  return (unit.positions.get(last) ?? []).some((at) => {
    const before = unit.words[at - 1];
    return before?.capital && !before.stop && !phrase.includes(before.stem) && !TITLES.has(before.form);
  });
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
