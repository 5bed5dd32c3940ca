import { randomBytes } from "node:crypto";
import pg from "pg";

/** The server to test on, `postgres://…` of a user who may make databases; null: there is none. */
export const SERVER: string | null = process.env.DATELINE_TEST_POSTGRES || null;

/** A new, empty database. */
export type TestDatabase = {
  readonly url: string;
  /** Runs SQL, as another program would, and returns the rows. */
  sql(text: string): Promise<readonly Record<string, unknown>[]>;
  remove(): Promise<void>;
};

/** Makes a database on the test server. */
export async function makeDatabase(): Promise<TestDatabase> {
  if (SERVER === null) throw new Error("Expected DATELINE_TEST_POSTGRES to name a server.");
  const name = `dateline_${randomBytes(6).toString("hex")}`;
  const url = new URL(SERVER);
  const admin = new pg.Client(SERVER);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  url.pathname = name;
  const own = new pg.Client(url.href);
  own.on("error", () => {});
  await own.connect();
  return {
    url: url.href,
    sql: async (text) => (await own.query<Record<string, unknown>>(text)).rows,
    async remove() {
      await own.end().catch(() => {});
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
