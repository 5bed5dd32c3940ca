import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import { moveDatabase } from "../database/move-database.ts";
import { UsageError } from "./usage-error.ts";

/** A database that is to be moved: each is a file, or the URL of a PostgreSQL database. */
export type MoveRequest = { readonly kind: "move-database"; readonly from: string; readonly to: string };

/**
 * Moves a database, and says what is done and what to do then.
 *
 * @throws {@link UsageError} if it cannot be moved.
 */
export async function runMove({ from, to }: MoveRequest, say: (line: string) => void): Promise<void> {
  try {
    const move = await moveDatabase(from, to, { nowMs: Date.now, say });
    const rows = [...(move.rows ?? [])].reduce((sum, [, count]) => sum + count, 0);
    const subscriptions = move.rows?.get("subscriptions") ?? 0;
    say(
      move.rows === null
        ? `${move.from} had been moved to ${move.to} before.`
        : `Moved: ${rows.toLocaleString("en-GB")} rows, with ${subscriptions} subscription${subscriptions === 1 ? "" : "s"}.`,
    );
    say(
      `Set DATELINE_DATABASE to ${move.to} and start the bot again. A process that still uses ${move.from} posts nothing and says so.`,
    );
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(error.message);
    throw error;
  }
}
