import type { Question } from "../question/question.ts";
import { EVIDENCE, SENTENCE } from "./weights.ts";

/** The parts of a sentence's score. */
export type ScoreParts = {
  /** The score of the question's concepts. */
  readonly concepts: number;
  /** The share of the question that sentence and context match, 0 to 1, times the total of the concepts. */
  readonly coverage: number;
  /** The fit to the question's date constraints: a sum of fits, each 0 to 1. */
  readonly dates: number;
  /** The factor of the answer-type evidence; 1 is neutral. */
  readonly evidence: number;
  /** The BM25 of its passage relative to the best passage, 0 to 1, times the total of the question's concepts. */
  readonly passage: number;
  /** How much more like the question in meaning it is than other candidates, a difference of cosines, times the total of the concepts. */
  readonly similarity: number;
  /** The factor of its length. */
  readonly length: number;
  /** The factor of its form: a heading, a fragment, a question. */
  readonly kind: number;
  /** The factor of names, dates and the source, 0 to 1. */
  readonly fit: number;
};

/**
 * The score of a sentence. It grows with every part, so the largest values of the still unknown parts give an upper bound.
 * Both passes of the ranking use this function.
 */
export function sentenceScore(parts: ScoreParts): number {
  const { concepts, coverage, dates, evidence, passage, similarity, length, kind, fit } = parts;
  const dated = SENTENCE.date * dates;
  const matched = (concepts + dated) * length + SENTENCE.coverage * (coverage + dated);
  const words = (matched + SENTENCE.similarity * similarity) * evidence;
  return Math.max(0, words + SENTENCE.passage * passage + SMALLEST) * kind * fit;
}

/** Keeps sentences without any match in the order of their passages' kinds. */
const SMALLEST = 0.01;

/** The lowest factor of the answer-type evidence. */
export const MIN_EVIDENCE: number = Math.min(...Object.values(EVIDENCE));

/** The highest factor of the answer-type evidence for a question. */
export function maxEvidence({ type, definition }: Pick<Question, "type" | "definition">): number {
  if (definition) return EVIDENCE.defines;
  if (type === "whether" || type === "topic") return 1;
  return type === "count" ? EVIDENCE.counts : EVIDENCE.present;
}
