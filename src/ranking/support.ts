/** Below this support, what was found is not an answer. */
export const ENOUGH = 0.42;

/** So many of the question's concepts in one sentence are no chance; a single one may be. */
const NO_CHANCE = 3;
const BY_CHANCE = 0.6;

/**
 * How far a sentence and its passage bear the question out, 0 to 1.
 *
 * @param coverage the share of the question that the sentence and its surroundings meet.
 * @param inPassage the share that its passage meets by itself.
 * @param met how many of the question's concepts, dates and sources the sentence meets.
 */
export function supportOf(coverage: number, inPassage: number, met: number): number {
  return ((2 * coverage + inPassage) / 3) * (BY_CHANCE + (1 - BY_CHANCE) * Math.min(1, met / NO_CHANCE));
}
