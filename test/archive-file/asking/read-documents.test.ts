import fc from "fast-check";
import { expect, test } from "vitest";
import { type KnownDocuments, readDocuments } from "../../../adapters/archive-file/asking/read-documents.ts";
import { type PackedDocument, packDocument } from "../../../adapters/archive-file/file/packed-document.ts";
import { openFile } from "../../../adapters/archive-file/file/schema.ts";
import { createDocumentWriter } from "../../../adapters/archive-file/writing/write-documents.ts";
import { analyseDocument } from "../../../src/archive/analyse-document.ts";
import { readDocument } from "../../../src/corpus/read-document.ts";
import { corpusFile } from "../../fixtures/corpus-file.ts";

/** Names whose order by code points is not that of a dictionary. */
const IDS = ["a", "b-2", "b", "z", "n9", "n10"];
const TEXTS = ["Dockers struck.", "Monks marched in Hong Kong.\n\nThey were beaten.", "Weavers were freed."];

function packed(id: string, text: string): PackedDocument {
  const read = readDocument(`${id}.md`, corpusFile({ id }, text));
  if (!("id" in read)) throw new Error(JSON.stringify(read));
  return packDocument(analyseDocument(read));
}

/** All that is known of the documents, and of each passage number whose it is. */
function known(documents: KnownDocuments) {
  const { all, passages, averageLength, averageTerms, summary } = documents;
  const owners = all.flatMap(({ first, lengths }) =>
    Array.from(lengths, (_, at) => [documents.ownerOf(first + at), documents.length(first + at)]),
  );
  return { all, passages, averageLength, averageTerms, summary, owners };
}

test("reading only what changed gives the same as reading everything", () => {
  const step = fc.record({
    id: fc.constantFrom(...IDS),
    text: fc.option(fc.constantFrom(...TEXTS)),
    looks: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const opened = openFile(":memory:", "test");
      if (!opened) throw new Error("The file could not be made.");
      const writer = createDocumentWriter(opened.db);
      let before: KnownDocuments | null = null;
      for (const { id, text, looks } of steps) {
        if (text === null) writer.remove(`${id}.md`);
        else writer.put({ path: `${id}.md`, size: 1, modifiedMs: 1, sha256: "x" }, packed(id, text));
        writer.commit();
        if (looks) before = readDocuments(opened.db, before);
      }
      expect(known(readDocuments(opened.db, before))).toEqual(known(readDocuments(opened.db)));
      opened.db.close();
    }),
    { seed: 1998, numRuns: 60 },
  );
});

test("documents share buffers, and one that is read alone holds no more memory than its own", () => {
  const opened = openFile(":memory:", "test");
  if (!opened) throw new Error("The file could not be made.");
  const writer = createDocumentWriter(opened.db);
  const put = (id: string) => {
    writer.put({ path: `${id}.md`, size: 1, modifiedMs: 1, sha256: "x" }, packed(id, TEXTS[1] ?? ""));
    writer.commit();
  };
  for (let number = 100; number < 120; number++) put(`n${number}`);
  const before = readDocuments(opened.db);
  expect(new Set(before.all.map(({ lengths }) => lengths.buffer)).size).toBeLessThan(6);
  const lengths = packed("n", TEXTS[1] ?? "").passages.map(({ terms }) => new Set(terms).size);
  expect(before.all.map((document) => [...document.lengths])).toEqual(Array(20).fill(lengths));
  put("z");
  const added = readDocuments(opened.db, before).ofId("z");
  expect(added?.lengths.buffer.byteLength).toBe(4);
  opened.db.close();
});
