import type { InstallingSettings } from "../slack/installing/installed-workspaces.ts";
import type { DatabaseStore } from "../store/database-store.ts";
import type { Settings } from "./settings/settings.ts";
import { noticePage } from "./web/pages/notice-page.ts";

/** What installing needs from the bot. */
type InstallingPorts = {
  readonly store: Pick<DatabaseStore, "installations">;
  readonly stopWorkspace: InstallingSettings["stopWorkspace"];
  /** The time as an instant. */
  readonly nowMs: () => number;
};

/** How people install the Slack app, as the settings say; null: there is one workspace, by its token. */
export function slackInstalling(
  { slack, reader: { publicUrl } }: Pick<Settings, "slack" | "reader">,
  { store, ...ports }: InstallingPorts,
): InstallingSettings | null {
  const [key, ...old] = slack?.app?.keys ?? [];
  if (!slack?.app || key === undefined || publicUrl === null) return null;
  const { clientId, clientSecret } = slack.app;
  return {
    clientId,
    clientSecret,
    keys: [key, ...old],
    publicUrl,
    store: store.installations,
    page: noticePage,
    ...ports,
  };
}
