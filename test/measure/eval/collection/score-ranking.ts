/** How relevant a document is, by its id; what is not named, or graded 0 or less, is not relevant. */
export type Grades = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulative gain, 0 to 1: the grades in the order of the ranking, each divided by the binary logarithm
 * of its rank plus one, against the best order there could be. As `trec_eval -m ndcg_cut` reckons it: a gain is the grade itself.
 *
 * @param ranking ids of documents, best first, each once.
 * @example
 * ndcg(["b", "a"], new Map([["a", 1]]), 10); // => 0.6309297535714575
 */
export function ndcg(ranking: readonly string[], grades: Grades, depth: number): number {
  const ideal = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  const best = discounted(ideal.slice(0, depth));
  return best === 0 ? 0 : discounted(ranking.slice(0, depth).map((id) => gain(grades, id))) / best;
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, value, index) => sum + value / Math.log2(index + 2), 0);
}

function gain(grades: Grades, id: string): number {
  return Math.max(0, grades.get(id) ?? 0);
}

/**
 * Average precision, 0 to 1: the precision at each relevant document of the ranking's first so many, divided by how many
 * relevant ones there are, as `trec_eval -m map_cut` reckons it.
 *
 * @example
 * averagePrecision(["a", "x", "b"], new Map([["a", 1], ["b", 1]]), 100); // => (1/1 + 2/3) / 2
 */
export function averagePrecision(ranking: readonly string[], grades: Grades, depth: number): number {
  let found = 0;
  let sum = 0;
  for (const [index, id] of ranking.slice(0, depth).entries()) {
    if (gain(grades, id) > 0) {
      found++;
      sum += found / (index + 1);
    }
  }
  return divide(sum, relevantIn(grades).length);
}

/** The share of the relevant documents that stand among the ranking's first so many, 0 to 1. */
export function recall(ranking: readonly string[], grades: Grades, depth: number): number {
  return divide(
    ranking.slice(0, depth).filter((id) => gain(grades, id) > 0).length,
    relevantIn(grades).length,
  );
}

/** The ids of the relevant documents. */
export function relevantIn(grades: Grades): readonly string[] {
  return [...grades.keys()].filter((id) => gain(grades, id) > 0);
}

function divide(sum: number, by: number): number {
  return by === 0 ? 0 : sum / by;
}
