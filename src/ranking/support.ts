import { SUPPORT } from "./weights.ts";

/**
 * How far a sentence and its passage support an answer to the question, 0 to 1.
 *
 * @param coverage the share of the question that the sentence and its context meet.
 * @param inPassage the share that its passage meets by itself.
 * @param met how many of the question's concepts, dates and sources the sentence meets.
 */
export function supportOf(coverage: number, inPassage: number, met: number): number {
  const { byChance, noChance } = SUPPORT;
  return ((2 * coverage + inPassage) / 3) * (byChance + (1 - byChance) * Math.min(1, met / noChance));
}
