import type { DatabaseStore } from "../store/database-store.ts";
import { number } from "../store/rows.ts";
import type { Connection } from "./connection.ts";
import { compileFor } from "./statement.ts";

/** Deletes what is kept of a workspace or server from a database of PostgreSQL's. */
export function forgetWorkspaceIn(connection: Connection): DatabaseStore["forgetWorkspace"] {
  return async (platform, workspace) => {
    for (let left = TRIES; ; left--)
      try {
        const [row] = (await connection.run(STATEMENTS.forget, { platform, workspace })).rows;
        return row === undefined ? 0 : number(row, "count");
      } catch (error) {
        if (left === 1 || !isReferredTo(error)) throw error;
      }
  };
}

/** How often it is tried while a bot notes what it posts there. */
const TRIES = 10;

/** Whether something was noted of what is deleted while that was under way: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function isReferredTo(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23503";
}

// References are checked when the statement ends: then nothing refers to what is gone.
const STATEMENTS = compileFor("caller", () => ({
  forget: `
    WITH gone_subscriptions AS (
      DELETE FROM dateline.subscriptions WHERE platform = :platform AND workspace = :workspace RETURNING id
    ),
    gone_watches AS (
      DELETE FROM dateline.watches WHERE platform = :platform AND workspace = :workspace RETURNING id
    ),
    ${["corrections", "deliveries", "seen", "skips"]
      .map(
        (table) =>
          `gone_${table} AS (DELETE FROM dateline.${table} WHERE subscription IN (SELECT id FROM gone_subscriptions)),`,
      )
      .join("\n")}
    gone_matches AS (DELETE FROM dateline.matches WHERE watch IN (SELECT id FROM gone_watches)),
    gone_announcements AS (DELETE FROM dateline.announcements WHERE watch IN (SELECT id FROM gone_watches))
    SELECT (SELECT count(*) FROM gone_subscriptions) + (SELECT count(*) FROM gone_watches) AS count`,
}));
