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
};

/** The documents of an archive file as they are at one moment. */
export type KnownDocuments = {
  readonly all: readonly KnownDocument[];
  readonly passages: number;
  readonly averageLength: number;
  readonly summary: Summary;
  /** The place in `all` of the document that a passage belongs to. */
  ownerOf(passage: number): number;
  length(passage: number): number;
  ofId(id: string): KnownDocument | null;
  ofKey(key: string): KnownDocument | null;
  /** For each place in `all` whether the document meets a filter; null: all do. */
  meeting(filter: DocumentFilter): Uint8Array | null;
};

/** Reads what is kept in memory: about 200 bytes a document and two a passage. */
export function readDocuments(db: DatabaseSync): KnownDocuments {
  const rows = db
    .prepare(
      "SELECT number, id, sha256, publisher, places, language, issued, first, lengths FROM document ORDER BY id",
    )
    .all();
  const shared = new Map<string, string>();
  const places = new Map<string, readonly string[]>();
  const share = (text: string) => {
    const known = shared.get(text) ?? text;
    shared.set(text, known);
    return known;
  };
  const all = rows.map((row): KnownDocument => {
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
    };
  });
  let passages = 0;
  let sum = 0;
  for (const { lengths } of all) {
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
