import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds between two looks whether another process is done. */
const LOOK_EVERY_MS = 200;

/** SQLITE_BUSY. */
const BUSY = 5;

/**
 * Waits until no other process updates the same archive file. The lock is SQLite's own on a file of its own, so that the operating system
 * lifts it when a process dies. The file stays: who removed it might remove the one that another process holds.
 *
 * @param instead looked at while another process holds the lock: once it is true, nobody waits any more.
 * @returns what lifts the lock; null: `instead` came true.
 */
export async function lockFile(
  path: string,
  signal: AbortSignal,
  instead: () => boolean = () => false,
): Promise<(() => void) | null> {
  const db = new DatabaseSync(path, { timeout: 0 });
  for (;;) {
    try {
      db.exec("BEGIN EXCLUSIVE");
      return () => {
        db.exec("ROLLBACK");
        db.close();
      };
    } catch (error) {
      const isBusy = error instanceof Error && "errcode" in error && Number(error.errcode) === BUSY;
      if (!isBusy || signal.aborted) {
        db.close();
        throw error;
      }
      if (instead()) {
        db.close();
        return null;
      }
      await sleep(LOOK_EVERY_MS);
    }
  }
}
