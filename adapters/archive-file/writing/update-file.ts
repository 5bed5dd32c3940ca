import { existsSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { CorpusFile } from "../../../src/corpus/corpus-files.ts";
import { CorpusError } from "../../../src/corpus/fault.ts";
import { lockFile } from "../file/file-lock.ts";
import { analysisFingerprint } from "../file/fingerprint.ts";
import { isDamage, type OpenedFile, openFile, openToRead } from "../file/schema.ts";
import { type SyncProgress, type SyncResult, syncFolder } from "./sync-folder.ts";

/** An archive file and the folder that it is made from. */
export type KeptIn = { readonly folder: string; readonly file: string };

/** What became of an update. */
export type UpdateResult =
  | ({ readonly kind: "updated" } & SyncResult)
  /** The file cannot be written, and why, in one line. What it held before is untouched. */
  | { readonly kind: "impossible"; readonly warning: string };

/** How an archive file is updated. */
export type UpdateOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: SyncProgress) => void;
  /** The files of the folder, if they were listed just now. */
  readonly files?: readonly CorpusFile[];
  /** How many threads analyse. @default as many as there are cores */
  readonly threads?: number;
  /** Makes the file anew, whatever it holds. @default false */
  readonly remake?: boolean;
};

/**
 * Makes an archive file, or brings it up to date. A damaged file is made anew.
 *
 * @throws CorpusError if the folder cannot be read.
 */
export async function updateFile({ folder, file }: KeptIn, options: UpdateOptions): Promise<UpdateResult> {
  const { files, signal, onProgress, threads = availableParallelism() } = options;
  const update = (remake: boolean) =>
    withFile(file, signal, { remake }, async ({ db }): Promise<UpdateResult> => {
      const syncing = { files, threads, signal, onProgress, nowMs: () => performance.now() };
      return { kind: "updated", ...(await syncFolder(db, folder, syncing)) };
    });
  try {
    return (await update(options.remake === true)) ?? NOTHING;
  } catch (error) {
    if (!isDamage(error)) return impossible(file, error);
  }
  try {
    return (await update(true)) ?? NOTHING;
  } catch (error) {
    return impossible(file, error);
  }
}

/**
 * Makes sure that there is an archive file that can be opened to be read, perhaps with nothing in it yet.
 *
 * @returns why that is not possible, in one line; null: there is one.
 */
export async function prepareFile(file: string, signal: AbortSignal): Promise<string | null> {
  try {
    if (!isUsable(file)) await withFile(file, signal, { instead: () => isUsable(file) }, async () => {});
    return null;
  } catch (error) {
    return impossible(file, error).warning;
  }
}

const NOTHING: UpdateResult = { kind: "updated", changed: 0, removed: 0 };

/** Does something with an archive file that no other process writes, unless `instead` comes true before. One of another program, or a damaged one, is made anew first. */
async function withFile<T>(
  file: string,
  signal: AbortSignal,
  { remake = false, instead }: { readonly remake?: boolean; readonly instead?: () => boolean },
  work: (opened: OpenedFile) => Promise<T>,
): Promise<T | null> {
  const release = await lockFile(`${file}.lock`, signal, instead);
  if (release === null) return null;
  try {
    // What a removed file leaves beside it belongs to those who still read it.
    if (remake || !existsSync(file)) removeFile(file);
    let opened = openFile(file, analysisFingerprint());
    if (opened === null) {
      removeFile(file);
      opened = openFile(file, analysisFingerprint());
    }
    if (opened === null) throw new Error("it cannot be made anew");
    try {
      return await work(opened);
    } finally {
      opened.db.close();
    }
  } finally {
    release();
  }
}

function isUsable(file: string): boolean {
  const db = existsSync(file) ? openToRead(file, analysisFingerprint()) : null;
  db?.close();
  return db !== null;
}

function removeFile(file: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
}

function impossible(file: string, error: unknown): Extract<UpdateResult, { readonly kind: "impossible" }> {
  if (error instanceof CorpusError || !(error instanceof Error)) throw error;
  const warning = `${file} cannot be used (${error.message}): name another file in DATELINE_ARCHIVE.`;
  return { kind: "impossible", warning };
}
