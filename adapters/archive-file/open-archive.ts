import { createMemoryArchive } from "../../src/archive/memory/memory-archive.ts";
import { type CorpusFile, corpusFiles, isDocumentFile } from "../../src/corpus/corpus-files.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import type { ArchivePlace, OpenedArchive } from "./file/archive-place.ts";
import type { SyncProgress } from "./writing/sync-folder.ts";

/** Documents of fewer bytes in all are analysed anew each time, in memory: that takes less time than to open a file is worth. */
const SMALL_BYTES = 600_000;

/**
 * Opens an archive to be asked, brought up to date with its folder first. Its faults are those of the documents and the word lists.
 *
 * @throws CorpusError if the folder cannot be read.
 */
export async function openArchive(
  place: ArchivePlace,
  onProgress: (progress: SyncProgress) => void = () => {},
): Promise<OpenedArchive> {
  const files = await corpusFiles(place.folder);
  const path = archivePath(place, files);
  if (path === null) return openInMemory(place, null);
  // SQLite is loaded only where there is a file.
  const [{ updateFile }, { openFileArchive }] = await Promise.all([
    import("./writing/update-file.ts"),
    import("./asking/kept-archive.ts"),
  ]);
  const signal = new AbortController().signal;
  const updated = await updateFile({ ...place, file: path }, { files, signal, onProgress });
  return updated.kind === "updated"
    ? openFileArchive(place, files, path, true)
    : openInMemory(place, updated.warning);
}

/** Where an archive is kept: a file's path, or null for memory. */
export function archivePath({ folder, file }: ArchivePlace, files: readonly CorpusFile[]): string | null {
  if (file === "memory") return null;
  if (file !== null) return file;
  const bytes = files.filter(isDocumentFile).reduce((sum, { size }) => sum + size, 0);
  return bytes < SMALL_BYTES ? null : `${folder.replace(/[/\\]+$/, "")}.dateline`;
}

/**
 * Reads a folder into memory.
 *
 * @param warning why it is not kept in a file.
 * @throws CorpusError if the folder cannot be read.
 */
export async function openInMemory(
  { folder, wordLists }: Pick<ArchivePlace, "folder" | "wordLists">,
  warning: string | null = null,
): Promise<OpenedArchive> {
  const { documents, ...lists } = await loadCorpus(folder, wordLists);
  return {
    ...lists,
    archive: createMemoryArchive({ documents, synonyms: lists.synonyms }),
    file: null,
    warning,
    isComplete: () => true,
    close: () => {},
  };
}
