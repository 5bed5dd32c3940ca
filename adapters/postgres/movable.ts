import pg from "pg";
import { type Batch, type Mark, type MovableDatabase, shifted } from "../store/movable-database.ts";
import { CLAIM_TABLES, MOVED_TABLES } from "../store/moved-tables.ts";
import { number, type Row, text } from "../store/rows.ts";
import { poolConfig } from "./connection.ts";
import { migrate } from "./migrations.ts";
import { asStoreError, placeOf } from "./store-error.ts";

/** Rows of a batch. */
const BATCH = 1_000;

/** A statement of a move may take as long, in milliseconds: it waits for every process, and a table may be large. */
const STATEMENT_MS = 600_000;

const NOW = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";
const TABLES = MOVED_TABLES.map(({ name }) => `dateline.${name}`).join(", ");

/**
 * Opens a PostgreSQL database to be moved, or to be moved to.
 *
 * @throws {@link StoreError} if it cannot be used, with what to do.
 */
export async function openMovableServer(url: string): Promise<MovableDatabase> {
  const place = placeOf(url);
  const config = poolConfig(url);
  await migrate(config, place);
  const client = new pg.Client({
    ...config,
    query_timeout: STATEMENT_MS,
    statement_timeout: STATEMENT_MS,
    lock_timeout: STATEMENT_MS,
  });
  client.on("error", () => {});
  const query = async (sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> => {
    try {
      return (await client.query<Row>(sql, [...values])).rows;
    } catch (error) {
      throw asStoreError(place, error);
    }
  };
  await client.connect().catch((error: unknown) => {
    throw asStoreError(place, error);
  });
  const one = async (sql: string, column: string): Promise<number> => {
    const [row] = await query(sql);
    return row === undefined ? 0 : number(row, column);
  };
  const setMark = async (mark: Mark | null): Promise<void> => {
    await query("DELETE FROM dateline.moves");
    if (mark !== null)
      await query("INSERT INTO dateline.moves (id, phase, place) VALUES (1, $1, $2)", [
        mark.phase,
        mark.place,
      ]);
  };
  const inTransaction = async <T>(begin: string, work: () => Promise<T>): Promise<T> => {
    await query(begin);
    try {
      const result = await work();
      await query("COMMIT");
      return result;
    } catch (error) {
      await query("ROLLBACK").catch(() => {});
      throw error;
    }
  };
  return {
    place,
    async mark() {
      const [row] = await query("SELECT phase, place FROM dateline.moves");
      return row === undefined
        ? null
        : { phase: text(row, "phase") as Mark["phase"], place: text(row, "place") };
    },
    setMark: (mark) =>
      inTransaction("BEGIN", async () => {
        // Waits for those who write just now, and lets nobody begin before the mark is set.
        await query(`LOCK TABLE ${TABLES} IN SHARE ROW EXCLUSIVE MODE`);
        await setMark(mark);
      }),
    async openClaims() {
      let open = 0;
      for (const table of CLAIM_TABLES)
        open += await one(
          `SELECT count(*) AS count FROM dateline.${table} WHERE state = 'claimed' AND open_from_ms > ${NOW}`,
          "count",
        );
      return open;
    },
    async isEmpty() {
      for (const { name } of MOVED_TABLES)
        if ((await query(`SELECT 1 FROM dateline.${name} LIMIT 1`)).length > 0) return false;
      return true;
    },
    async *read() {
      await query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      try {
        const now = await one(`SELECT ${NOW} AS now`, "now");
        for (const { name, clockColumns } of MOVED_TABLES) {
          await query(`DECLARE moved CURSOR FOR SELECT * FROM dateline.${name}`);
          for (let isLast = false; !isLast; ) {
            const rows = await query(`FETCH ${BATCH} FROM moved`);
            isLast = rows.length < BATCH;
            yield { table: name, rows: rows.map((row) => shifted(row, clockColumns, -now)) };
          }
          await query("CLOSE moved");
        }
      } finally {
        await query("COMMIT");
      }
    },
    replace: (batches: AsyncIterable<Batch>, mark) =>
      inTransaction("BEGIN", async () => {
        await query(`LOCK TABLE ${TABLES} IN SHARE ROW EXCLUSIVE MODE`);
        await setMark(null);
        for (const { name } of MOVED_TABLES.toReversed()) await query(`DELETE FROM dateline.${name}`);
        const now = await one(`SELECT ${NOW} AS now`, "now");
        const written = new Map(MOVED_TABLES.map(({ name }) => [name, 0]));
        for await (const { table, rows } of batches) {
          const clockColumns = MOVED_TABLES.find(({ name }) => name === table)?.clockColumns ?? [];
          const json = JSON.stringify(rows.map((row) => shifted(row, clockColumns, now)));
          await query(
            `INSERT INTO dateline.${table} SELECT * FROM json_populate_recordset(NULL::dateline.${table}, $1::json)`,
            // PostgreSQL keeps every character but NUL.
            [json.replaceAll("\\u0000", "")],
          );
          written.set(table, (written.get(table) ?? 0) + rows.length);
        }
        await setMark(mark);
        return written;
      }),
    close: () => client.end(),
  };
}
