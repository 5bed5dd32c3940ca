import { brevity } from "../../../src/archive/select-passages.ts";

/**
 * Average lengths of passages that brevities are written for, each a fifth above the one before. A passage is written before the average of
 * its archive is known, and the cluster can multiply by a field but not compute one.
 */
const AVERAGES: readonly number[] = Array.from({ length: 24 }, (_, at) => Math.round(6 * 1.2 ** at));

/** How a passage of some length is weighed against each average: the fields of its document in the cluster. */
export function brevityFields(length: number): Readonly<Record<string, number>> {
  return Object.fromEntries(AVERAGES.map((average) => [fieldFor(average), brevity(length / average)]));
}

/** The mapping of those fields. */
export const BREVITY_MAPPING: Readonly<Record<string, object>> = Object.fromEntries(
  AVERAGES.map((average) => [fieldFor(average), { type: "float", index: false }]),
);

/** The field to look passages up by, and how far that can be from what the core computes. */
export type BrevityField = {
  readonly field: string;
  /** The true score of a passage is at most so many times what it was looked up with. */
  readonly most: number;
};

/**
 * The field whose average is next above the true one: with a longer average no passage is weighed lower than it should be. Above the
 * longest, it is by how much at the most.
 */
export function brevityField(averageLength: number): BrevityField {
  const average = AVERAGES.find((one) => one >= averageLength) ?? AVERAGES.at(-1) ?? 1;
  return { field: fieldFor(average), most: average >= averageLength ? 1 : MOST_UNLIKE };
}

/** No two brevities differ by more. */
const MOST_UNLIKE = brevity(0) / brevity(Number.POSITIVE_INFINITY);

function fieldFor(average: number): string {
  return `brevity${average}`;
}
