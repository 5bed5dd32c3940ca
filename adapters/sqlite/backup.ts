import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import { checkDatabase } from "./migrations.ts";
import { asStoreError, storeFault } from "./store-error.ts";

/** How to make a backup. */
export type BackupOptions = {
  /** Whether a file that is there already is replaced. @default false */
  readonly force?: boolean;
};

/**
 * Copies a database, also one that a bot is using, into a file that holds everything: SQLite's online backup. The copy is checked from
 * end to end before it gets its name, so that the file is whole or not there.
 *
 * @returns how many subscriptions the copy holds.
 * @throws {@link StoreError} if there is no database, it is not Dateline's or is damaged, or the target is taken or cannot be written.
 */
export async function backupDatabase(
  database: string,
  target: string,
  { force = false }: BackupOptions = {},
): Promise<number> {
  if (!existsSync(database)) throw new StoreError(storeFault(database, "but there is no such file."));
  if (existsSync(target) && !force) throw taken(target);
  if (!existsSync(dirname(target)))
    throw new StoreError(
      `Expected a folder \`${dirname(target)}\` for the backup: make it, or name another file.`,
    );
  const part = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  const remove = () => {
    for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(part + end, { force: true });
  };
  remove();
  try {
    await copy(database, part);
    const subscriptions = check(part);
    sync(part);
    if (force) renameSync(part, target);
    else link(part, target);
    sync(dirname(target));
    return subscriptions;
  } finally {
    remove();
  }
}

async function copy(database: string, part: string): Promise<void> {
  let source: DatabaseSync | null = null;
  try {
    source = new DatabaseSync(database, { readOnly: true, timeout: 5_000 });
    checkDatabase(source, database);
    // All pages in one go: nothing that is written meanwhile makes it begin again.
    await backup(source, part, { rate: 1_000_000 });
  } catch (error) {
    throw asStoreError(database, error);
  } finally {
    source?.close();
  }
}

/** Checks a copy, and makes it one file that needs no log beside it. */
function check(part: string): number {
  const db = new DatabaseSync(part);
  try {
    db.exec("PRAGMA journal_mode = DELETE");
    const found = db.prepare("PRAGMA integrity_check(1)").get()?.integrity_check;
    if (found !== "ok")
      throw new StoreError(`The backup is damaged (${String(found)}), and so is the database.`);
    return Number(db.prepare("SELECT count(*) AS count FROM subscriptions").get()?.count);
  } finally {
    db.close();
  }
}

/** Gives the file its name unless that is taken, even if only now. */
function link(part: string, target: string): void {
  try {
    linkSync(part, target);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw taken(target);
    throw error;
  }
}

function sync(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function taken(target: string): StoreError {
  return new StoreError(`\`${target}\` is there already: name another file, or add --force to replace it.`);
}
