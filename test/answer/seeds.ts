import { fileURLToPath } from "node:url";
import type { Archive } from "../../src/archive/archive.ts";
import { createMemoryArchive } from "../../src/archive/memory/memory-archive.ts";
import type { Document } from "../../src/corpus/document.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";

/** The folder of the six documents that Dateline comes with. */
export const CORPUS: string = fileURLToPath(new URL("../../corpus", import.meta.url));

const { documents, synonyms } = await loadCorpus(CORPUS, WORD_LISTS);

/** The six documents, in the order of their files. */
export const seedDocuments: readonly Document[] = documents;

/** They, ready to be asked. */
export const seeds: Archive = createMemoryArchive({ documents, synonyms });

/**
 * One of the six documents by its id.
 *
 * @throws Error if there is none.
 */
export function seedDocument(id: string): Document {
  const found = documents.find((document) => document.id === id);
  if (!found) throw new Error(`Expected a document ${id}`);
  return found;
}
