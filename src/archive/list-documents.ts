import type { Document } from "../corpus/document.ts";
import { words } from "../language/words.ts";
import type { DateLimit } from "../time/date-limits.ts";
import { fits } from "../time/date-range.ts";
import type { Archive } from "./archive.ts";

/** What documents have to be. */
export type DocumentFilter = {
  /** The publisher's name, a part of it, or another name for it in the vocabulary ("HRW"). */
  readonly publisher?: string;
  /** A place that the document is filed under, likewise. */
  readonly place?: string;
  /** When it was issued; a date of issue that may lie inside counts. */
  readonly issued?: readonly DateLimit[];
};

/**
 * The documents that meet every part of a filter, earliest first, those of unknown date last.
 *
 * @example
 * listDocuments(archive, { publisher: "HRW" }).map(({ publisher }) => publisher); // => ["Human Rights Watch"]
 */
export function listDocuments(archive: Archive, filter: DocumentFilter): readonly Document[] {
  return [...documentsWithin(archive, filter)].sort(byIssue);
}

/** The documents that meet every part of a filter, in the archive's own order. */
export function documentsWithin(
  archive: Archive,
  { publisher, place, issued = [] }: DocumentFilter,
): readonly Document[] {
  if (publisher === undefined && place === undefined && issued.length === 0) return archive.documents;
  return archive.documents.filter(
    (document) =>
      (publisher === undefined || isNamed(archive, publisher, document.publisher)) &&
      (place === undefined || document.places.some((known) => isNamed(archive, place, known))) &&
      issued.every((limit) => document.issued !== null && fits(limit, document.issued) !== "outside"),
  );
}

/** The document of an id; null if there is none. */
export function findDocument({ documents }: Archive, id: string): Document | null {
  return documents.find((document) => document.id === id) ?? null;
}

function isNamed({ thesaurus }: Archive, asked: string, name: string): boolean {
  const wanted = words(asked);
  const others = thesaurus.at(wanted, 0);
  const stems = words(name).map((word) => word.stem);
  const phrases = [
    wanted.map((word) => word.stem),
    ...(others?.length === wanted.length ? others.alternatives : []),
  ];
  return phrases.some(
    (phrase) => phrase.length > 0 && ` ${stems.join(" ")} `.includes(` ${phrase.join(" ")} `),
  );
}

function byIssue(a: Document, b: Document): number {
  const [first, second] = [a.issued?.first ?? "9999", b.issued?.first ?? "9999"];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
