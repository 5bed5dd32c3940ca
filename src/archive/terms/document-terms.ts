import type { DocumentHead } from "../../corpus/document.ts";
import { indexTerms } from "../../language/words.ts";
import { inverseDocumentFrequency, saturation } from "./bm25.ts";

/** How often a document counts a word of its title, of who published it, and of where it is filed. */
const FIELDS = { title: 3, publisher: 2, places: 2 } as const;

/**
 * The terms of a whole document and how often each counts: its text, its title, its publisher and its places as weighted fields
 * of one text (BM25F; Robertson, Zaragoza and Taylor, 2004).
 *
 * @param passages the terms of each passage's text and headings.
 */
export function documentTerms(
  { title, publisher, places }: DocumentHead,
  passages: readonly { readonly text: readonly string[]; readonly above: readonly string[] }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (terms: readonly string[], times: number) => {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + times);
  };
  for (const { text } of passages) add(text, 1);
  add(indexTerms(title), FIELDS.title);
  add(indexTerms(publisher), FIELDS.publisher);
  add(indexTerms(places.join("\n")), FIELDS.places);
  for (const { above } of passages) for (const term of above) if (!counts.has(term)) counts.set(term, 1);
  return counts;
}

/** What is known of all documents of an archive. */
export type DocumentStatistics = {
  readonly size: number;
  /** How many different terms a document has, on average. */
  readonly averageLength: number;
  /** The number of documents with a term. */
  frequency(term: string): number;
};

/**
 * BM25 of a whole document.
 *
 * @param counts how often the document counts each term.
 * @param length how many different terms it has.
 */
export function documentScore(
  terms: readonly { readonly stem: string; readonly weight: number }[],
  counts: ArrayLike<number>,
  length: number,
  { size, averageLength, frequency }: DocumentStatistics,
): number {
  return terms.reduce(
    (sum, { stem, weight }, at) =>
      sum +
      weight *
        inverseDocumentFrequency(size, frequency(stem)) *
        saturation(counts[at] ?? 0, length / averageLength),
    0,
  );
}
