import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import type { CorpusFile } from "../../src/corpus/corpus-files.ts";
import { byPlace, CorpusError, type Fault } from "../../src/corpus/fault.ts";
import { loadWordLists } from "../../src/corpus/word-lists/load-word-lists.ts";
import { createThesaurus } from "../../src/language/wordnet/thesaurus.ts";
import type { ArchivePlace, OpenedArchive } from "./archive-place.ts";
import { createFileArchive } from "./file-archive.ts";
import { analysisFingerprint } from "./fingerprint.ts";
import { isDamage, openFile, openToRead } from "./schema.ts";
import { type SyncProgress, syncFolder } from "./sync-folder.ts";

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
  { folder, wordLists }: Pick<ArchivePlace, "folder" | "wordLists">,
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
      await sleep(LOOK_EVERY_MS);
    }
  }
}
