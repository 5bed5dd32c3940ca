import { WebClient } from "@slack/web-api";
import type { PartHealth } from "../../../src/chat/health.ts";
import type { InstallationStore } from "../../../src/chat/installations/installation-store.ts";
import { message } from "../../../src/messages/message.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
import { hearingRefusals, withToken } from "../connection/call-fetch.ts";
import { bridgeLog } from "../connection/log-bridge.ts";
import { watchToken } from "../connection/token-health.ts";
import {
  type OpenedWorkspace,
  openWorkspace,
  PING,
  type WorkspaceSettings,
  type Workspaces,
} from "../connection/workspaces.ts";
import { slackScopes } from "../manifest.ts";
import type { PayloadSource } from "../requests/bot.ts";
import { createEndings } from "./endings.ts";
import { INSTALL_PATHS } from "./install-paths.ts";
import { createInstallRoutes, type InstallRoutes } from "./install-routes.ts";
import type { Installation } from "./installation.ts";
import { createInstallations } from "./installations.ts";
import type { Notice } from "./notices.ts";
import { createOAuthClient } from "./oauth-client.ts";
import { createInstalledPoster } from "./poster.ts";
import { createSeal } from "./seal.ts";
import { createTeams } from "./teams.ts";
import { createTokens } from "./tokens.ts";

/** How people install the app in their workspaces. */
export type InstallingSettings = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** What installations are encrypted with, the newest first. */
  readonly keys: readonly [string, ...string[]];
  /** Where people reach the bot, without a slash at the end. */
  readonly publicUrl: string;
  readonly store: InstallationStore;
  /** Stops what is delivered in a workspace that the app was removed from, for a reason; says how many there were. */
  readonly stopWorkspace: (workspace: string, reason: string) => Promise<number>;
  /** A page that says something in a language. */
  readonly page: (notice: Notice, say: Say) => string;
  /** The time as an instant. */
  readonly nowMs: () => number;
};

/** All workspaces in which people installed the app, and how they do. */
export type InstalledWorkspaces = Workspaces & { readonly routes: InstallRoutes };

/**
 * Opens every workspace in which the app is installed, when something comes from it.
 *
 * @throws StoreError if the database cannot be read.
 */
export async function openInstalledWorkspaces(
  installing: InstallingSettings,
  settings: WorkspaceSettings,
): Promise<InstalledWorkspaces> {
  const { keys, publicUrl, store, nowMs } = installing;
  const { clientOptions, ports } = settings;
  const { log } = ports;
  const monotonicMs = () => performance.now();
  const installations = createInstallations({ store, seal: createSeal(keys), log, monotonicMs, nowMs });
  const oauth = createOAuthClient(installing, clientOptions);
  const tokens = createTokens({ installations, store, exchange: oauth.exchange, nowMs, log });
  const teams = createTeams({ installations, store, monotonicMs });
  const opened = new Map<string, OpenedWorkspace & { readonly key: string }>();
  const isServed = (workspace: string, organisation?: string): boolean =>
    !ports.forWorkspace || ports.forWorkspace(workspace, organisation) !== null;

  const endings = createEndings({
    installations,
    tokens,
    teams,
    test: (token) => new WebClient(token, { ...clientOptions, ...PING }).auth.test(),
    ended: (workspace, reason) => {
      opened.delete(workspace);
      return installing.stopWorkspace(workspace, reason);
    },
    log,
  });

  /** What was opened of a workspace stays, unless the app was installed there anew by another bot or organisation. */
  const open = (team: string, installation: Installation): OpenedWorkspace => {
    const { id, name, bot } = installation;
    const key = JSON.stringify([id, bot]);
    const before = opened.get(team);
    if (before?.key === key) return before;
    const now = openWorkspace(settings, {
      botToken: undefined,
      identity: {
        team: name,
        teamId: team,
        name: bot.name,
        botUserId: bot.user,
        botId: bot.id ?? undefined,
      },
      through: (fetch) =>
        withToken(() => tokens.of(id))(hearingRefusals(() => void endings.suspect(id))(fetch)),
      organisation: id === team ? undefined : id,
    });
    opened.set(team, { ...now, key });
    return now;
  };
  const find = async (team: string): Promise<OpenedWorkspace | null> => {
    const installation = await teams.installationOf(team);
    if (installation === null) return null;
    const organisation = installation.id === team ? undefined : installation.id;
    return isServed(team, organisation) ? open(team, installation) : null;
  };

  const reach = watchToken({
    test: () => new WebClient(undefined, { ...clientOptions, ...PING }).api.test({}),
    log,
    part: "reach",
  });
  await teams.refresh();
  const count = (await installations.list()).length;
  const installUrl = publicUrl + INSTALL_PATHS.install;
  return {
    summary: message("connect.slack-installed", { count }),
    hints: [message("connect.slack-install", { url: installUrl })],
    // Without a token Slack tells nobody's language.
    elsewhere: ENGLISH("slack.not-installed", { url: installUrl }),
    async of(source: PayloadSource) {
      const team = source.teamId;
      // Events of an organisation have none, or null.
      if (!team) return null;
      await teams.hear(source);
      return (await find(team))?.workspace ?? null;
    },
    installationChanged: endings.hear,
    poster: createInstalledPoster({ find, teams, isServed, installUrl }),
    routes: createInstallRoutes({
      ...installing,
      scopes: slackScopes(new URL(publicUrl).hostname),
      clientOptions,
      logger: clientOptions.logger ?? bridgeLog(log),
      attempts: store,
      isServed,
      async keep(given) {
        const installation = await oauth.installationOf(given);
        await installations.save(installation);
        await teams.refresh();
        return installation;
      },
      giveBack: oauth.giveBack,
      log,
    }),
    parts: (): readonly PartHealth[] => [reach.part(), installations.part(), ...tokens.parts()],
    stop: reach.stop,
  };
}
