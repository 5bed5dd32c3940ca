import { DatabaseSync } from "node:sqlite";
import type { PartHealth } from "../../src/chat/health.ts";
import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import type { Connection } from "./connection.ts";
import { isPlainFile } from "./file-identity.ts";
import { APPLICATION_ID, checkVersion } from "./migrations.ts";
import { checkMoved } from "./open-database.ts";
import { asStoreError, DAMAGED, storeFault } from "./store-error.ts";

/** A database up to this size, in bytes, is looked through from end to end: some 10 ms. */
const CHECKED_WHOLE = 4 * 1024 * 1024;

/** How long looking waits for another process, in milliseconds: the whole program waits with it. */
const BUSY_MS = 300;

/**
 * Whether a database can be read and written now. It is read through a connection of its own, since one that is open knows its pages by
 * heart, and written with a value that it already has.
 *
 * @returns the part `database`; it never throws.
 */
export async function probeDatabase(file: string, connection: Connection): Promise<PartHealth> {
  try {
    // First of all, so that a file that was deleted is named as such and not made anew.
    await connection.read(() => undefined);
    if (isPlainFile(file)) readThrough(file);
    const write = () => void connection.statement(`PRAGMA application_id = ${APPLICATION_ID}`).run();
    await connection.write("unsynced", write, BUSY_MS);
    return { part: "database", ok: true, detail: null };
  } catch (error) {
    const known = asStoreError(file, error);
    const detail = known instanceof StoreError ? known.message : storeFault(file, `which fails: ${known}`);
    return { part: "database", ok: false, detail: detail.split("\n", 1)[0] ?? detail };
  }
}

function readThrough(file: string): void {
  const db = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  try {
    const { application, version, size } =
      db
        .prepare(
          `SELECT application_id AS application, user_version AS version, page_count * page_size AS size
           FROM pragma_application_id, pragma_user_version, pragma_page_count, pragma_page_size`,
        )
        .get() ?? {};
    if (application !== APPLICATION_ID)
      throw new StoreError(
        storeFault(file, "which another file has replaced or emptied: put a backup in its place."),
      );
    checkVersion(Number(version), file);
    checkMoved(db, file);
    // A query of the tables' own schema reads it, a look through the pages finds what is damaged.
    if (Number(size) <= CHECKED_WHOLE) {
      const found = db.prepare("PRAGMA quick_check(1)").get()?.quick_check;
      if (found !== "ok") throw new StoreError(storeFault(file, DAMAGED));
    } else db.prepare("SELECT count(*) FROM (SELECT 1 FROM subscriptions LIMIT 100)").get();
  } finally {
    db.close();
  }
}
