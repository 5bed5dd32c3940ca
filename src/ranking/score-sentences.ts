import type { Archive } from "../archive/archive.ts";
import type { Document } from "../corpus/document.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Stretch } from "../language/token-span.ts";
import { type Concept, inverseDocumentFrequency } from "../question/concepts.ts";
import type { Question } from "../question/question.ts";
import { ELSEWHERE_IN_DOCUMENT, formOf, type Nearby, surroundings, VOICE } from "./context.ts";
import { mostEvidence } from "./evidence.ts";
import { match, matchOwn } from "./match.ts";
import { AROUND, type Meeting, type Weight, weighConcepts } from "./score-concepts.ts";

/** A sentence weighed by its words alone: what it says and where, not yet who speaks and of which days. */
export type Draft = {
  readonly document: Document;
  readonly passage: Passage;
  readonly unit: Stretch;
  readonly near: readonly Nearby[];
  readonly anywhere: readonly number[];
  readonly weight: Weight;
  /** The passage's BM25 against that of the best one, 0 to 1. */
  readonly rank: number;
  /** The share of the question that the passage meets by itself. */
  readonly inPassage: number;
  /** What the sentence's form and length make of its worth. */
  readonly shape: { readonly length: number; readonly kind: number };
  /** The most that it can score once all of it is read. */
  readonly most: number;
};

/** What the passage's own rank adds, as a share of the whole question's worth. */
export const PASSAGE = 0.65;

/** What a date that is asked for is worth beside the words, as an inverse document frequency. */
export const DATE = 3;

/** A sentence says more than a heading, and more than a block of names. */
const KIND = { paragraph: 1, item: 1, signature: 0.85, heading: 0.75 } as const satisfies Record<
  Passage["kind"],
  number
>;

/** Fewer words than this seldom say anything on their own: "Mr Sané said." */
const FEWEST_WORDS = 4;
const FRAGMENT = 0.6;

/** Words in an ordinary sentence of a press release; longer ones meet more words by chance. */
const USUAL_LENGTH = 28;
const BY_LENGTH = 0.1;

/** How far a stretch meets a concept, each word counting by how rare it is in the archive. */
export function meeting({ index }: Archive): Meeting {
  const importance = (stem: string) => inverseDocumentFrequency(index.size, index.documentFrequency(stem));
  return {
    inside: (concept, within) => match(concept, within, importance),
    around: (concept, within) => matchOwn(concept, within, importance),
  };
}

/** A passage that was found. */
type Hit = {
  readonly document: Document;
  readonly passage: Passage;
  readonly position: number;
  /** Its BM25 against that of the best one. */
  readonly rank: number;
};

/** Weighs every sentence of a passage by its words. */
export function draftPassage(question: Question, archive: Archive, hit: Hit): readonly Draft[] {
  const { document, passage, position, rank } = hit;
  const { concepts } = question;
  const met = meeting(archive);
  const units = passage.sentences.map((sentence) => archive.stretch(document, sentence));
  const around = surroundings(archive, document, passage, position, units);
  const anywhere = concepts.map((concept) => ELSEWHERE_IN_DOCUMENT * shareIn(archive, document, concept));
  const inPassage = shareMet(concepts, archive.stretch(document, passage), formOf(document, passage), met);
  return units.map((unit, index) => {
    const near = around(index);
    const weight = weighConcepts(question, unit, near, anywhere, met);
    const length = 1 / (1 - BY_LENGTH + BY_LENGTH * (unit.words.length / USUAL_LENGTH));
    const kind = KIND[passage.kind] * (unit.words.length < FEWEST_WORDS ? FRAGMENT : 1);
    // A speaker's name or title, words of the same document, may lend what the sentence lacks of what is asked about.
    const voice = concepts.reduce((sum, { importance }, at) => {
      const { degree = 0, likeness = 0 } = weight.matches[at] ?? {};
      const lent = degree === 1 || (anywhere[at] ?? 0) === 0 ? 0 : Math.max(0, VOICE - likeness);
      return sum + importance * lent * (at < question.setting ? AROUND : 1);
    }, 0);
    const words = weight.meaning + voice + DATE * question.limits.length;
    const most = (words * length * mostEvidence(question) + PASSAGE * weight.total * rank + 0.01) * kind;
    return {
      document,
      passage,
      unit,
      near,
      anywhere,
      weight,
      rank,
      inPassage,
      shape: { length, kind },
      most,
    };
  });
}

/** The share of the question that a passage meets by its words or its form, its concepts counting by how rare they are; 1 if it has none. */
function shareMet(concepts: readonly Concept[], within: Stretch, form: Nearby, met: Meeting): number {
  const total = concepts.reduce((sum, { importance }) => sum + importance, 0);
  const found = concepts.reduce((sum, concept) => {
    const byForm = form.weight * met.around(concept, form.within).degree;
    return sum + concept.importance * Math.max(byForm, met.inside(concept, within).degree);
  }, 0);
  return total === 0 ? 1 : found / total;
}

/** The share of a concept's words that a document holds anywhere, in the best of the ways to say it. */
function shareIn(archive: Archive, document: Document, { alternatives }: Concept): number {
  let best = 0;
  for (const { phrase, weight, partsOf } of alternatives) {
    const held = phrase.filter((stem) => archive.index.isIn(document, stem)).length;
    best = Math.max(best, ((partsOf === undefined ? weight : 1) * held) / phrase.length);
    if (best === 1) break;
  }
  return best;
}
