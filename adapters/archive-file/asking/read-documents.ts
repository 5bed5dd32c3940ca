import type { DatabaseSync } from "node:sqlite";
import type { Summary } from "../../../src/archive/archive.ts";
import { type DocumentFilter, isOpen, meets } from "../../../src/archive/document-filter.ts";
import { byIssue, summarise } from "../../../src/archive/summarise.ts";
import type { DocumentHead } from "../../../src/corpus/document.ts";
import { documentKey } from "../../../src/corpus/document-key.ts";
import type { EdtfDate } from "../../../src/corpus/edtf-date.ts";
import { memoize } from "../../../src/language/memoize.ts";

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
  /** The same, earliest issue first. */
  readonly byIssue: readonly KnownDocument[];
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
  let inOrder: readonly KnownDocument[] | null = null;
  return {
    all,
    get byIssue() {
      inOrder ??= [...all].sort(byIssue);
      return inOrder;
    },
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
  // One row after the other: all of them at once take several times the memory of what is kept.
  const rows =
    numbers === null
      ? db.prepare(`SELECT ${COLUMNS} FROM document ORDER BY id`).iterate()
      : db
          .prepare(
            `SELECT ${COLUMNS} FROM document WHERE number IN (SELECT value FROM json_each(?)) ORDER BY id`,
          )
          .iterate(JSON.stringify(numbers));
  const pack = createPacker();
  const text = sharing(String);
  const places = sharing((json): readonly string[] => JSON.parse(json));
  const issued = sharing((json): EdtfDate => JSON.parse(json));
  const documents: KnownDocument[] = [];
  for (const row of rows)
    documents.push({
      number: Number(row.number),
      id: String(row.id),
      sha256: String(row.sha256),
      publisher: text(String(row.publisher)),
      places: places(String(row.places)),
      language: text(String(row.language)),
      issued: row.issued === null ? null : issued(String(row.issued)),
      first: Number(row.first),
      lengths: pack(row.lengths as Uint8Array),
      terms: Number(row.terms),
    });
  return documents;
}

/** Texts that are remembered while documents are read, so that those with equal ones share what is read of them. */
const TEXTS = 50_000;

function sharing<T>(read: (text: string) => T): (text: string) => T {
  return memoize(TEXTS, read, (text) => text);
}

/** Bytes of the largest buffer that documents share. */
const SHARED_BYTES = 64 * 1024;

/**
 * Copies numbers of 16 bits into buffers that many documents share: a buffer takes more memory than the numbers of one document. The first
 * has the size of one, since an update reads one document, and each further one twice the size.
 */
function createPacker(): (bytes: Uint8Array) => Uint16Array {
  let buffer = new Uint8Array(0);
  let used = 0;
  return (bytes) => {
    if (used + bytes.length > buffer.length) {
      buffer = new Uint8Array(Math.max(bytes.length, Math.min(SHARED_BYTES, buffer.length * 2)));
      used = 0;
    }
    buffer.set(bytes, used);
    const numbers = new Uint16Array(buffer.buffer, used, bytes.length / 2);
    used += bytes.length;
    return numbers;
  };
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
