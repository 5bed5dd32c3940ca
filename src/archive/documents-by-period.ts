import type { DocumentHead } from "../corpus/document.ts";

/** So many publishers are counted by name; of more, the smallest are counted together. */
const MOST_NAMED = 5;

/** How many documents a publisher issued in a year or a month. */
export type PeriodCount = {
  /** Null: of the publishers that are counted together. */
  readonly publisher: string | null;
  /** `1998` or `1998-05`. */
  readonly period: string;
  readonly documents: number;
};

/** Documents by the time of their issue and by their publisher. */
export type DocumentsByPeriod = {
  readonly by: "year" | "month";
  /** The publishers that are counted by name, the one with the most documents first. */
  readonly publishers: readonly string[];
  /** How many more publishers there are, counted together. */
  readonly others: number;
  /** In the order of the publishers, the others last, and in time. */
  readonly counts: readonly PeriodCount[];
  /** Documents whose year or month is not known. */
  readonly undated: number;
};

/**
 * Counts documents by the year or the month of their issue and by their publisher. What is only about right counts; what is not known does not.
 *
 * @example
 * documentsByPeriod(heads, "year").counts[0]; // => { publisher: "Oxfam", period: "1998", documents: 4 }
 */
export function documentsByPeriod(
  documents: readonly Pick<DocumentHead, "publisher" | "issued">[],
  by: "year" | "month",
): DocumentsByPeriod {
  const length = by === "year" ? 4 : 7;
  const dated = documents.flatMap(({ publisher, issued }) => {
    const period = issued?.certain?.slice(0, length);
    return period?.length === length ? [{ publisher, period }] : [];
  });
  const all = [...Map.groupBy(dated, ({ publisher }) => publisher)]
    .toSorted(([a, own], [b, others]) => others.length - own.length || (a < b ? -1 : 1))
    .map(([publisher]) => publisher);
  const publishers = all.length <= MOST_NAMED ? all : all.slice(0, MOST_NAMED - 1);
  const named = new Set(publishers);
  const byName = Map.groupBy(dated, ({ publisher }) => (named.has(publisher) ? publisher : null));
  const counts = [...publishers, null].flatMap((publisher) =>
    [...Map.groupBy(byName.get(publisher) ?? [], ({ period }) => period)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([period, { length: number }]) => ({ publisher, period, documents: number })),
  );
  return {
    by,
    publishers,
    others: all.length - publishers.length,
    counts,
    undated: documents.length - dated.length,
  };
}
