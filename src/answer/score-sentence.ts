import type { Document } from "../corpus/document.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Span } from "../corpus/sentences.ts";
import type { Timex } from "../time/timex.ts";
import type { Archive } from "./archive.ts";
import type { Speaker } from "./attribution.ts";
import { type Concept, inverseDocumentFrequency } from "./concepts.ts";
import { evidenceFor } from "./evidence.ts";
import { limitFit } from "./limit-fit.ts";
import { type Match, match, type Stretch, stretch } from "./match.ts";
import type { Question } from "./question.ts";

/** A sentence as a candidate answer. */
export type Candidate = {
  readonly document: Document;
  readonly passage: Passage;
  readonly sentence: Span;
  /** Decides the order; no unit. */
  readonly score: number;
  /** 0 to 1: how much of what the question speaks of is met, the sentence's surroundings counted at a discount. */
  readonly coverage: number;
  readonly dates: readonly Timex[];
  readonly speaker: Speaker | null;
  readonly telling: readonly Span[];
};

/** What a concept is worth if not the sentence itself holds it but something near. */
const CONTEXT = { before: 0.65, passage: 0.5, heading: 0.45, document: 0.2 } as const;

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
  const units = passage.sentences.map((sentence) => stretch(text, sentence));
  const whole = stretch(text, passage);
  const timexes = archive.timexes(document);
  const nearby = timexesIn(timexes, passage);
  const heading = stretchOf([document.title, ...passage.headings, ...document.places].join(" · "));
  const met = (concept: Concept, within: Stretch) => match(concept, within, importance);

  return units.flatMap((unit, index) => {
    const dates = timexesIn(timexes, unit);
    const limits = question.limits.map((limit) => limitFit(limit, dates, nearby, document.issued));
    if (limits.includes(0)) return [];
    const before = units[index - 1];
    const matches = question.concepts.map((concept) => met(concept, unit));
    let total = 0;
    let own = 0;
    let around = 0;
    let names = 1;
    for (const [at, concept] of question.concepts.entries()) {
      const weight = concept.importance;
      const degree = matches[at]?.degree ?? 0;
      const context = Math.max(
        before ? CONTEXT.before * met(concept, before).degree : 0,
        CONTEXT.passage * met(concept, whole).degree,
        CONTEXT.heading * met(concept, heading).degree,
      );
      total += weight;
      own += weight * degree;
      around += weight * Math.max(0, context - degree);
      if (concept.name && Math.max(degree, context) < 0.12) names *= 0.4;
    }
    const taken = new Set(matches.flatMap((found) => [...found.at]));
    const speaker = archive.speakers(document).get(unit.start) ?? null;
    const source = sourceFit(question, document, unit, speaker, met);
    const evidence = evidenceFor(question.asked, text, unit, taken, dates);
    const type = evidence === null ? 1 : evidence.length > 0 ? 1.15 : 0.85;
    const fit = limits.reduce((product, value) => product * value, 1);
    const kind = passage.kind === "heading" ? 0.75 : 1;
    const order = orderBonus(matches, question.concepts);
    const length = 1 / (0.85 + 0.15 * (unit.words.length / 28));
    const coverage = total === 0 ? fit : ((own + around) / total) * names * source * fit;
    return [
      {
        document,
        passage,
        sentence: { start: unit.start, end: unit.end },
        score:
          ((own + 0.7 * around + order) * length * type + 0.15 * passageScore + 0.01) *
          kind *
          names *
          source *
          fit,
        coverage,
        dates,
        speaker,
        telling: tellingSpans(unit, matches, evidence ?? []),
      },
    ];
  });
}

function stretchOf(text: string): Stretch {
  return stretch(text, { start: 0, end: text.length });
}

function timexesIn(timexes: readonly Timex[], { start, end }: Span): readonly Timex[] {
  return timexes.filter((timex) => timex.start >= start && timex.end <= end);
}

/** 1 if the words asked for are this source's, less if it is only spoken of, least if it has no part in the sentence. */
function sourceFit(
  { source }: Question,
  document: Document,
  unit: Stretch,
  speaker: Speaker | null,
  met: (concept: Concept, within: Stretch) => Match,
): number {
  if (!source) return 1;
  const is = (name: string) => met(source, stretchOf(name)).degree > 0.5;
  if (speaker && is([speaker.name, speaker.role ?? ""].join(" "))) return 1;
  if (is(document.publisher)) return speaker ? 0.85 : 0.9;
  if (document.republished && is(document.republished.by)) return 0.7;
  return met(source, unit).degree > 0.3 ? 0.6 : 0.25;
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
    if (gap > 0 && gap <= 4) bonus += (0.4 * weight) / gap;
    else if (gap < 0 && gap >= -4) bonus += 0.1 * weight;
  }
  return bonus;
}

function tellingSpans(unit: Stretch, matches: readonly Match[], evidence: readonly Span[]): readonly Span[] {
  const spans = matches.flatMap((found) =>
    found.at.flatMap((index) => {
      const word = unit.words[index];
      return word && !word.stop ? [{ start: word.start, end: word.end }] : [];
    }),
  );
  return [...spans, ...evidence];
}
