import type { Candidate } from "../ranking/rerank-sentence.ts";
import { CONFIDENCE } from "../ranking/weights.ts";
import type { Answer } from "./answer.ts";

/**
 * The probability that a sentence is the right answer, 0 to 1. It grows with the support and with the margin over the best
 * sentence of another passage.
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

/** An answer of less confidence is introduced with doubt: "This may be it." */
const SURE_ENOUGH = 0.6;

/** Whether an answer is to be introduced with doubt. */
export function isDoubtful({ confidence }: Pick<Answer, "confidence">): boolean {
  return confidence < SURE_ENOUGH;
}
