import { rmSync, statSync } from "node:fs";

/** Which files a connection has open: the database and its write-ahead log, as device and inode; null: there is none. */
export type FileIdentity = { readonly database: string | null; readonly log: string | null };

/**
 * The files that a path names now. A program that has a file open goes on writing into it after it was deleted or replaced, and
 * nobody finds what it wrote there: so a connection compares them before it writes.
 */
export function fileIdentity(file: string): FileIdentity {
  return { database: inode(file), log: inode(`${file}-wal`) };
}

/** Whether a database is a file that others can delete or replace: not one in memory, nor named by a URI. */
export function isPlainFile(file: string): boolean {
  return file !== ":memory:" && file !== "" && !file.startsWith("file:");
}

/**
 * Removes the log of a database that another file has replaced: SQLite would play it into that file and damage it.
 *
 * @param before the files that the connection had open, which is closed now.
 */
export function removeStaleLog(file: string, before: FileIdentity): void {
  if (before.log === null || inode(`${file}-wal`) !== before.log) return;
  for (const end of ["-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
}

function inode(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found ? `${found.dev}:${found.ino}` : null;
}
