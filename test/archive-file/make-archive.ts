import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFileArchive } from "../../adapters/archive-file/asking/file-archive.ts";
import { packDocument } from "../../adapters/archive-file/file/packed-document.ts";
import { openFile, openToRead } from "../../adapters/archive-file/file/schema.ts";
import { createDocumentWriter } from "../../adapters/archive-file/writing/write-documents.ts";
import { analyseDocument } from "../../src/archive/analyse-document.ts";
import { createThesaurus } from "../../src/language/wordnet/thesaurus.ts";
import type { ArchiveMaker } from "../contract/archive-contract.ts";

const FINGERPRINT = "test";

/** An archive of documents in a file of its own. */
export const makeFileArchive: ArchiveMaker = async (documents, synonyms) => {
  const folder = await mkdtemp(join(tmpdir(), "dateline-archive-"));
  const path = join(folder, "test.dateline");
  const opened = openFile(path, FINGERPRINT);
  if (!opened) throw new Error("The file could not be made.");
  const writer = createDocumentWriter(opened.db);
  for (const document of documents) {
    // As another thread would send it.
    const packed = structuredClone(packDocument(analyseDocument(document)));
    writer.put({ path: `${document.id}.md`, size: 1, modifiedMs: 1, sha256: "x" }, packed);
  }
  writer.commit();
  const db = openToRead(path, FINGERPRINT);
  if (!db) throw new Error("The file could not be read.");
  return {
    archive: createFileArchive(db, createThesaurus(synonyms)),
    async close() {
      db.close();
      opened.db.close();
      await rm(folder, { recursive: true });
    },
  };
};
