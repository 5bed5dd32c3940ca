import { DatabaseSync, type StatementSync } from "node:sqlite";
import { checkDatabase, checkVersion, migrate } from "./migrations.ts";
import { asStoreError, isBusy, StoreError, storeFault } from "./store-error.ts";

/** How to use a database. */
export type ConnectionOptions = {
  /**
   * How long a call waits, in milliseconds, while another process writes.
   *
   * @default 5000
   */
  readonly busyTimeoutMs?: number;
};

/** A database that is open and up to date. */
export type Connection = {
  prepare(sql: string): StatementSync;
  /** Runs what only reads. */
  read<T>(work: () => T): Promise<T>;
  /** Runs what writes, in one transaction. */
  write<T>(durability: Durability, work: () => T): Promise<T>;
  close(): Promise<void>;
};

/**
 * Whether a write waits for the disk. `kill -9` takes nothing back either way; a power cut may take back the commits since the last
 * synced one, never an earlier one.
 *
 * A delivery that had forgotten its message would post it twice. So `sending`, after which the message leaves the house, is synced,
 * and with it the claim before it. A close that is lost leaves a claim that had begun to send: the channel is asked before anything is
 * sent again. What people set is synced too: they set it once. Measured on a virtual disk with 0.1 ms a sync: 10,000 times claim,
 * sending and close take 2.6 s so, 3.6 s with each close synced as well, 1.8 s with nothing synced; with 0.9 ms a sync, on the same disk
 * under load, the second took 20 s, during which the process does nothing else.
 */
type Durability = "synced" | "unsynced";

/**
 * Opens a database, sets it up if it is new and brings it up to date if it is old.
 *
 * @throws {@link StoreError} if it cannot be opened or written, or is not Dateline's, or newer than this program.
 */
export function connect(file: string, { busyTimeoutMs = 5000 }: ConnectionOptions = {}): Connection {
  const db = open(file, busyTimeoutMs);
  const begin = db.prepare("BEGIN IMMEDIATE");
  const commit = db.prepare("COMMIT");
  const version = db.prepare("PRAGMA user_version");
  let durability: Durability = "synced";

  // SQLite ignores the pragma inside a transaction.
  const set = (wanted: Durability) => {
    if (wanted !== durability) db.exec(`PRAGMA synchronous = ${wanted === "synced" ? "FULL" : "NORMAL"}`);
    durability = wanted;
  };

  const run = <T>(work: () => T): T => {
    if (!db.isOpen) throw new Error("Expected a store that is open, got one that was released.");
    try {
      return work();
    } catch (error) {
      if (db.isTransaction) db.exec("ROLLBACK");
      throw asStoreError(file, error);
    }
  };

  return {
    prepare: (sql) => db.prepare(sql),
    read: async (work) => run(work),
    write: async (wanted, work) =>
      run(() => {
        set(wanted);
        begin.run();
        // A newer program may have come while this one runs, with other tables.
        checkVersion(Number(version.get()?.user_version), file);
        const result = work();
        commit.run();
        return result;
      }),
    close: async () => {
      if (db.isOpen) run(() => db.close());
    },
  };
}

function open(file: string, busyTimeoutMs: number): DatabaseSync {
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
    db.exec("PRAGMA synchronous = FULL");
    migrate(db, file);
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
