import type { DocumentHead } from "../corpus/document.ts";
import { archiveKey } from "../corpus/document-key.ts";
import type { Summary } from "./archive.ts";

/**
 * Counts documents and names what they are of.
 *
 * @param passages how many passages they have in all.
 */
export function summarise(
  documents: readonly Pick<DocumentHead, "id" | "sha256" | "publisher" | "places" | "issued" | "language">[],
  passages: number,
): Summary {
  let years: readonly [number, number] | null = null;
  for (const { issued } of documents) {
    if (!issued) continue;
    const [first, last] = [Number(issued.first.slice(0, 4)), Number(issued.last.slice(0, 4))];
    years = years === null ? [first, last] : [Math.min(years[0], first), Math.max(years[1], last)];
  }
  return {
    key: archiveKey(documents),
    documents: documents.length,
    passages,
    publishers: [...new Set(documents.map(({ publisher }) => publisher))].sort(),
    places: [...new Set(documents.flatMap(({ places }) => places))].sort(),
    years,
    languages: [...Map.groupBy(documents, ({ language }) => language)]
      .map(([language, of]) => ({ language, documents: of.length }))
      .sort((a, b) => (a.language < b.language ? -1 : 1)),
  };
}

type Dated = Pick<DocumentHead, "id" | "issued">;

/** Orders documents by their date of issue, earliest first, those of unknown date last. */
export function byIssue(a: Dated, b: Dated): number {
  const [first, second] = [a.issued?.first ?? "9999", b.issued?.first ?? "9999"];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
