import { existsSync } from "node:fs";
import type { Correction } from "../../../src/delivery/subscriptions/correction.ts";
import { StoreError } from "../../../src/delivery/subscriptions/store-error.ts";
import { errorText } from "../../../src/messages/message-error.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { isPostgres, openDatabaseStore } from "../../database/open-store.ts";

/** What of the daily posts does not stand any more, or why that is not known. */
export type PostedCorrections =
  | { readonly kind: "read"; readonly corrections: readonly Correction[] }
  /** No bot has used this database. */
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly reason: string };

/** More channels than this are not looked at. */
const MOST_CHANNELS = 10_000;

/**
 * Reads the corrections of all channels from the database of the daily posts. A database of an older version is left as it is: the bot
 * that uses it could not go on.
 *
 * @param database as `DATELINE_DATABASE` names it.
 */
export async function postedCorrections(database: string, say: Say = ENGLISH): Promise<PostedCorrections> {
  if (!isPostgres(database) && !existsSync(database)) return { kind: "none" };
  try {
    if (!isPostgres(database)) {
      const { isCurrent } = await import("../../sqlite/is-current.ts");
      if (!isCurrent(database))
        return {
          kind: "unknown",
          reason: say("upkeep.database-older", { database }),
        };
    }
    const store = await openDatabaseStore(database);
    try {
      const found = [];
      for (const { id } of await store.all(MOST_CHANNELS)) found.push(...(await store.corrections(id)));
      return { kind: "read", corrections: found };
    } finally {
      await store.release();
    }
  } catch (error) {
    if (error instanceof StoreError) return { kind: "unknown", reason: errorText(error, say) };
    throw error;
  }
}
