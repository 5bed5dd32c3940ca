import type { DocumentHead } from "../corpus/document.ts";
import { type DocumentsByPeriod, documentsByPeriod } from "./documents-by-period.ts";

/** Which documents are listed; publisher and place by their full names. */
export type ContentsFilter = {
  readonly publisher?: string;
  readonly place?: string;
  /** The year of issue, by its first day; null: documents without a date. */
  readonly year?: number | null;
};

/** A page of a list of documents: how many are on the pages before, and at most how many are on this one. */
export type ContentsRequest = {
  readonly filter: ContentsFilter;
  readonly from: number;
  readonly limit: number;
  /** Whether the documents are counted by the time of their issue too. @default false */
  readonly periods?: boolean;
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
  /** When they were issued, and by whom, if that was asked for: by month within a year, else by year. */
  readonly periods?: DocumentsByPeriod;
};

type Listed = Pick<DocumentHead, "publisher" | "places" | "issued">;

/**
 * Lists documents and counts them, so that of a large archive only the page's own are read whole.
 *
 * @param inOrder all documents in the order of their issue, see `byIssue`.
 * @param headOf reads one of them.
 */
export function listContents<T extends Listed>(
  inOrder: readonly T[],
  { filter, from, limit, periods = false }: ContentsRequest,
  headOf: (document: T) => DocumentHead,
): Contents {
  const found = inOrder.filter((document) => isListed(document, filter));
  return {
    documents: found.slice(from, from + limit).map(headOf),
    total: found.length,
    publishers: counted(found.map(({ publisher }) => publisher)).sort(byFrequency),
    places: counted(found.flatMap(({ places }) => [...new Set(places)])).sort(byFrequency),
    years: counted(found.map(yearOf)).sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity)),
    ...(periods ? { periods: documentsByPeriod(found, periodOf(filter)) } : {}),
  };
}

/** What documents are counted by: within a year, its months. */
export function periodOf({ year }: ContentsFilter): "year" | "month" {
  return typeof year === "number" ? "month" : "year";
}

function isListed(document: Listed, { publisher, place, year }: ContentsFilter): boolean {
  return (
    (publisher === undefined || document.publisher === publisher) &&
    (place === undefined || document.places.includes(place)) &&
    (year === undefined || yearOf(document) === year)
  );
}

function yearOf({ issued }: Listed): number | null {
  return issued ? Number(issued.first.slice(0, 4)) : null;
}

function counted<T>(values: readonly T[]): Count<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, documents]) => ({ value, documents }));
}

function byFrequency(a: Count<string>, b: Count<string>): number {
  return b.documents - a.documents || (a.value < b.value ? -1 : 1);
}
