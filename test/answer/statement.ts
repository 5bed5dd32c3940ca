import type { Archive } from "../../src/archive/archive.ts";
import { createMemoryArchive } from "../../src/archive/memory/memory-archive.ts";
import type { Document } from "../../src/corpus/document.ts";
import { readDocument } from "../../src/corpus/read-document.ts";
import { readSynonyms } from "../../src/corpus/word-lists/synonyms.ts";
import { corpusFile } from "../fixtures/corpus-file.ts";

/** Keys of the front matter by their YAML; `issued` is stated unless `issuedBasis` says otherwise. */
type Keys = Readonly<Record<string, string>>;

/** A small document made in a test, read as any file of the corpus is. */
export function statement(text: string, { id = "small", ...keys }: Keys = {}): Document {
  const dated = keys.issued ? { issuedBasis: "stated", ...keys } : keys;
  const result = readDocument(`${id}.md`, corpusFile({ id, ...dated }, text));
  if (!("id" in result)) throw new Error(JSON.stringify(result));
  return result;
}

/** A small archive of such documents, with a vocabulary in the Solr synonyms format. */
export function archiveOf(documents: readonly Document[], synonyms = ""): Archive {
  return createMemoryArchive({ documents, synonyms: readSynonyms("synonyms.txt", synonyms).synonyms });
}
