import { StoreError } from "../../../src/delivery/subscriptions/store-error.ts";
import { tell } from "../../../src/messages/message.ts";
import { errorText } from "../../../src/messages/message-error.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { moveDatabase } from "../../database/move-database.ts";
import { UsageError } from "../usage-error.ts";

/** A database that is to be moved: each is a file, or the URL of a PostgreSQL database. */
export type MoveRequest = { readonly kind: "move-database"; readonly from: string; readonly to: string };

/**
 * Moves a database, and says what is done and what to do then.
 *
 * @throws {@link UsageError} if it cannot be moved.
 */
export async function runMove(
  { from, to }: MoveRequest,
  out: (line: string) => void,
  say: Say = ENGLISH,
): Promise<void> {
  try {
    const move = await moveDatabase(from, to, { nowMs: Date.now, tell: (line) => out(tell(line, say)) });
    const rows = [...(move.rows ?? [])].reduce((sum, [, count]) => sum + count, 0);
    const subscriptions = move.rows?.get("subscriptions") ?? 0;
    const places = { from: move.from, to: move.to };
    out(
      move.rows === null ? say("upkeep.moved-before", places) : say("upkeep.moved", { rows, subscriptions }),
    );
    out(say("upkeep.moved-next", places));
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(errorText(error, say));
    throw error;
  }
}
