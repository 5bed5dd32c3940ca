import { StoreError } from "../../src/delivery/subscriptions/store-error.ts";
import { isPostgres } from "../database/open-store.ts";
import { backupDatabase } from "../sqlite/backup.ts";
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
  const source = request.database ?? database;
  if (isPostgres(source))
    throw new UsageError(
      "A backup of PostgreSQL is made by its own tool: `pg_dump --schema=dateline --format=custom --file=FILE URL`.",
    );
  try {
    const count = await backupDatabase(source, file, { force });
    return `${file}: a checked copy of ${source}, ${count} subscription${count === 1 ? "" : "s"}.`;
  } catch (error) {
    if (error instanceof StoreError) throw new UsageError(error.message);
    throw error;
  }
}
