import type { CorpusFile } from "../../../src/corpus/corpus-files.ts";
import { byPlace, CorpusError, type Fault } from "../../../src/corpus/fault.ts";
import { loadWordLists } from "../../../src/corpus/word-lists/load-word-lists.ts";
import { createThesaurus } from "../../../src/language/wordnet/thesaurus.ts";
import type { ArchivePlace, OpenedArchive } from "../file/archive-place.ts";
import { analysisFingerprint } from "../file/fingerprint.ts";
import { isComplete, openToRead } from "../file/schema.ts";
import { createFileArchive } from "./file-archive.ts";

/**
 * Opens an archive file as it is. What another thread or process changes in it is seen at once; other word lists are not.
 *
 * @param files of the folder; those of subfolders may be left out.
 * @param isMapped see `openToRead`.
 * @throws CorpusError if there is no usable archive in the file.
 */
export async function openFileArchive(
  { folder, wordLists }: Pick<ArchivePlace, "folder" | "wordLists">,
  files: readonly Pick<CorpusFile, "path">[],
  path: string,
  isMapped = false,
): Promise<OpenedArchive> {
  const lists = await loadWordLists(folder, files, wordLists);
  const db = openToRead(path, analysisFingerprint(), isMapped);
  if (db === null)
    throw new CorpusError(`Expected an archive in ${path}, and it was changed by another program.`);
  const faultRows = db.prepare("SELECT file, line, message FROM fault");
  return {
    synonyms: lists.synonyms,
    contentNotes: lists.contentNotes,
    lists: lists.lists,
    get faults() {
      const faults = faultRows
        .all()
        .map(
          (row): Fault => ({ file: String(row.file), line: Number(row.line), message: String(row.message) }),
        );
      return [...faults, ...lists.faults].sort(byPlace);
    },
    archive: createFileArchive(db, createThesaurus(lists.synonyms)),
    file: path,
    warning: null,
    isComplete: () => isComplete(db),
    close: () => db.close(),
  };
}
