import type { Candidate } from "../ranking/rerank-sentence.ts";
import { CONFIDENCE } from "../ranking/weights.ts";

/**
 * How likely a sentence is the right answer, 0 to 1: the more support it has, and the farther it is ahead of the best sentence of any other
 * passage, the likelier. Fitted to one half of SQuAD's articles, nine in ten answers of the other half with a confidence of 0.8 were right.
 *
 * @param ranked candidates, best first.
 */
export function confidenceOf(candidate: Candidate, ranked: readonly Candidate[]): number {
  const rival = ranked.find(
    (other) => other.passage !== candidate.passage && other.quote !== candidate.quote,
  );
  const margin = rival ? 1 - rival.score / candidate.score : 1;
  const { bias, support, margin: byMargin } = CONFIDENCE;
  return 1 / (1 + Math.exp(-(bias + support * candidate.support + byMargin * margin)));
}
