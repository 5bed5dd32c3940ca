import { StoreError } from "../../../src/delivery/subscriptions/store-error.ts";
import { errorText } from "../../../src/messages/message-error.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { isPostgres } from "../../database/open-store.ts";
import { backupDatabase } from "../../sqlite/backup.ts";
import { UsageError } from "../usage-error.ts";

/** What a backup is made of, and where to. */
export type BackupRequest = {
  readonly kind: "backup";
  readonly file: string;
  /** Null: the one that the settings name. */
  readonly database: string | null;
  readonly force: boolean;
};

/**
 * Makes a backup, and says so in a line.
 *
 * @param database the database that the settings name.
 * @throws {@link UsageError} if it cannot be made.
 */
export async function makeBackup(
  { file, force, ...request }: BackupRequest,
  database: string,
  say: Say = ENGLISH,
): Promise<string> {
  const source = request.database ?? database;
  if (isPostgres(source)) throw new UsageError(say("upkeep.backup-postgres"));
  try {
    const count = await backupDatabase(source, file, { force });
    return say("upkeep.backup-made", { file, source, count });
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(errorText(error, say));
    throw error;
  }
}
