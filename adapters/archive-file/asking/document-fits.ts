import type { DatabaseSync } from "node:sqlite";
import type { WeightedTerm } from "../../../src/archive/archive.ts";
import { documentScore } from "../../../src/archive/terms/document-terms.ts";
import { memoize } from "../../../src/language/memoize.ts";
import { countsIn } from "../file/term-counts.ts";
import type { Terms } from "../file/terms.ts";
import type { KnownDocument, KnownDocuments } from "./read-documents.ts";

/** Of how many documents the terms are remembered: some 3 kB each. Their numbers are never given again. */
const REMEMBERED = 2_000;

/** How a whole document fits a query. */
type DocumentFit = {
  /** What it counts of each term, in their order. */
  readonly counts: readonly number[];
  /** Its BM25. */
  readonly score: number;
};

/** How documents fit the terms of one query: each document is read once. */
export type DocumentFits = (document: KnownDocument) => DocumentFit;

/** Opens what an archive file counts of each whole document. */
export function createDocumentFits(
  db: DatabaseSync,
  terms: Terms,
): (query: readonly WeightedTerm[], known: KnownDocuments) => DocumentFits {
  const read = db.prepare("SELECT terms FROM detail WHERE document = ?");
  const packedOf = memoize(
    REMEMBERED,
    (document: number) => (read.get(document)?.terms as Uint8Array | undefined) ?? new Uint8Array(),
    (document) => document,
  );
  return (query, known) => {
    const { numbers, places } = terms.places(query.map(({ stem }) => stem));
    const statistics = {
      size: known.all.length,
      averageLength: known.averageTerms,
      frequency: (term: string) => terms.of(term).documents,
    };
    return memoize(
      known.all.length,
      (document: KnownDocument): DocumentFit => {
        const counted = countsIn(packedOf(document.number), numbers);
        const counts = places.map((place) => counted[place] ?? 0);
        return { counts, score: documentScore(query, counts, document.terms, statistics) };
      },
      ({ number }) => number,
    );
  };
}
