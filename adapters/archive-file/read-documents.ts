import type { DatabaseSync } from "node:sqlite";
import type { Summary } from "../../src/archive/archive.ts";
import { type DocumentFilter, isOpen, meets } from "../../src/archive/document-filter.ts";
import { summarise } from "../../src/archive/summarise.ts";
import type { DocumentHead } from "../../src/corpus/document.ts";
import { documentKey } from "../../src/corpus/document-key.ts";

/** What is kept in memory of a document: what filters and summaries need. */
export type KnownDocument = Pick<
  DocumentHead,
  "id" | "sha256" | "publisher" | "places" | "language" | "issued"
> & {
  readonly number: number;
  /** The number of its first passage. */
  readonly first: number;
  /** How many different terms each of its passages has. */
  readonly lengths: Uint16Array;
  /** How many different terms it has. */
  readonly terms: number;
};

/** The documents of an archive file as they are at one moment. */
export type KnownDocuments = {
  readonly all: readonly KnownDocument[];
  readonly passages: number;
  readonly averageLength: number;
  /** How many different terms a document has on average. */
  readonly averageTerms: number;
  readonly summary: Summary;
  /** The place in `all` of the document that a passage belongs to. */
  ownerOf(passage: number): number;
  length(passage: number): number;
  ofId(id: string): KnownDocument | null;
  ofKey(key: string): KnownDocument | null;
  /** For each place in `all` whether the document meets a filter; null: all do. */
  meeting(filter: DocumentFilter): Uint8Array | null;
};

/**
 * Reads what is kept in memory: about 200 bytes a document and two a passage.
 *
 * @param before what was read before: a document that is there still is not read again, since a changed one gets another number.
 */
export function readDocuments(db: DatabaseSync, before: KnownDocuments | null = null): KnownDocuments {
  const all = before === null ? readRows(db, null) : changedRows(db, before.all);
  let passages = 0;
  let sum = 0;
  let allTerms = 0;
  for (const { lengths, terms } of all) {
    allTerms += terms;
    passages += lengths.length;
    for (const length of lengths) sum += length;
  }
  const ownerOf = findOwners(all);
  const byId = new Map(all.map((document) => [document.id, document]));
  let byKey: ReadonlyMap<string, KnownDocument> | null = null;
  let summary: Summary | null = null;
  return {
    all,
    passages,
    averageLength: sum / Math.max(1, passages),
    averageTerms: allTerms / Math.max(1, all.length),
    get summary() {
      summary ??= summarise(all, passages);
      return summary;
    },
    ownerOf,
    length(passage) {
      const owner = all[ownerOf(passage)];
      return owner?.lengths[passage - owner.first] ?? 0;
    },
    ofId: (id) => byId.get(id) ?? null,
    ofKey(key) {
      byKey ??= new Map(all.map((document) => [documentKey(document), document]));
      return byKey.get(key) ?? null;
    },
    meeting: (filter) =>
      isOpen(filter) ? null : Uint8Array.from(all, (document) => (meets(document, filter) ? 1 : 0)),
  };
}

const COLUMNS = "number, id, sha256, publisher, places, language, issued, first, lengths, terms";

/** The documents of some numbers, or all, in the order of their ids. */
function readRows(db: DatabaseSync, numbers: readonly number[] | null): readonly KnownDocument[] {
  const rows =
    numbers === null
      ? db.prepare(`SELECT ${COLUMNS} FROM document ORDER BY id`).all()
      : db
          .prepare(
            `SELECT ${COLUMNS} FROM document WHERE number IN (SELECT value FROM json_each(?)) ORDER BY id`,
          )
          .all(JSON.stringify(numbers));
  const shared = new Map<string, string>();
  const places = new Map<string, readonly string[]>();
  const share = (text: string) => {
    const known = shared.get(text) ?? text;
    shared.set(text, known);
    return known;
  };
  return rows.map((row): KnownDocument => {
    const filed = String(row.places);
    const known = places.get(filed) ?? (JSON.parse(filed) as string[]);
    places.set(filed, known);
    return {
      number: Number(row.number),
      id: String(row.id),
      sha256: String(row.sha256),
      publisher: share(String(row.publisher)),
      places: known,
      language: share(String(row.language)),
      issued: row.issued === null ? null : JSON.parse(String(row.issued)),
      first: Number(row.first),
      lengths: new Uint16Array((row.lengths as Uint8Array).slice().buffer),
      terms: Number(row.terms),
    };
  });
}

/** The documents as they are now, in the order of their ids, of which most were read before. */
function changedRows(db: DatabaseSync, before: readonly KnownDocument[]): readonly KnownDocument[] {
  // One text of all numbers crosses from SQLite much faster than a row for each.
  const listed = db.prepare("SELECT group_concat(number) AS numbers FROM document").get()?.numbers;
  const numbers = new Set(typeof listed === "string" ? listed.split(",").map(Number) : []);
  const kept = before.filter(({ number }) => numbers.delete(number));
  const added = readRows(db, [...numbers]);
  const merged: KnownDocument[] = [];
  let next = 0;
  for (const document of kept) {
    for (; next < added.length; next++) {
      const one = added[next];
      if (!one || comesAfter(one.id, document.id)) break;
      merged.push(one);
    }
    merged.push(document);
  }
  return [...merged, ...added.slice(next)];
}

/** SQLite orders text by its bytes in UTF-8, which is the order of code points. */
function comesAfter(id: string, other: string): boolean {
  return Buffer.compare(Buffer.from(id), Buffer.from(other)) > 0;
}

/**
 * Finds the document that holds a passage. Numbers are never given twice, so a table of them would grow with every update; the numbers with
 * which documents begin do not. Passages are mostly asked for in the order of their numbers, so the search begins where the last one ended.
 */
function findOwners(documents: readonly KnownDocument[]): (passage: number) => number {
  const places = Uint32Array.from(documents.keys()).sort(
    (a, b) => (documents[a]?.first ?? 0) - (documents[b]?.first ?? 0),
  );
  const firsts = Float64Array.from(places, (place) => documents[place]?.first ?? 0);
  const firstOf = (at: number) => firsts[at] ?? Number.POSITIVE_INFINITY;
  let last = 0;
  return (passage) => {
    let low = 0;
    let high = firsts.length;
    if (passage >= firstOf(last)) {
      low = last;
      if (passage < firstOf(last + 1)) high = last + 1;
      else if (passage < firstOf(last + 2)) {
        low = last + 1;
        high = last + 2;
      }
    }
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (passage < firstOf(middle)) high = middle;
      else low = middle;
    }
    last = low;
    return places[low] ?? 0;
  };
}
