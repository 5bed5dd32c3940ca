import { openDatabaseStore } from "../../database/open-store.ts";
import { UsageError } from "../usage-error.ts";

/** A workspace or server of which nothing is to be kept. */
export type ForgetRequest = {
  readonly kind: "forget";
  readonly platform: string;
  readonly workspace: string;
  /** A file, or the URL of a PostgreSQL database; null: the one of the settings. */
  readonly database: string | null;
};

/**
 * Deletes what is kept of a workspace or server: its daily posts and watches, with who set them up, and its installation.
 *
 * @param standard the database of the settings.
 * @throws {@link UsageError} if it cannot be done.
 */
export async function forgetWorkspace(
  { platform, workspace, database }: ForgetRequest,
  standard: string,
): Promise<string> {
  if (platform !== "slack" && platform !== "discord")
    throw new UsageError(`Expected slack or discord, got \`${platform}\`.`);
  const store = await openDatabaseStore(database ?? standard);
  try {
    const count = await store.forgetWorkspace(platform, workspace);
    const wasInstalled = platform === "slack" && (await store.installations.remove(workspace));
    if (platform === "slack") await store.installations.removeTeam(workspace);
    const ended = count === 1 ? "1 daily post or watch" : `${count} daily posts and watches`;
    return `Deleted: ${ended}${wasInstalled ? ", and the installation" : ""}.`;
  } finally {
    await store.release();
  }
}
