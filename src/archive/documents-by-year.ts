import type { DocumentHead } from "../corpus/document.ts";

/** How many documents a publisher issued in a year. */
export type PublisherYear = { readonly publisher: string; readonly year: number; readonly documents: number };

/** Documents by publisher and year of issue, and how many have no year. */
export type DocumentsByYear = { readonly counts: readonly PublisherYear[]; readonly undated: number };

/**
 * Counts documents by their publisher and the year of issue, publishers with the most documents first, years in order. A year that is only
 * about right counts; a document whose year is not known is counted as undated.
 *
 * @example
 * documentsByYear(heads).counts[0]; // => { publisher: "Oxfam", year: 1998, documents: 4 }
 */
export function documentsByYear(
  documents: readonly Pick<DocumentHead, "publisher" | "issued">[],
): DocumentsByYear {
  const dated = documents.flatMap(({ publisher, issued }) => {
    const year = issued?.certain?.slice(0, 4);
    return year === undefined ? [] : [{ publisher, year: Number(year) }];
  });
  const counts = [...Map.groupBy(dated, ({ publisher }) => publisher)]
    .toSorted(([a, own], [b, others]) => others.length - own.length || (a < b ? -1 : 1))
    .flatMap(([publisher, own]) =>
      [...Map.groupBy(own, ({ year }) => year)]
        .toSorted(([a], [b]) => a - b)
        .map(([year, { length }]) => ({ publisher, year, documents: length })),
    );
  return { counts, undated: documents.length - dated.length };
}
