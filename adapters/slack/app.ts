import type { RequestListener } from "node:http";
import { HTTPReceiver } from "@slack/bolt";
import type { WebClientOptions } from "@slack/web-api";
import { type ChatPorts, type Connection, ConnectionError } from "../../src/chat/connection.ts";
import { createFailureLog } from "../../src/chat/failure-log.ts";
import type { PartHealth } from "../../src/chat/health.ts";
import { startTakingOver, type TakingOver } from "../../src/chat/queue/take-over.ts";
import { within } from "../../src/chat/within.ts";
import type { Poster } from "../../src/delivery/posting/poster.ts";
import { message } from "../../src/messages/message.ts";
import { tryAppToken } from "./connection/identity.ts";
import { bridgeLog } from "./connection/log-bridge.ts";
import { RETRIES } from "./connection/retries.ts";
import { createSocketReceiver } from "./connection/socket-receiver.ts";
import { openOneWorkspace, type Workspaces } from "./connection/workspaces.ts";
import type { InstallRoutes } from "./installing/install-routes.ts";
import { type InstallingSettings, openInstalledWorkspaces } from "./installing/installed-workspaces.ts";
import { LIMITS } from "./limits.ts";
import { createSlackBot, type SlackBot } from "./requests/bot.ts";

/** How Slack is reached. */
export type SlackSettings = {
  /** Of the one workspace; "" where people install the app. */
  readonly botToken: string;
  /** Socket Mode, if there is one. */
  readonly appToken: string | null;
  /** HTTP, if there is no app token. */
  readonly signingSecret: string | null;
  /** Another address of the Web API than Slack's own. */
  readonly apiUrl: string | null;
  /** Ids of people who may manage daily posts beside the workspace's owners and admins. */
  readonly admins: readonly string[];
  /** What the commands' names begin with, for `/dl-ask` and its like: as in the app's manifest. @default nothing */
  readonly commandPrefix?: string;
  /** How people install the app in their workspaces; null: there is one, that of the bot token. @default null */
  readonly installing?: InstallingSettings | null;
};

/** Slack, connected. */
export type SlackConnection = Connection & {
  /** Takes Slack's requests at POST /slack/events, by whatever server; null with Socket Mode. */
  readonly requestListener: RequestListener | null;
  /** The pages by which people install the app; null: there is one workspace, by its token. */
  readonly install: InstallRoutes | null;
  /** Posts the daily posts. */
  readonly poster: Poster;
};

/** Milliseconds for what is under way to be finished. */
const FINISH_MS = 6_000;

/**
 * Connects to Slack.
 *
 * @throws {@link ConnectionError} within some ten seconds, if a token is wrong or Slack cannot be reached.
 */
export async function connectSlack(settings: SlackSettings, ports: ChatPorts): Promise<SlackConnection> {
  const {
    botToken,
    appToken,
    signingSecret,
    apiUrl,
    admins,
    commandPrefix = "",
    installing = null,
  } = settings;
  const logger = bridgeLog(ports.log);
  const clientOptions: WebClientOptions = {
    logger,
    retryConfig: RETRIES,
    timeout: LIMITS.callMs,
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl.replace(/\/*$/, "/") }),
  };
  if (appToken === null && signingSecret === null) throw new ConnectionError([message("connect.slack-way")]);
  const shared = { clientOptions, ports, admins, commandPrefix };
  const installed = installing && (await openInstalledWorkspaces(installing, shared));
  const workspaces: Workspaces = installed ?? (await openOneWorkspace(botToken, shared));
  const install = installed?.routes ?? null;
  const { summary: connected, hints = [], poster, elsewhere, installationChanged } = workspaces;
  const parts = {
    clientOptions,
    log: ports.log,
    workspaceOf: workspaces.of,
    ...(elsewhere === undefined ? {} : { elsewhere }),
    ...(installationChanged === undefined ? {} : { installationChanged }),
  };
  if (appToken !== null) {
    try {
      await tryAppToken(appToken, clientOptions);
      const socket = createSocketReceiver({ appToken, logger, clientOptions, log: ports.log });
      const bot = createSlackBot({ ...parts, receiver: socket });
      await socket.start();
      const takingOver = takeOverFor(bot, ports);
      const health = () => [...workspaces.parts(), socket.part()];
      return {
        summary: message("connect.slack-socket", { connected }),
        hints,
        install,
        state: () => stateOf(health()),
        parts: health,
        requestListener: null,
        poster,
        async stop() {
          workspaces.stop();
          await socket.stop();
          await within(FINISH_MS, Promise.all([takingOver.stop(), bot.idle()]));
        },
      };
    } catch (error) {
      workspaces.stop();
      throw error;
    }
  }
  const receiver = new HTTPReceiver({ signingSecret: signingSecret ?? "", logger });
  const bot = createSlackBot({ ...parts, receiver });
  const takingOver = takeOverFor(bot, ports);
  let stopped = false;
  return {
    summary: message("connect.slack-http", { connected }),
    hints,
    install,
    // Slack opens the connections: what can be lost is the token, or the way to Slack, and looking after it shows both.
    state: () => stateOf(workspaces.parts()),
    parts: workspaces.parts,
    poster,
    requestListener: (request, response) => {
      // Slack delivers an event again that was not taken.
      if (stopped) return void response.writeHead(503).end();
      try {
        receiver.requestListener(request, response);
      } catch {
        response.writeHead(404).end();
      }
    },
    async stop() {
      stopped = true;
      workspaces.stop();
      await within(FINISH_MS, Promise.all([takingOver.stop(), bot.idle()]));
    },
  };
}

/** Answers what processes that died had acknowledged. */
function takeOverFor(bot: SlackBot, { group, log }: ChatPorts): TakingOver {
  if (group === undefined) return { stop: async () => {} };
  return startTakingOver({
    group,
    platform: "slack",
    answer: ({ body, ageMs }) => {
      log.info("taken over", { ageMs });
      return bot.takeOver(body);
    },
    failures: createFailureLog({ log, nowMs: () => performance.now(), isKnown: () => true, level: "warn" }),
  });
}

/** Nothing is lost for good: a refused token is looked after until it is taken again. */
function stateOf(parts: readonly PartHealth[]): "connected" | "reconnecting" {
  return parts.every(({ ok }) => ok) ? "connected" : "reconnecting";
}
