import type { DatabaseSync } from "node:sqlite";
import { type Batch, type Mark, type MovableDatabase, shifted } from "../store/movable-database.ts";
import { CLAIM_TABLES, MOVED_TABLES } from "../store/moved-tables.ts";
import { type Row, text } from "../store/rows.ts";
import { openDatabase } from "./open-database.ts";
import { asStoreError } from "./store-error.ts";

/** How long a call waits, in milliseconds, while a process of the bot writes. */
const BUSY_MS = 10_000;

/** Rows of a batch. */
const BATCH = 1_000;

/**
 * Opens an SQLite file to be moved, or to be moved to.
 *
 * @throws {@link StoreError} if the file cannot be used, with what to do.
 */
export function openMovableFile(file: string, nowMs: () => number): MovableDatabase {
  const db = openDatabase(file, BUSY_MS, { moved: "opened" });
  const named = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw asStoreError(file, error);
    }
  };
  const mark = (): Mark | null => {
    const row = db.prepare("SELECT phase, place FROM moves").get();
    return row === undefined
      ? null
      : { phase: text(row, "phase") as Mark["phase"], place: text(row, "place") };
  };
  const setMark = (now: Mark | null): void => {
    db.exec("DELETE FROM moves");
    if (now !== null)
      db.prepare("INSERT INTO moves (id, phase, place) VALUES (1, ?, ?)").run(now.phase, now.place);
  };
  const count = (sql: string): number =>
    Number(db.prepare(`SELECT count(*) AS count FROM ${sql}`).get()?.count);
  return {
    place: file,
    mark: async () => named(mark),
    // Whoever writes has the whole file: what began before has ended.
    setMark: async (now) => named(() => inTransaction(db, () => setMark(now))),
    openClaims: async () =>
      named(() =>
        CLAIM_TABLES.reduce(
          (sum, table) => sum + count(`${table} WHERE state = 'claimed' AND open_from_ms > ${nowMs()}`),
          0,
        ),
      ),
    isEmpty: async () => named(() => MOVED_TABLES.every(({ name }) => count(name) === 0)),
    async *read() {
      db.exec("BEGIN");
      try {
        const now = nowMs();
        for (const { name, clockColumns } of MOVED_TABLES) {
          let rows: Row[] = [];
          for (const row of db.prepare(`SELECT * FROM ${name}`).iterate()) {
            if (rows.push(shifted(row, clockColumns, -now)) < BATCH) continue;
            yield { table: name, rows };
            rows = [];
          }
          yield { table: name, rows };
        }
      } finally {
        db.exec("COMMIT");
      }
    },
    async replace(batches: AsyncIterable<Batch>, now) {
      const written = new Map(MOVED_TABLES.map(({ name }) => [name, 0]));
      db.exec("BEGIN IMMEDIATE");
      try {
        setMark(null);
        for (const { name } of MOVED_TABLES.toReversed()) db.exec(`DELETE FROM ${name}`);
        const atMs = nowMs();
        for await (const { table, rows } of batches) {
          const clockColumns = MOVED_TABLES.find(({ name }) => name === table)?.clockColumns ?? [];
          for (const row of rows) insert(db, table, shifted(row, clockColumns, atMs));
          written.set(table, (written.get(table) ?? 0) + rows.length);
        }
        setMark(now);
        db.exec("COMMIT");
        return written;
      } catch (error) {
        if (db.isTransaction) db.exec("ROLLBACK");
        throw asStoreError(file, error);
      }
    },
    close: async () => db.close(),
  };
}

function insert(db: DatabaseSync, table: string, row: Row): void {
  const columns = Object.keys(row);
  const values = Object.values(row).map((value) => (typeof value === "boolean" ? Number(value) : value));
  const places = columns.map(() => "?").join(", ");
  db.prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places})`).run(
    ...(values as (string | number | null)[]),
  );
}

function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    work();
    db.exec("COMMIT");
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}
