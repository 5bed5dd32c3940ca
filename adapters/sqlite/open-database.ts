import { DatabaseSync } from "node:sqlite";
import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import { movedWords } from "../store/movable-database.ts";
import { checkDatabase, migrate } from "./migrations.ts";
import { asStoreError, isBusy, storeFault } from "./store-error.ts";

/** How a database is opened. */
type OpenOptions = {
  /** What is done about one that was moved away. @default "refused" */
  readonly moved?: "refused" | "opened";
};

/** @throws {@link StoreError} if a database was moved away. */
export function checkMoved(db: DatabaseSync, file: string): void {
  const row = db.prepare("SELECT place FROM moves WHERE phase = 'moved'").get();
  if (row !== undefined)
    throw new StoreError(storeFault(file, movedWords({ phase: "moved", place: String(row.place) })));
}

/**
 * Opens a database file, sets it up if it is new and brings it up to date if it is old.
 *
 * @param busyTimeoutMs how long a call waits, in milliseconds, while another process writes.
 * @throws {@link StoreError} if it cannot be opened or written, or is not Dateline's, or newer than this program.
 */
export function openDatabase(
  file: string,
  busyTimeoutMs: number,
  { moved = "refused" }: OpenOptions = {},
): DatabaseSync {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(file, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
    checkDatabase(db, file);
    const mode = setUpLog(db, busyTimeoutMs);
    // A database in memory has no log.
    if (mode !== "wal" && mode !== "memory")
      throw new StoreError(
        storeFault(file, "on a disk that cannot keep SQLite's log: name a file on a local one."),
      );
    // Without the limit the log keeps its largest size, and a full disk would show only after that many writes.
    db.exec("PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 0");
    migrate(db, file);
    if (moved === "refused") checkMoved(db, file);
    return db;
  } catch (error) {
    db?.close();
    throw asStoreError(file, error);
  }
}

/**
 * Sets the write-ahead log up. SQLite itself does not wait for another process that does so at the same moment.
 *
 * @returns the mode that the database is in.
 */
function setUpLog(db: DatabaseSync, busyTimeoutMs: number): unknown {
  const stepMs = 5;
  const pause = new Int32Array(new SharedArrayBuffer(4));
  db.exec("PRAGMA busy_timeout = 0");
  for (let waitedMs = 0; ; waitedMs += stepMs) {
    try {
      const mode = db.prepare("PRAGMA journal_mode = WAL").get()?.journal_mode;
      db.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
      return mode;
    } catch (error) {
      if (!isBusy(error) || waitedMs >= busyTimeoutMs) throw error;
      Atomics.wait(pause, 0, 0, stepMs);
    }
  }
}
