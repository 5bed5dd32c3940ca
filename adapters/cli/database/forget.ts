import { existsSync } from "node:fs";
import { StoreError } from "../../../src/delivery/subscriptions/store-error.ts";
import { errorText } from "../../../src/messages/message-error.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { isPostgres, openDatabaseStore } from "../../database/open-store.ts";
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
 * @param hasOthers whether some archives have databases of their own, which are not looked at.
 * @throws {@link UsageError} if it cannot be done.
 */
export async function forgetWorkspace(
  { platform, workspace, database }: ForgetRequest,
  standard: string,
  say: Say = ENGLISH,
  hasOthers = false,
): Promise<string> {
  if (platform !== "slack" && platform !== "discord")
    throw new UsageError(say("upkeep.forget-platform", { platform }));
  const source = database ?? standard;
  if (!isPostgres(source) && !existsSync(source))
    throw new UsageError(say("upkeep.no-database", { database: source }));
  const store = await openDatabaseStore(source).catch((error: unknown) => {
    throw error instanceof StoreError ? new UsageError(errorText(error, say)) : error;
  });
  try {
    const count = await store.forgetWorkspace(platform, workspace);
    const wasInstalled = platform === "slack" && (await store.installations.remove(workspace));
    if (platform === "slack") await store.installations.removeTeam(workspace);
    const forgotten = say(wasInstalled ? "upkeep.forgotten-installed" : "upkeep.forgotten", { count });
    return hasOthers && database === null ? `${forgotten}\n${say("upkeep.forget-others")}` : forgotten;
  } finally {
    await store.release();
  }
}
