import { SUPPORT } from "./weights.ts";

/**
 * How well a sentence and its passage support an answer to the question: 0, nothing does, to about 1.
 *
 * @param coverage the share of the question that the sentence and its context match.
 * @param inPassage the share that its passage matches by itself.
 * @param matched the number of the question's concepts, dates and sources that the sentence matches.
 * @param missing the largest share of the question, 0 to 1, that is one concept which the sentence itself lacks.
 */
export function supportOf(coverage: number, inPassage: number, matched: number, missing: number): number {
  const { byChance, noChance, further, mostFurther } = SUPPORT;
  const likely =
    byChance +
    (1 - byChance) * Math.min(1, matched / noChance) +
    further * Math.min(mostFurther, Math.max(0, matched - noChance));
  return ((2 * coverage + inPassage) / 3) * likely * (1 - SUPPORT.missing * missing);
}
