import { SUPPORT } from "./weights.ts";

/** What a sentence has of a question. */
export type Met = {
  /** The share of the question, its dates included, that the sentence and its context match. */
  readonly coverage: number;
  /** The share that its passage matches by itself. */
  readonly inPassage: number;
  /** The number of the question's concepts, dates and sources that the sentence matches. */
  readonly matched: number;
  /** The largest share of the question, 0 to 1, that is one concept which the sentence itself lacks. */
  readonly missing: number;
};

/** How well a sentence and its passage support an answer to the question: 0, nothing does, to about 1.6. */
export function supportOf({ coverage, inPassage, matched, missing }: Met): number {
  const { byChance, noChance, further, mostFurther } = SUPPORT;
  const likely =
    byChance +
    (1 - byChance) * Math.min(1, matched / noChance) +
    further * Math.min(mostFurther, Math.max(0, matched - noChance));
  const share = (2 * coverage + SUPPORT.passage * inPassage) / (2 + SUPPORT.passage);
  return share * likely * (1 - SUPPORT.missing * missing);
}

/**
 * A share of a question together with its date constraints.
 *
 * @param share of its concepts, 0 to 1.
 * @param total the sum of the concepts' inverse document frequencies.
 * @param fits how well each date constraint is met, 0 to 1.
 */
export function withDates(share: number, total: number, fits: readonly number[]): number {
  const all = total + SUPPORT.date * fits.length;
  const met = fits.reduce((sum, fit) => sum + fit, 0);
  return all === 0 ? share : (share * total + SUPPORT.date * met) / all;
}
