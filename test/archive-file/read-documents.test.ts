import fc from "fast-check";
import { expect, test } from "vitest";
import { type PackedDocument, packDocument } from "../../adapters/archive-file/packed-document.ts";
import { type KnownDocuments, readDocuments } from "../../adapters/archive-file/read-documents.ts";
import { openFile } from "../../adapters/archive-file/schema.ts";
import { createDocumentWriter } from "../../adapters/archive-file/write-documents.ts";
import { analyseDocument } from "../../src/archive/analyse-document.ts";
import { readDocument } from "../../src/corpus/read-document.ts";
import { corpusFile } from "../fixtures/corpus-file.ts";

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
