import type { RequestListener } from "node:http";
import type { Logger } from "pino";
import { createFailureLog, type FailureLog } from "../../src/chat/failure-log.ts";
import type { Log } from "../../src/chat/log.ts";
import { message } from "../../src/messages/message.ts";
import type { SyncProgress } from "../archive-file/writing/sync-folder.ts";
import { openGroup } from "../database/open-group.ts";
import { isPostgres, openDatabaseStore } from "../database/open-store.ts";
import { connectDiscord } from "../discord/app.ts";
import { connectSlack } from "../slack/app.ts";
import { answerUrlCheck } from "../slack/connection/url-check.ts";
import type { InstallRoutes } from "../slack/installing/install-routes.ts";
import { openDrawing } from "./archive/open-drawing.ts";
import { openServedArchives } from "./archives/served-archives.ts";
import { archiveHealth } from "./health/archive-health.ts";
import { startHeartbeat } from "./health/heartbeat.ts";
import { watchLoopDelay } from "./health/loop-delay.ts";
import { startReadiness } from "./health/readiness.ts";
import { createLog } from "./log/log.ts";
import type { Say } from "./log/say.ts";
import { type Platform, startPlatform } from "./platform.ts";
import { isKnown } from "./settings/known-error.ts";
import type { Settings } from "./settings/settings.ts";
import { slackFault } from "./settings/slack-fault.ts";
import { readWorkspacesFile } from "./settings/workspaces-file.ts";
import { slackInstalling } from "./slack-installing.ts";
import { createMetrics } from "./web/metrics.ts";
import { openApi } from "./web/open-api.ts";
import { operatorPages } from "./web/pages/operator-pages.ts";
import { createPublicPages } from "./web/pages/public-pages.ts";
import type { Routes } from "./web/web-app.ts";
import { startWebServer } from "./web/web-server.ts";

/** What a running bot is given by the process. */
export type BotPorts = {
  /** Writes a line for the person who started it: a label, which may be empty after another line of the same, and a text. */
  readonly say: Say;
  /** Shows how far the reading of documents is; null: lines say so. */
  readonly progress: ((progress: SyncProgress) => void) | null;
  readonly logger: Logger;
  /** The time, as an instant. */
  readonly nowMs: () => number;
  /** What this process is called among those of the bot: `host/4711`. */
  readonly process: string;
};

/** A bot that runs. */
export type Bot = {
  /** Where its web server listens. */
  readonly address: string;
  /** Whether any platform is connected, or may come to be. */
  readonly serving: boolean;
  /** Compares the archive with its folder at once. */
  update(): void;
  /** Finishes what is under way and leaves. */
  stop(): Promise<void>;
};

/**
 * Loads the archive and connects what is configured.
 *
 * @throws SettingsError, CorpusError or StoreError if it cannot run at all.
 */
export async function startBot(
  settings: Settings,
  { say, progress, logger, nowMs, process }: BotPorts,
): Promise<Bot> {
  const metrics = createMetrics();
  const logs = new Map<string, Log>();
  const log = (part: string): Log => {
    const own = logs.get(part) ?? createLog(logger, part, () => metrics.failed(part));
    logs.set(part, own);
    return own;
  };
  const workspaces = settings.workspaces === null ? null : readWorkspacesFile(settings.workspaces);
  const store = await openDatabaseStore(settings.database);
  const group = await openGroup(settings.database, process, () => performance.now());
  const failures = (part: string): FailureLog =>
    createFailureLog({ log: log(part), nowMs: () => performance.now(), isKnown });
  const drawing = settings.pictures ? openDrawing(failures("pictures"), log("pictures")) : null;
  const loopDelay = watchLoopDelay();
  const archives = await openServedArchives(settings, workspaces, store, {
    say,
    progress,
    nowMs,
    log,
    failures,
    metrics,
    group,
    drawing,
    loopDelayMs: loopDelay.now,
  });
  const { shared, all } = archives;
  const { opened, answering, reader, queue, today } = shared;
  const api = openApi(settings, { archive: opened, linkTo: reader.links.linkTo, today, log: log("api") });

  const { slack, discord, admins, commandPrefix } = settings;
  // Slack checks the request URL while the app is made: before there is a bot token.
  let slackEvents: RequestListener | null =
    slack?.signingSecret && slack.appToken === null ? answerUrlCheck(slack.signingSecret) : null;
  let slackInstall: InstallRoutes | null = null;
  const stopWorkspace = (workspace: string, reason: string) =>
    archives.stopWorkspace("slack", workspace, reason);
  const installing = slackInstalling(settings, { store, stopWorkspace, nowMs });
  const platforms: Platform[] = [];
  const readiness = startReadiness({
    platforms: () => platforms,
    answering,
    probe: () => store.probe(),
    delivery: shared.daily.parts,
    queue,
    quotes: shared.quotes.health,
    feeds: shared.feeds.health,
    archives: all.flatMap((archive) => (archive.name === null ? [] : [archiveHealth(archive, archive.name)])),
    nowMs,
    log: log("readiness"),
    process,
  });
  const heartbeat = await startHeartbeat(group, readiness.state, failures("processes"));
  metrics.watch(readiness.measure);
  const routes: Routes = {
    ready: () => readiness.ready(),
    metrics: async () => ({ text: await metrics.text(), contentType: metrics.contentType }),
    slackEvents: () => slackEvents,
    preview: null,
    api: api?.app ?? null,
    mcp: api?.mcp ?? null,
    feeds: api?.feeds ?? null,
    pages: createPublicPages({
      install: () => slackInstall,
      notices: operatorPages({ ...settings, isShared: isPostgres(settings.database) }),
    }),
    readers: all.flatMap(({ reader: { app } }) => app ?? []).toReversed(),
    publicHost: reader.publicHost ?? api?.publicHost ?? null,
    observe: metrics.served,
  };
  const server = await startWebServer(settings.host, settings.port, routes, log("web"));
  say(
    "start.label-health",
    message("start.health", { ready: `${server.address}/readyz`, metrics: `${server.address}/metrics` }),
  );
  if (api) say("start.label-api", api.summary(server.address));
  for (const {
    name,
    reader: { summary },
  } of all)
    if (summary !== null)
      say("start.label-reader", name === null ? summary : message("start.named-archive", { name, summary }));

  if (slack)
    platforms.push(
      startPlatform("Slack", say, slackFault(slack, settings.reader.publicUrl), async () => {
        const setting = { ...slack, admins, commandPrefix, installing };
        const connection = await connectSlack(setting, archives.ports("slack"));
        slackEvents = connection.requestListener;
        slackInstall = connection.install;
        archives.serve(connection.poster);
        return connection;
      }),
    );
  if (discord)
    platforms.push(
      startPlatform("Discord", say, null, async () => {
        const connection = await connectDiscord({ ...discord, admins }, archives.ports("discord"));
        archives.serve(connection.poster);
        return {
          ...connection,
          hints: [
            message("start.add-to-server", { url: connection.inviteUrl }),
            message("start.add-to-account", { url: connection.personalUrl }),
          ],
        };
      }),
    );
  await Promise.all(platforms.map(({ settled }) => settled));
  return {
    address: server.address,
    serving: slackEvents !== null || platforms.some(({ state }) => state() !== "failed"),
    update() {
      for (const archive of all) archive.answering.update();
    },
    async stop() {
      await Promise.all([
        ...all.map((archive) => archive.leave()),
        ...platforms.map((platform) => platform.stop()),
      ]);
      await Promise.all(all.map((archive) => archive.queue.idle()));
      await server.stop();
      await Promise.all([readiness.stop(), heartbeat.stop()]);
      loopDelay.stop();
      await drawing?.stop();
      await Promise.all(all.map((archive) => archive.close()));
    },
  };
}
