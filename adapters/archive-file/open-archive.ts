import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { DatabaseSync } from "node:sqlite";
import type { Archive } from "../../src/archive/archive.ts";
import { createMemoryArchive } from "../../src/archive/memory-archive.ts";
import { type CorpusFile, corpusFiles, isDocumentFile } from "../../src/corpus/corpus-files.ts";
import { byPlace, CorpusError, type Fault } from "../../src/corpus/fault.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { loadWordLists, type WordLists } from "../../src/corpus/load-word-lists.ts";
import { createThesaurus } from "../../src/language/thesaurus.ts";
import { createFileArchive } from "./file-archive.ts";
import { analysisFingerprint } from "./fingerprint.ts";
import { isDamage, openFile, openToRead } from "./schema.ts";
import { type SyncProgress, syncFolder } from "./sync-folder.ts";

/** Documents of fewer bytes in all are analysed anew each time, in memory: that takes less time than to open a file is worth. */
const SMALL_BYTES = 600_000;

/** Which archive, and where it is kept. */
export type ArchivePlace = {
  /** The folder of documents. */
  readonly folder: string;
  /** The folder of the program's own word lists. */
  readonly wordLists: string;
  /** The archive file; `memory`: none; null: `FOLDER.dateline` unless the folder is small. */
  readonly file: string | null;
};

/** An archive that was opened. */
export type OpenedArchive = WordLists & {
  readonly archive: Archive;
  /** Where it is kept: the file's path, or null for memory. */
  readonly file: string | null;
  /** Why it is not kept in the file that it should be in; null: it is. */
  readonly warning: string | null;
  close(): void;
};

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
  if (path === null) return inMemory(place, null);
  const updated = await updateFile({ ...place, file: path }, new AbortController().signal, onProgress);
  if (updated !== null) return inMemory(place, updated);
  return openFileArchive(place, files, path);
}

/** Where an archive is kept: a file's path, or null for memory. */
export function archivePath({ folder, file }: ArchivePlace, files: readonly CorpusFile[]): string | null {
  if (file === "memory") return null;
  if (file !== null) return file;
  const bytes = files.filter(isDocumentFile).reduce((sum, { size }) => sum + size, 0);
  return bytes < SMALL_BYTES ? null : `${folder.replace(/[/\\]+$/, "")}.dateline`;
}

/**
 * Makes an archive file, or brings it up to date.
 *
 * @returns why that is not possible, in one line; null: it was done.
 * @throws CorpusError if the folder cannot be read.
 */
export async function updateFile(
  { folder, file }: { readonly folder: string; readonly file: string },
  signal: AbortSignal,
  onProgress: (progress: SyncProgress) => void,
): Promise<string | null> {
  const fingerprint = analysisFingerprint();
  try {
    const release = await lock(`${file}.lock`, signal);
    try {
      let opened = openFile(file, fingerprint);
      if (opened === null) {
        for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
        opened = openFile(file, fingerprint);
      }
      if (opened === null) return `${file} cannot be made anew: remove it.`;
      try {
        const threads = availableParallelism();
        await syncFolder(opened.db, folder, { threads, signal, onProgress, nowMs: () => performance.now() });
        return null;
      } finally {
        opened.db.close();
      }
    } finally {
      release();
    }
  } catch (error) {
    if (error instanceof CorpusError || !(error instanceof Error)) throw error;
    if (isDamage(error)) rmSync(file, { force: true });
    return `${file} cannot be used (${error.message}): name another file in DATELINE_ARCHIVE.`;
  }
}

/** Opens an archive file that is up to date. */
export async function openFileArchive(
  { folder, wordLists }: ArchivePlace,
  files: readonly CorpusFile[],
  path: string,
): Promise<OpenedArchive> {
  const lists = await loadWordLists(folder, files, wordLists);
  const db = openToRead(path, analysisFingerprint());
  if (db === null)
    throw new CorpusError(`Expected an archive in ${path}, and it was changed by another program.`);
  const faults = db
    .prepare("SELECT file, line, message FROM fault")
    .all()
    .map((row): Fault => ({ file: String(row.file), line: Number(row.line), message: String(row.message) }));
  return {
    ...lists,
    faults: [...faults, ...lists.faults].sort(byPlace),
    archive: createFileArchive(db, createThesaurus(lists.synonyms)),
    file: path,
    warning: null,
    close: () => db.close(),
  };
}

async function inMemory({ folder, wordLists }: ArchivePlace, warning: string | null): Promise<OpenedArchive> {
  const { documents, ...lists } = await loadCorpus(folder, wordLists);
  return {
    ...lists,
    archive: createMemoryArchive({ documents, synonyms: lists.synonyms }),
    file: null,
    warning,
    close: () => {},
  };
}

/** Milliseconds between two looks whether another process is done. */
const LOOK_EVERY_MS = 200;

/**
 * Waits until no other process updates the same archive file. The lock is SQLite's own on a file of its own, so that the operating system
 * lifts it when a process dies. The file stays: who removed it might remove the one that another process holds.
 */
async function lock(path: string, signal: AbortSignal): Promise<() => void> {
  const db = new DatabaseSync(path, { timeout: 0 });
  for (;;) {
    try {
      db.exec("BEGIN EXCLUSIVE");
      return () => {
        db.exec("ROLLBACK");
        db.close();
      };
    } catch (error) {
      const isBusy = error instanceof Error && "errcode" in error && Number(error.errcode) === 5;
      if (!isBusy || signal.aborted) {
        db.close();
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
}
