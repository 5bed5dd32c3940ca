import type { Question } from "../question/question.ts";
import { EVIDENCE, SENTENCE } from "./weights.ts";

/** What a sentence's score is made of. */
export type ScoreParts = {
  /** What it meets of the question's concepts. */
  readonly concepts: number;
  /** How well it fits the dates that are asked for: the sum of its fits, each 0 to 1. */
  readonly dates: number;
  /** What the kind of thing that is asked for makes of it; 1 is neutral. */
  readonly evidence: number;
  /** Its passage's BM25 against that of the best passage, 0 to 1, times what the question's concepts are worth. */
  readonly passage: number;
  /** What its length makes of it. */
  readonly length: number;
  /** What its form makes of it: a heading, a fragment. */
  readonly kind: number;
  /** What names, dates and the source leave of it, 0 to 1. */
  readonly fit: number;
};

/**
 * The score of a sentence. It grows with every part, so that the largest values of the parts that are not known yet give an upper bound:
 * both passes of the ranking use this one function.
 */
export function sentenceScore(parts: ScoreParts): number {
  const { concepts, dates, evidence, passage, length, kind, fit } = parts;
  const words = (concepts + SENTENCE.date * dates) * length * evidence;
  return (words + SENTENCE.passage * passage + SMALLEST) * kind * fit;
}

/** So that sentences that meet nothing still have an order. */
const SMALLEST = 0.01;

/** The most that the kind of thing that is asked for can make of a sentence. */
export function mostEvidence({ type, definition }: Pick<Question, "type" | "definition">): number {
  if (definition) return EVIDENCE.defines;
  if (type === "whether" || type === "topic") return 1;
  return type === "count" ? EVIDENCE.counts : EVIDENCE.present;
}
