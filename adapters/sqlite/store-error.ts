import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import { markIn, movedWords } from "../store/movable-database.ts";

const BUSY = 5;

/** What is said of a database whose pages contradict each other. */
export const DAMAGED = "which is damaged: put a backup in its place, or name another file.";

/** A sentence on the file that `DATELINE_DATABASE` names, with what to do. */
export function storeFault(file: string, fault: string): string {
  return `\`DATELINE_DATABASE\` names \`${file}\`, ${fault}`;
}

/**
 * Makes of what SQLite threw a {@link StoreError} with that as its cause, where a person can fix it; anything else is a fault of the
 * program and comes back as it is.
 */
export function asStoreError(file: string, error: unknown): unknown {
  const mark = error instanceof Error ? markIn(error.message) : null;
  const fault = mark === null ? faultOf(file, resultCode(error)) : movedWords(mark);
  return fault === null ? error : new StoreError(storeFault(file, fault), { cause: error });
}

/** Whether SQLite threw since another process has the database. */
export function isBusy(error: unknown): boolean {
  return resultCode(error) === BUSY;
}

/**
 * Whether a connection that met an error is no good any more: the file under it was damaged, replaced or taken away, and may have been
 * put right since.
 */
export function needsReopening(error: unknown): boolean {
  const code = resultCode(error instanceof StoreError ? error.cause : error);
  // SQLITE_PERM, SQLITE_READONLY, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_CANTOPEN, SQLITE_NOTADB
  return code !== null && [3, 8, 10, 11, 14, 26].includes(code);
}

/** The primary result code of SQLite, https://www.sqlite.org/rescode.html; null: the error is none of SQLite's. */
function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return null;
  return error.errcode & 0xff;
}

function faultOf(file: string, code: number | null): string | null {
  switch (code) {
    case BUSY:
    case 6: // SQLITE_LOCKED
      return "which another program keeps locked: close that program, or name another file.";
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
      return "which cannot be written: allow it to be, and its folder, or name another file.";
    case 10: // SQLITE_IOERR
      return "which the disk failed to read or to write: check the disk.";
    case 11: // SQLITE_CORRUPT
      return DAMAGED;
    case 13: // SQLITE_FULL
      return "whose disk is full: make room.";
    case 14: // SQLITE_CANTOPEN
      return unopened(file);
    case 26: // SQLITE_NOTADB
      return "which is not a database: name another file.";
    default:
      return null;
  }
}

function unopened(file: string): string {
  if (!existsSync(dirname(file)))
    return `but there is no folder \`${dirname(file)}\`: make it, or name another file.`;
  if (existsSync(file) && statSync(file).isDirectory()) return "which is a folder: name a file in it.";
  return "which cannot be opened: allow it and its folder to be read and written, or name another file.";
}
