import { DatabaseSync } from "node:sqlite";
import { checkDatabase, MIGRATIONS } from "./migrations.ts";
import { asStoreError } from "./store-error.ts";

/**
 * Whether a database file has the tables of this version, so that to open it changes nothing.
 *
 * @throws StoreError if it cannot be read, is not Dateline's, or newer than this program.
 */
export function isCurrent(file: string): boolean {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    checkDatabase(db, file);
    return db.prepare("PRAGMA user_version").get()?.user_version === MIGRATIONS.length;
  } catch (error) {
    throw asStoreError(file, error);
  } finally {
    db?.close();
  }
}
