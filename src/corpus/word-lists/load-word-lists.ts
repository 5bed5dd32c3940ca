import { join } from "node:path";
import { type CorpusFile, readText } from "../corpus-files.ts";
import { CorpusError, type Fault } from "../fault.ts";
import { unreadable } from "../read-document.ts";
import { type ContentNoteRule, readContentNotes } from "./content-notes.ts";
import { readSynonyms, type Synonyms } from "./synonyms.ts";
import { joinLists, type ListOrigin } from "./word-list.ts";

/** The vocabulary, in the Solr synonyms format: a file of the program, and perhaps one of the archive. */
const SYNONYMS_FILE = "synonyms.txt";

/** The words that call for a content note: a file of the program, and perhaps one of the archive. */
const CONTENT_NOTES_FILE = "content-notes.txt";

/** The word lists in force for an archive. */
export type WordLists = {
  readonly synonyms: Synonyms;
  readonly contentNotes: readonly ContentNoteRule[];
  /** Where the rules of the two lists are from. */
  readonly lists: { readonly synonyms: ListOrigin; readonly contentNotes: ListOrigin };
  readonly faults: readonly Fault[];
};

/**
 * Reads `synonyms.txt` and `content-notes.txt`: the program's own, which files of the same name in the archive's folder extend or replace.
 *
 * @param files of the folder.
 * @param wordLists the folder of the program's own lists.
 * @throws {@link CorpusError} if the program's lists are missing.
 */
export async function loadWordLists(
  folder: string,
  files: readonly Pick<CorpusFile, "path">[],
  wordLists: string,
): Promise<WordLists> {
  const faults: Fault[] = [];
  const list = async (file: string) => {
    const program = await readText(wordLists, file);
    if (program === null) throw new CorpusError(missingList(join(wordLists, file)));
    const has = files.some(({ path }) => path === file);
    const own = has ? await readText(folder, file) : null;
    if (own === null && has) faults.push(unreadable(file));
    return { program, own };
  };
  const synonyms = joinLists(SYNONYMS_FILE, await list(SYNONYMS_FILE), readSynonymRules);
  const notes = joinLists(CONTENT_NOTES_FILE, await list(CONTENT_NOTES_FILE), readContentNotes);
  return {
    synonyms: synonyms.rules,
    contentNotes: notes.rules,
    lists: { synonyms: synonyms.origin, contentNotes: notes.origin },
    faults: [...faults, ...synonyms.faults, ...notes.faults],
  };
}

function readSynonymRules(file: string, content: string) {
  const { synonyms, faults } = readSynonyms(file, content);
  return { rules: synonyms, faults };
}

function missingList(path: string): string {
  return `Expected the program's own word list at ${path}, and could not read it: install the program again.`;
}
