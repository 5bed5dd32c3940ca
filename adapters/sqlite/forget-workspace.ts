import type { DatabaseStore } from "../store/database-store.ts";
import type { Connection } from "./connection.ts";

/** Deletes what is kept of a workspace or server from a database of SQLite's that is open. */
export function forgetWorkspaceIn({ write, statement }: Connection): DatabaseStore["forgetWorkspace"] {
  return (platform, workspace) =>
    write("synced", () => {
      const values = { platform, workspace };
      for (const sql of PARTS) statement(sql).run(values);
      return WHOLE.reduce((sum, sql) => sum + Number(statement(sql).run(values).changes), 0);
    });
}

const of = (table: string) => `SELECT id FROM ${table} WHERE platform = :platform AND workspace = :workspace`;

const PARTS: readonly string[] = [
  ...["corrections", "deliveries", "seen", "skips"].map(
    (table) => `DELETE FROM ${table} WHERE subscription IN (${of("subscriptions")})`,
  ),
  ...["matches", "announcements"].map((table) => `DELETE FROM ${table} WHERE watch IN (${of("watches")})`),
];

const WHOLE: readonly string[] = ["subscriptions", "watches"].map(
  (table) => `DELETE FROM ${table} WHERE platform = :platform AND workspace = :workspace`,
);
