import { createLoneProcess } from "../../src/chat/processes/lone-process.ts";
import type { ProcessGroup } from "../../src/chat/processes/process-group.ts";
import { isPostgres } from "./open-store.ts";

/**
 * Opens the group of the processes that use a database, whose store has been opened: those of a PostgreSQL database, or for a file this
 * process alone.
 *
 * @param name what this process is called.
 * @param nowMs any clock that only goes forward, in milliseconds.
 */
export async function openGroup(database: string, name: string, nowMs: () => number): Promise<ProcessGroup> {
  if (!isPostgres(database)) return createLoneProcess(name, nowMs);
  const { openPostgresGroup } = await import("../postgres/processes/process-group.ts");
  return openPostgresGroup(database, name);
}
