import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Row } from "../store/rows.ts";
import type { Statement } from "./statement.ts";
import { asStoreError, mayWorkAgain } from "./store-error.ts";

/** The value of a parameter. */
type Value = string | number | boolean | readonly string[] | null;

/** Parameters by their names. */
export type Values = Readonly<Record<string, Value>>;

/** What came back: rows, and how many were written. */
type Result = { readonly rows: readonly Row[]; readonly changed: number };

/** A pool of connections to one database. */
export type Connection = {
  /**
   * Runs a statement, and again for some seconds while the server cannot be reached.
   *
   * @param repeated called before a statement is run again that may have been carried out before.
   * @throws StoreError if it fails in a way that a person can fix.
   */
  run(statement: Statement, values: Values, options?: RunOptions): Promise<Result>;
  close(): Promise<void>;
};

/** How a statement is run. */
export type RunOptions = {
  /** Waits between attempts, in milliseconds; none: it is run once. @default {@link WAITS_MS} */
  readonly waitsMs?: readonly number[];
  /** Called when a statement is run again that may have been carried out before. */
  readonly repeated?: () => void;
  /** Called when there was no connection to run it on: it was not carried out. */
  readonly unsent?: () => void;
};

/** A database that restarts or fails over is back in some seconds. */
const WAITS_MS: readonly number[] = [50, 150, 500, 1_000, 2_000, 4_000];

/** Connections of a process at most; a server has 100 for all, unless told otherwise. */
const MOST_CONNECTIONS = 10;

/**
 * Milliseconds until the server gives a statement up, and the client a server that says nothing: less than a claim lasts, so that a
 * process that hangs on a dead connection does not hold its claims for longer than it may.
 */
const STATEMENT_MS = 5_000;
const SILENCE_MS = 6_000;
const CONNECT_MS = 4_000;

/** Milliseconds: as `bigint` in the database, and far from the bounds of a number. */
const BIGINT = 20;

/** How connections are made; what the URL says comes first. */
export function poolConfig(url: string): pg.PoolConfig {
  return {
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: SILENCE_MS,
    statement_timeout: STATEMENT_MS,
    lock_timeout: STATEMENT_MS,
    keepAlive: true,
    application_name: "dateline",
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        oid === BIGINT ? Number : pg.types.getTypeParser(oid, format as "text"),
    } as pg.CustomTypesConfig,
  };
}

/** Opens a pool; it connects with the first statement. */
export function connect(config: pg.PoolConfig, place: string): Connection {
  const pool = new pg.Pool(config);
  // A connection that is lost while nobody uses it: the next statement gets a new one.
  pool.on("error", () => {});
  let released = false;
  return {
    async run({ text, parameters }, values, { waitsMs = WAITS_MS, repeated, unsent } = {}) {
      if (released) throw new Error("Expected a store that is open, got one that was released.");
      const list = parameters.map((name) => clean(values[name] ?? null));
      for (let attempt = 0; ; attempt++) {
        try {
          const client = await pool.connect().catch((error: unknown) => {
            unsent?.();
            throw error;
          });
          return await query(client, text, list);
        } catch (error) {
          const waitMs = waitsMs[attempt];
          if (waitMs === undefined || released || !mayWorkAgain(error)) throw asStoreError(place, error);
          repeated?.();
          await sleep(waitMs);
        }
      }
    },
    async close() {
      if (!released) {
        released = true;
        await pool.end();
      }
    },
  };
}

/** Runs a statement on a connection of a pool, which gets it back; a connection on which it failed is not used again. */
async function query(client: pg.PoolClient, text: string, list: readonly Value[]): Promise<Result> {
  // One that is lost fails the statement as well.
  const lost = () => {};
  client.on("error", lost);
  try {
    const { rows, rowCount } = await client.query<Row>(text, [...list]);
    client.off("error", lost);
    client.release();
    return { rows, changed: rowCount ?? 0 };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** PostgreSQL keeps every character in a text but NUL. */
function clean(value: Value): Value {
  return typeof value === "string" ? value.replaceAll("\0", "") : value;
}
