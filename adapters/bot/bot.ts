import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { CitationStyle } from "../../src/answer/cite.ts";
import type { ChatPorts, Log } from "../../src/chat/connection.ts";
import { createFailureLog, type FailureLog } from "../../src/chat/failure-log.ts";
import { memberWords } from "../../src/chat/processes/member-words.ts";
import { createRequestQueue } from "../../src/chat/queue/request-queue.ts";
import type { ChatRequest } from "../../src/chat/requests/request.ts";
import type { NewsOptions } from "../../src/delivery/watches/compose-news.ts";
import { createToday } from "../../src/time/calendar/today.ts";
import type { SyncProgress } from "../archive-file/writing/sync-folder.ts";
import { openGroup } from "../database/open-group.ts";
import { openDatabaseStore } from "../database/open-store.ts";
import { connectDiscord } from "../discord/app.ts";
import { connectSlack } from "../slack/app.ts";
import { answerUrlCheck } from "../slack/connection/url-check.ts";
import type { InstallRoutes } from "../slack/installing/install-routes.ts";
import { FEEDS_FILE } from "../sync/feeds/feeds-file.ts";
import { openAnswering } from "./archive/open-answering.ts";
import { openDrawing } from "./archive/open-drawing.ts";
import { createRespond } from "./archive/respond.ts";
import { startDaily } from "./daily.ts";
import { watchFeeds } from "./feeds/feeds-watch.ts";
import { syncOnInterval } from "./feeds/sync-on-interval.ts";
import { syncInProcess } from "./feeds/sync-process.ts";
import { startHeartbeat } from "./health/heartbeat.ts";
import { watchLoopDelay } from "./health/loop-delay.ts";
import { watchQuotes } from "./health/quote-watch.ts";
import { startReadiness } from "./health/readiness.ts";
import { createLog } from "./log/log.ts";
import type { Say } from "./log/say.ts";
import { type Platform, startPlatform } from "./platform.ts";
import { isKnown } from "./settings/known-error.ts";
import type { Settings } from "./settings/settings.ts";
import { slackFault } from "./settings/slack-fault.ts";
import { slackInstalling } from "./slack-installing.ts";
import { startWatching } from "./watching.ts";
import { linkAnswers, pictureUrl } from "./web/link-answers.ts";
import { createMetrics } from "./web/metrics.ts";
import { openApi } from "./web/open-api.ts";
import { openReader } from "./web/open-reader.ts";
import { createPublicPages } from "./web/pages/public-pages.ts";
import type { Routes } from "./web/web-app.ts";
import { startWebServer } from "./web/web-server.ts";

const HOUR_MS = 3_600_000;

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
  const today = createToday(nowMs, settings.timezone);
  const store = await openDatabaseStore(settings.database);
  const group = await openGroup(settings.database, process, () => performance.now());
  const failures = (part: string): FailureLog =>
    createFailureLog({ log: log(part), nowMs: () => performance.now(), isKnown });
  const opened = await openAnswering(settings, say, progress, failures("archive"));
  const drawing = settings.pictures ? openDrawing(failures("pictures"), log("pictures")) : null;
  const draw = drawing?.draw ?? null;
  const reader = openReader(settings, {
    archive: opened,
    feedback: store.feedback,
    draw,
    today,
    nowMs,
    log: log("reader"),
  });
  const api = openApi(settings, { archive: opened, linkTo: reader.links.linkTo, today, log: log("api") });
  const answering = linkAnswers(opened, reader.links);

  const news = {
    store: store.watches,
    compose: (options: Omit<NewsOptions, "today">) => answering.news({ ...options, today: today() }),
  };
  const daily = startDaily({
    answering,
    store,
    nowMs,
    observe: metrics.delivered,
    log: log("daily"),
    failures: failures("daily"),
    group,
    news,
  });
  const stopWatching = startWatching({
    answering,
    store: store.watches,
    today,
    failures: failures("watches"),
  });
  const quotes = watchQuotes(log("archive"), () => performance.now());
  const feeds = watchFeeds(settings.corpus, settings.timezone);
  await feeds.look();
  const answerFailures = failures("archive");
  const loopDelay = watchLoopDelay();
  const queue = createRequestQueue({
    respond: createRespond(
      (request, madeFrom, locale) =>
        answering.respond(inUsualStyle(request, settings.citationStyle), madeFrom, today(), locale),
      daily.ports,
      quotes.unproved,
      [
        { label: "status.feeds", lines: feeds.lines },
        { label: "status.processes", lines: async () => memberWords(await group.members()) },
      ],
      draw && { draw, urlOf: pictureUrl(reader.links) },
      { ...news, nowMs },
      { store: store.feedback, nowMs, newId: () => randomBytes(9).toString("base64url") },
    ),
    nowMs: () => performance.now(),
    perMinute: settings.perMinute,
    loopDelayMs: loopDelay.now,
    group,
    report: (error, part) => answerFailures.failed("answering", error, { platform: part }),
    observe: (outcome) => {
      metrics.observe(outcome);
      const { platform, request, reply, tookMs } = outcome;
      const words = settings.logQuestions && request.kind === "ask" ? { question: request.question } : {};
      log(platform).info("replied", { kind: request.kind, reply, tookMs: Math.round(tookMs), ...words });
    },
  });
  const { archive, numbers, suggestions } = answering;
  const ports = (part: string): ChatPorts => ({
    queue,
    archive,
    numbers,
    suggestions,
    quotedAt: reader.quotedAt,
    today,
    log: log(part),
    group,
  });

  const stopFeeds =
    settings.syncHours === 0
      ? async () => {}
      : syncOnInterval(settings.syncHours * HOUR_MS, {
          hasFeeds: () => existsSync(join(settings.corpus, FEEDS_FILE)),
          sync: (signal) => syncInProcess(settings.corpus, signal).finally(feeds.look),
          wait: (ms, signal) => sleep(ms, undefined, { signal, ref: false }).catch(() => {}),
          log: log("feeds"),
        });

  const { slack, discord, admins, commandPrefix } = settings;
  // Slack checks the request URL while the app is made: before there is a bot token.
  let slackEvents: RequestListener | null =
    slack?.signingSecret && slack.appToken === null ? answerUrlCheck(slack.signingSecret) : null;
  let slackInstall: InstallRoutes | null = null;
  const stopWorkspace = async (workspace: string, reason: string): Promise<number> =>
    (await store.stopWorkspace("slack", workspace, reason, nowMs())) +
    (await store.watches.stopWorkspace("slack", workspace, reason, nowMs()));
  const installing = slackInstalling(settings, { store, stopWorkspace, nowMs });
  const platforms: Platform[] = [];
  const readiness = startReadiness({
    platforms: () => platforms,
    answering,
    probe: () => store.probe(),
    delivery: daily.parts,
    queue,
    quotes: quotes.health,
    feeds: feeds.health,
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
    pages: createPublicPages({ install: () => slackInstall, notices: {} }),
    reader: reader.app,
    publicHost: reader.publicHost ?? api?.publicHost ?? null,
    observe: metrics.served,
  };
  const server = await startWebServer(settings.host, settings.port, routes, log("web"));
  say("Health", `${server.address}/readyz and ${server.address}/metrics`);
  if (api) say("API", `${server.address}${api.summary}`);
  if (reader.summary !== null) say("Reader", reader.summary);

  if (slack)
    platforms.push(
      startPlatform("Slack", say, slackFault(slack, settings.reader.publicUrl), async () => {
        const setting = { ...slack, admins, commandPrefix, installing };
        const connection = await connectSlack(setting, ports("slack"));
        slackEvents = connection.requestListener;
        slackInstall = connection.install;
        daily.serve(connection.poster);
        return connection;
      }),
    );
  if (discord)
    platforms.push(
      startPlatform("Discord", say, null, async () => {
        const connection = await connectDiscord({ ...discord, admins }, ports("discord"));
        daily.serve(connection.poster);
        return {
          ...connection,
          hints: [
            `add it to a server: ${connection.inviteUrl}`,
            `or to your own account: ${connection.personalUrl}`,
          ],
        };
      }),
    );
  await Promise.all(platforms.map(({ settled }) => settled));
  return {
    address: server.address,
    serving: slackEvents !== null || platforms.some(({ state }) => state() !== "failed"),
    update: answering.update,
    async stop() {
      await Promise.all([
        daily.stop(),
        stopWatching(),
        stopFeeds(),
        ...platforms.map((platform) => platform.stop()),
      ]);
      await queue.idle();
      await server.stop();
      await Promise.all([readiness.stop(), heartbeat.stop()]);
      loopDelay.stop();
      await drawing?.stop();
      await answering.stop();
      await store.release();
    },
  };
}

/** A citation that names no style has the one of the settings. */
function inUsualStyle(request: ChatRequest, form: CitationStyle): ChatRequest {
  return request.kind === "citation" ? { form, ...request } : request;
}
