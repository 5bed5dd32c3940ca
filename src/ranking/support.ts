import { SUPPORT } from "./weights.ts";

/**
 * How well a sentence and its passage support an answer to the question, 0 to 1.
 *
 * @param coverage the share of the question that the sentence and its context match.
 * @param inPassage the share that its passage matches by itself.
 * @param matched the number of the question's concepts, dates and sources that the sentence matches.
 */
export function supportOf(coverage: number, inPassage: number, matched: number): number {
  const { byChance, noChance } = SUPPORT;
  return ((2 * coverage + inPassage) / 3) * (byChance + (1 - byChance) * Math.min(1, matched / noChance));
}
