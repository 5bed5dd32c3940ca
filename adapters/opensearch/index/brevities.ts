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

/** How short a passage is, as the cluster adds it up from the fields of a passage, and how far that can be from what the core computes. */
export type ClusterBrevity = {
  readonly parts: readonly { readonly field: string; readonly weight: number }[];
  /** The true score of a passage is at most so many times what it was looked up with. */
  readonly most: number;
};

/**
 * The brevity against an average length, out of those against the two averages around it: between them it is nearly a straight line, and at
 * the average length it is exact. Beyond the averages there is one alone.
 */
export function clusterBrevity(averageLength: number): ClusterBrevity {
  const above = AVERAGES.findIndex((one) => one >= averageLength);
  const [low, high] = [AVERAGES[above - 1], AVERAGES[above]];
  if (low === undefined || high === undefined) {
    const only = high ?? AVERAGES.at(-1) ?? 1;
    // Against a longer average no passage is weighed lower than it should be.
    return { parts: [{ field: fieldFor(only), weight: 1 }], most: only >= averageLength ? 1 : MOST_UNLIKE };
  }
  const [short, long] = [brevity(averageLength / low), brevity(averageLength / high)];
  const weight = (long - brevity(1)) / (long - short);
  const parts = [
    { field: fieldFor(low), weight },
    { field: fieldFor(high), weight: 1 - weight },
  ];
  const added = (length: number) => weight * brevity(length / low) + (1 - weight) * brevity(length / high);
  let most = 1;
  for (let length = 0; length <= LONGEST; length++)
    most = Math.max(most, brevity(length / averageLength) / added(length));
  return { parts, most };
}

/** No two brevities differ by more. */
const MOST_UNLIKE = brevity(0) / brevity(Number.POSITIVE_INFINITY);

/** A passage has no more different terms; that of a longer one would differ less. */
const LONGEST = 5_000;

function fieldFor(average: number): string {
  return `brevity${average}`;
}
