import type { DatabaseSync, StatementSync } from "node:sqlite";
import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import { type FileIdentity, fileIdentity, isPlainFile, removeStaleLog } from "./file-identity.ts";
import { checkVersion } from "./migrations.ts";
import { openDatabase } from "./open-database.ts";
import { asStoreError, needsReopening, storeFault } from "./store-error.ts";

/** How to use a database. */
export type ConnectionOptions = {
  /**
   * How long a call waits, in milliseconds, while another process writes.
   *
   * @default 5000
   */
  readonly busyTimeoutMs?: number;
  /**
   * After a write the log is copied into the database file within this time, in milliseconds.
   *
   * @default 5000
   */
  readonly checkpointWithinMs?: number;
};

/** A database that is open and up to date. It is opened again by itself after its file was replaced or failed. */
export type Connection = {
  /** The statement in the database that is open now; prepared once. Only inside `read` and `write`. */
  statement(sql: string): StatementSync;
  /** Runs what only reads. */
  read<T>(work: () => T): Promise<T>;
  /**
   * Runs what writes, in one transaction.
   *
   * @param waitMs how long it waits, in milliseconds, while another process writes. @default {@link ConnectionOptions.busyTimeoutMs}
   */
  write<T>(durability: Durability, work: () => T, waitMs?: number): Promise<T>;
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

type Opened = {
  readonly db: DatabaseSync;
  readonly statements: Map<string, StatementSync>;
  readonly files: FileIdentity;
  synchronous: Durability;
  waitMs: number;
};

/**
 * Opens a database, sets it up if it is new and brings it up to date if it is old.
 *
 * @throws {@link StoreError} if it cannot be opened or written, or is not Dateline's, or newer than this program.
 */
export function connect(
  file: string,
  { busyTimeoutMs = 5000, checkpointWithinMs = 5000 }: ConnectionOptions = {},
): Connection {
  const watched = isPlainFile(file);
  const open = (): Opened => {
    const db = openDatabase(file, busyTimeoutMs);
    return {
      db,
      statements: new Map(),
      files: fileIdentity(file),
      synchronous: "synced",
      waitMs: busyTimeoutMs,
    };
  };
  let opened: Opened | null = open();
  let files = opened.files;
  let released = false;
  let checkpoint: NodeJS.Timeout | null = null;

  const shut = () => {
    const db = opened?.db;
    opened = null;
    // SQLite copies the log into the file here, and fails to where the file failed.
    if (db?.isOpen) db.close();
  };

  /** The database that the path names now. */
  const current = (): Opened => {
    if (released) throw new Error("Expected a store that is open, got one that was released.");
    if (watched) {
      const now = fileIdentity(file);
      if (now.database === null)
        throw new StoreError(
          storeFault(file, "which was deleted or moved away while Dateline runs: put it back, or a backup."),
        );
      if (opened && (now.database !== files.database || now.log !== files.log)) {
        shut();
        if (now.database !== files.database) removeStaleLog(file, files);
      }
    }
    opened ??= open();
    files = opened.files;
    return opened;
  };

  const statement = (sql: string): StatementSync => {
    const { db, statements } = opened ?? current();
    const prepared = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  };

  const run = <T>(work: (opened: Opened) => T): T => {
    try {
      return work(current());
    } catch (error) {
      recover(error);
      throw asStoreError(file, error);
    }
  };
  const recover = (error: unknown) => {
    try {
      if (opened?.db.isTransaction) opened.db.exec("ROLLBACK");
      if (needsReopening(error)) shut();
    } catch {
      // What failed first is what is reported; the next call opens the file again.
      opened = null;
    }
  };

  // A copy of the file alone, which people make, then holds everything up to a few seconds ago.
  const soonCheckpoint = () => {
    checkpoint ??= setTimeout(() => {
      checkpoint = null;
      try {
        opened?.db.exec("PRAGMA wal_checkpoint(PASSIVE)");
      } catch {
        // Tried again after the next write, which reports what is wrong.
      }
    }, checkpointWithinMs).unref();
  };

  return {
    statement,
    read: async (work) => run(work),
    write: async (wanted, work, waitMs = busyTimeoutMs) =>
      run((now) => {
        // SQLite ignores the pragma inside a transaction.
        if (wanted !== now.synchronous)
          now.db.exec(`PRAGMA synchronous = ${wanted === "synced" ? "FULL" : "NORMAL"}`);
        now.synchronous = wanted;
        if (waitMs !== now.waitMs) now.db.exec(`PRAGMA busy_timeout = ${waitMs}`);
        now.waitMs = waitMs;
        statement("BEGIN IMMEDIATE").run();
        // A newer program may have come while this one runs, with other tables.
        checkVersion(Number(statement("PRAGMA user_version").get()?.user_version), file);
        const result = work();
        statement("COMMIT").run();
        if (watched) soonCheckpoint();
        return result;
      }),
    close: async () => {
      released = true;
      if (checkpoint) clearTimeout(checkpoint);
      try {
        shut();
      } catch (error) {
        throw asStoreError(file, error);
      }
    },
  };
}
