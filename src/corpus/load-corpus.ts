import { basename } from "node:path";
import { corpusFiles, isDocumentFile, readText } from "./corpus-files.ts";
import type { Document } from "./document.ts";
import { byPlace, type Fault } from "./fault.ts";
import { duplicate, readDocument, unreadable } from "./read-document.ts";
import { loadWordLists, type WordLists } from "./word-lists/load-word-lists.ts";

/** Everything read from a corpus folder: what is good, and what is not. */
export type Corpus = WordLists & {
  /** In the order of their ids. */
  readonly documents: readonly Document[];
  /** In the order of files and lines; a faulty file is left out of the documents. */
  readonly faults: readonly Fault[];
};

/**
 * Reads every `*.md` below the folder (but README.md), and the word lists. A broken file stops nothing else.
 *
 * @param wordLists the folder of the program's own lists.
 * @throws {@link CorpusError} if there is no such folder or it cannot be read, or if the program's lists are missing.
 */
export async function loadCorpus(folder: string, wordLists: string): Promise<Corpus> {
  const files = await corpusFiles(folder);
  const documents = new Map<string, Document>();
  const faults: Fault[] = [];
  const ids = new Set<string>();
  for (const { path } of files.filter(isDocumentFile)) {
    const id = basename(path, ".md");
    const content = ids.has(id) ? null : await readText(folder, path);
    const result = ids.has(id)
      ? [duplicate(path)]
      : content === null
        ? [unreadable(path)]
        : readDocument(path, content);
    ids.add(id);
    if ("id" in result) documents.set(result.id, result);
    else faults.push(...result);
  }
  const lists = await loadWordLists(folder, files, wordLists);
  return {
    ...lists,
    documents: [...documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    faults: [...faults, ...lists.faults].sort(byPlace),
  };
}
