import type { Archive } from "../archive/archive.ts";
import type { DocumentHead } from "../corpus/document.ts";

/** Which documents are listed; publisher and place by their full names. */
export type ContentsFilter = {
  readonly publisher?: string;
  readonly place?: string;
  /** The year of issue, by its first day; null: documents without a date. */
  readonly year?: number | null;
};

/** How many of the documents have something in common. */
export type Count<T> = { readonly value: T; readonly documents: number };

/** A page of the list of documents, and what the whole list is made of. */
export type Contents = {
  /** Earliest issue first, those without a date last. */
  readonly documents: readonly DocumentHead[];
  readonly total: number;
  /** The most frequent first. */
  readonly publishers: readonly Count<string>[];
  readonly places: readonly Count<string>[];
  /** In order; null, the documents without a date, is last. */
  readonly years: readonly Count<number | null>[];
};

/**
 * The documents of an archive that a filter fits, a page of them.
 *
 * @param from how many documents are on the pages before.
 * @param limit at most this many documents.
 */
export async function contents(
  archive: Archive,
  { publisher, place, year }: ContentsFilter,
  from: number,
  limit: number,
): Promise<Contents> {
  const found = await archive.documents({
    ...(publisher === undefined ? {} : { publishers: [publisher] }),
    ...(place === undefined ? {} : { places: [place] }),
  });
  const documents = year === undefined ? found : found.filter((document) => yearOf(document) === year);
  return {
    documents: documents.slice(from, from + limit),
    total: documents.length,
    publishers: counted(documents.map((document) => document.publisher)).sort(byFrequency),
    places: counted(documents.flatMap(({ places }) => [...new Set(places)])).sort(byFrequency),
    years: counted(documents.map(yearOf)).sort((a, b) => (a.value ?? 9_999) - (b.value ?? 9_999)),
  };
}

function yearOf({ issued }: DocumentHead): number | null {
  return issued ? Number(issued.first.slice(0, 4)) : null;
}

function counted<T>(values: readonly T[]): Count<T>[] {
  return [...Map.groupBy(values, (value) => value)].map(([value, same]) => ({
    value,
    documents: same.length,
  }));
}

function byFrequency(a: Count<string>, b: Count<string>): number {
  return b.documents - a.documents || (a.value < b.value ? -1 : 1);
}
