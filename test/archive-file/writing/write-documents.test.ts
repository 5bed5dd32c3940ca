import type { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { type PackedDocument, packDocument } from "../../../adapters/archive-file/file/packed-document.ts";
import { openFile } from "../../../adapters/archive-file/file/schema.ts";
import { createDocumentWriter } from "../../../adapters/archive-file/writing/write-documents.ts";
import { analyseDocument } from "../../../src/archive/analyse-document.ts";
import { readDocument } from "../../../src/corpus/read-document.ts";
import { corpusFile } from "../../fixtures/corpus-file.ts";

function packed(id: string, text: string): PackedDocument {
  const read = readDocument(`${id}.md`, corpusFile({ id }, text));
  if (!("id" in read)) throw new Error(JSON.stringify(read));
  return packDocument(analyseDocument(read));
}

const fileOf = (id: string) => ({ path: `${id}.md`, size: 1, modifiedMs: 1, sha256: "x" });

function emptyFile(): DatabaseSync {
  const opened = openFile(":memory:", "test");
  if (!opened) throw new Error("The file could not be made.");
  return opened.db;
}

/** Everything that is counted for the whole archive, without what counts nothing any more. */
function totals(db: DatabaseSync) {
  return {
    terms: db
      .prepare("SELECT term, passages, documents FROM term WHERE passages > 0 OR documents > 0 ORDER BY term")
      .all(),
    spellings: db.prepare("SELECT * FROM spelling WHERE count > 0 ORDER BY form").all(),
    names: db.prepare("SELECT * FROM name WHERE documents > 0 ORDER BY name").all(),
  };
}

const MONKS = "Monks of Wat Botum marched. The monks were beaten near Wat Botum.\n\nThe monks fled.";
const DOCKERS = "Dockers in Hong Kong struck. Monks gave them rice at Wat Botum.";
const WEAVERS = "Weavers of the Free Union were freed in Hong Kong.";

test("words and names are counted alike, whatever was written and removed before, in one commit or several", () => {
  const anew = emptyFile();
  const writer = createDocumentWriter(anew);
  writer.put(fileOf("a"), packed("a", DOCKERS));
  writer.put(fileOf("c"), packed("c", WEAVERS));
  writer.commit();

  for (const commitsEach of [true, false]) {
    const db = emptyFile();
    const first = createDocumentWriter(db);
    const commit = () => commitsEach && first.commit();
    first.put(fileOf("a"), packed("a", MONKS));
    commit();
    first.put(fileOf("b"), packed("b", WEAVERS));
    commit();
    first.put(fileOf("a"), packed("a", DOCKERS));
    commit();
    first.remove("b.md");
    first.commit();
    // Another writer, which finds the terms in the table.
    const second = createDocumentWriter(db);
    second.put(fileOf("c"), packed("c", WEAVERS));
    second.commit();
    expect(totals(db)).toEqual(totals(anew));
    expect(db.prepare("SELECT term FROM term GROUP BY term HAVING count(*) > 1").all()).toEqual([]);
    db.close();
  }
  anew.close();
});

test("no statement that runs for each document reads a whole table", () => {
  const db = emptyFile();
  const prepare = vi.spyOn(db, "prepare");
  createDocumentWriter(db);
  const statements = prepare.mock.calls.map(([sql]) => sql);
  prepare.mockRestore();
  expect(statements).toContain("DELETE FROM entry WHERE document = ?");
  const scans = statements.filter((sql) =>
    db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .some(({ detail }) => String(detail).startsWith("SCAN")),
  );
  expect(scans).toEqual([]);
});
