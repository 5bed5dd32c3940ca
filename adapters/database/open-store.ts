import { openStore } from "../sqlite/store.ts";
import type { DatabaseStore } from "../store/database-store.ts";

/** Whether a database is named by the URL of a PostgreSQL server, and not a file. */
export function isPostgres(database: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(database);
}

/**
 * Opens the store that `DATELINE_DATABASE` names: a file of SQLite's, or a database of a PostgreSQL server. The driver is loaded only if
 * it is needed.
 *
 * @throws StoreError if it cannot be used, with what to do.
 */
export async function openDatabaseStore(database: string): Promise<DatabaseStore> {
  if (!isPostgres(database)) return openStore(database);
  const { openPostgresStore } = await import("../postgres/store.ts");
  return openPostgresStore(database);
}
