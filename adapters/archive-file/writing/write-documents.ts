import type { DatabaseSync } from "node:sqlite";
import type { Fault } from "../../../src/corpus/fault.ts";
import type { PackedDocument, PackedSpelling } from "../file/packed-document.ts";
import { type Counts, countNumbers, eachCount, packCounts } from "../file/term-counts.ts";
import { createPendingSums } from "./pending-sums.ts";

/** A file of the folder as it was read. */
export type ReadFile = {
  readonly path: string;
  readonly size: number;
  readonly modifiedMs: number;
  readonly sha256: string;
};

/** Writes documents into an archive file. Everything since the last `commit` happens together or not at all. */
export type DocumentWriter = {
  /** Puts a file's document in the place of what the file held before, and of the same document in another file: it was moved. */
  put(file: ReadFile, packed: PackedDocument): void;
  /** Notes what is wrong with a file; the document that it held before goes. */
  putFaults(file: ReadFile, faults: readonly Fault[]): void;
  /** Notes that a file was touched, but says the same. */
  touch(file: ReadFile): void;
  /** Takes out a file and its document. */
  remove(path: string): void;
  commit(): void;
};

/** Makes a writer; it is the only one while it lives. */
export function createDocumentWriter(db: DatabaseSync): DocumentWriter {
  const sql = statements(db);
  const sums = createPendingSums(db);
  let nextPassage = Number(sql.meta.get("next_passage")?.value);
  let nextDocument = Number(sql.meta.get("next_document")?.value);
  let open = false;

  const begin = () => {
    if (!open) db.exec("BEGIN IMMEDIATE");
    open = true;
  };

  const removeDocument = (number: number) => {
    const document = sql.document.get(number);
    const detail = sql.detail.get(number);
    if (!document || !detail) return;
    const first = Number(document.first);
    const count = (document.lengths as Uint8Array).length / 2;
    for (let passage = first; passage < first + count; passage++) {
      const terms: number[] = [];
      eachCount(sql.passageTerms.get(passage)?.terms as Uint8Array, (term) => {
        terms.push(term);
        sums.countTerm(term, -1, 0);
      });
      sql.removePosting.run(passage, terms.join(" "));
      sql.removeDays.run(passage);
    }
    eachCount(detail.terms as Uint8Array, (term) => sums.countTerm(term, 0, -1));
    sql.removePassages.run(first, first + count);
    sql.removePassageTerms.run(first, first + count);
    sums.spell(JSON.parse(String(detail.spelled)) as PackedSpelling[], -1);
    sums.countNames(JSON.parse(String(detail.names)) as string[], -1);
    sums.countPeople(String(document.publisher), JSON.parse(String(detail.people)) as string[], -1);
    sql.removeEntries.run(number);
    sql.removeDetail.run(number);
    sql.removeDocument.run(number);
  };

  const removeFile = (path: string) => {
    const known = sql.file.get(path);
    if (typeof known?.document === "number") removeDocument(known.document);
    sql.removeFaults.run(path);
    sql.removeFile.run(path);
  };

  const putDocument = (packed: PackedDocument): number => {
    const { head, passages } = packed;
    const number = nextDocument++;
    const first = nextPassage;
    const numbers = packed.terms.map(([term]) => sums.numberOf(term));
    /** For each term of the document the last passage that holds it, and how many do. */
    const lastSeen = new Float64Array(numbers.length);
    const holding = new Uint32Array(numbers.length);
    const lengths = new Uint16Array(passages.length);
    for (const [position, { text, data, terms, days }] of passages.entries()) {
      const passage = nextPassage++;
      const counted = countNumbers(terms.map((place) => numbers[place] ?? 0));
      for (const place of terms) {
        if (lastSeen[place] === passage) continue;
        lastSeen[place] = passage;
        holding[place] = (holding[place] ?? 0) + 1;
      }
      lengths[position] = Math.min(counted.numbers.length, 0xffff);
      sql.addPassage.run(passage, text, data);
      sql.addPassageTerms.run(passage, packCounts(counted));
      sql.addPosting.run(passage, counted.numbers.join(" "));
      for (const day of days) sql.addDay.run(passage, day.first, day.last);
    }
    for (const [place, term] of numbers.entries()) sums.countTerm(term, holding[place] ?? 0, 1);
    sums.spell(packed.spelled, 1);
    sums.countNames(packed.names, 1);
    sums.countPeople(head.publisher, packed.people, 1);
    for (const { day, data } of packed.entries) sql.addEntry.run(day, number, data);
    const { id, sha256, publisher, places, language, issued } = head;
    const bytes = new Uint8Array(lengths.buffer);
    sql.addDocument.run(
      number,
      id,
      sha256,
      publisher,
      JSON.stringify(places),
      language,
      issued === null ? null : JSON.stringify(issued),
      first,
      bytes,
      numbers.length,
    );
    sql.addDetail.run(
      number,
      JSON.stringify(head),
      JSON.stringify(packed.between),
      packed.lead,
      packCounts(sortCounts(numbers, packed.terms)),
      JSON.stringify(packed.names),
      JSON.stringify(packed.people),
      JSON.stringify(packed.spelled),
    );
    return number;
  };

  return {
    put(file, packed) {
      begin();
      removeFile(file.path);
      const before = sql.fileOfId.get(packed.head.id)?.path;
      if (typeof before === "string") removeFile(before);
      const document = putDocument(packed);
      sql.addFile.run(file.path, file.size, file.modifiedMs, file.sha256, document);
    },
    putFaults(file, faults) {
      begin();
      removeFile(file.path);
      for (const { line, message } of faults) sql.addFault.run(file.path, line, message);
      sql.addFile.run(file.path, file.size, file.modifiedMs, file.sha256, null);
    },
    touch(file) {
      begin();
      sql.touchFile.run(file.size, file.modifiedMs, file.path);
    },
    remove(path) {
      begin();
      removeFile(path);
    },
    commit() {
      if (!open) return;
      sums.flush();
      sql.setMeta.run(nextPassage, "next_passage");
      sql.setMeta.run(nextDocument, "next_document");
      db.exec("COMMIT");
      open = false;
    },
  };
}

/** The counts of a document's terms in the order of their numbers. */
function sortCounts(numbers: readonly number[], terms: PackedDocument["terms"]): Counts {
  const order = Uint32Array.from(numbers.keys()).sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  return {
    numbers: order.map((at) => numbers[at] ?? 0),
    counts: order.map((at) => terms[at]?.[1] ?? 1),
  };
}

function statements(db: DatabaseSync) {
  const on = (sql: string) => db.prepare(sql);
  return {
    meta: on("SELECT value FROM meta WHERE key = ?"),
    setMeta: on("UPDATE meta SET value = ? WHERE key = ?"),
    file: on("SELECT document FROM file WHERE path = ?"),
    fileOfId: on("SELECT path FROM file WHERE document = (SELECT number FROM document WHERE id = ?)"),
    addFile: on("INSERT INTO file (path, size, modified_ms, sha256, document) VALUES (?, ?, ?, ?, ?)"),
    touchFile: on("UPDATE file SET size = ?, modified_ms = ? WHERE path = ?"),
    removeFile: on("DELETE FROM file WHERE path = ?"),
    addFault: on("INSERT INTO fault (file, line, message) VALUES (?, ?, ?)"),
    removeFaults: on("DELETE FROM fault WHERE file = ?"),
    document: on("SELECT first, lengths, publisher FROM document WHERE number = ?"),
    detail: on("SELECT terms, names, people, spelled FROM detail WHERE document = ?"),
    addDocument: on(
      "INSERT INTO document (number, id, sha256, publisher, places, language, issued, first, lengths, terms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    addDetail: on(
      "INSERT INTO detail (document, head, gaps, lead, terms, names, people, spelled) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    removeDocument: on("DELETE FROM document WHERE number = ?"),
    removeDetail: on("DELETE FROM detail WHERE document = ?"),
    addPassage: on("INSERT INTO passage (number, text, data) VALUES (?, ?, ?)"),
    removePassages: on("DELETE FROM passage WHERE number >= ? AND number < ?"),
    addPassageTerms: on("INSERT INTO passage_terms (passage, terms) VALUES (?, ?)"),
    passageTerms: on("SELECT terms FROM passage_terms WHERE passage = ?"),
    removePassageTerms: on("DELETE FROM passage_terms WHERE passage >= ? AND passage < ?"),
    addPosting: on("INSERT INTO posting (rowid, terms) VALUES (?, ?)"),
    removePosting: on("INSERT INTO posting (posting, rowid, terms) VALUES ('delete', ?, ?)"),
    addDay: on("INSERT INTO named_day (passage, first, last) VALUES (?, ?, ?)"),
    removeDays: on("DELETE FROM named_day WHERE passage = ?"),
    addEntry: on("INSERT INTO entry (day, document, data) VALUES (?, ?, ?)"),
    removeEntries: on("DELETE FROM entry WHERE document = ?"),
  };
}
