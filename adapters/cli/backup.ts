import { backupDatabase } from "../sqlite/backup.ts";
import { StoreError } from "../sqlite/store-error.ts";
import { UsageError } from "./usage-error.ts";

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
): Promise<string> {
  try {
    const count = await backupDatabase(request.database ?? database, file, { force });
    return `${file}: a checked copy of ${request.database ?? database}, ${count} subscription${count === 1 ? "" : "s"}.`;
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(error.message);
    throw error;
  }
}
