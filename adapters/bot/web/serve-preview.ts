import { existsSync } from "node:fs";
import { createFailureLog } from "../../../src/chat/failure-log.ts";
import type { IncomingRequest } from "../../../src/chat/queue/request-queue.ts";
import { withLinks } from "../../../src/chat/replies/with-links.ts";
import { subscriptionStatus } from "../../../src/delivery/subscriptions/status.ts";
import type { SubscriptionStore } from "../../../src/delivery/subscriptions/subscription-store.ts";
import { upcomingItems } from "../../../src/delivery/subscriptions/upcoming.ts";
import { localDay } from "../../../src/time/calendar/local-time.ts";
import { isPostgres, openDatabaseStore } from "../../database/open-store.ts";
import type { ChannelPosts } from "../../preview/daily-page.ts";
import { openStore } from "../../sqlite/store.ts";
import type { Answering } from "../archive/answering.ts";
import { openAnswering } from "../archive/open-answering.ts";
import { openDrawing } from "../archive/open-drawing.ts";
import { createRespond } from "../archive/respond.ts";
import type { Bot, BotPorts } from "../bot.ts";
import { composeFrom } from "../daily.ts";
import { watchFeeds } from "../feeds/feeds-watch.ts";
import { watchQuotes } from "../health/quote-watch.ts";
import { createLog } from "../log/log.ts";
import { isKnown } from "../settings/known-error.ts";
import { type Settings, SettingsError } from "../settings/settings.ts";
import { openApi } from "./open-api.ts";
import { openPreview } from "./preview.ts";
import { previewReader, READER_BASE } from "./preview-reader.ts";
import type { Routes } from "./web-app.ts";
import { startWebServer } from "./web-server.ts";

/** Whoever types into the preview: they manage a channel of their own, in which nothing is ever posted. */
const READER: Omit<IncomingRequest, "request" | "delivery"> = {
  platform: "preview",
  person: "you",
  askedIn: {
    workspace: "preview",
    channel: "preview",
    mayManage: async () => true,
    whyNotPost: async () => null,
  },
};

/** Channels that the page on daily posts shows. */
const MOST_CHANNELS = 1_000;

/**
 * Serves the preview and connects nothing. What is set up in it is forgotten when it ends; the daily posts of the real channels
 * are read, and never changed.
 *
 * @throws SettingsError, CorpusError or StoreError if it cannot.
 */
export async function servePreview(
  settings: Settings,
  { say, progress, logger, nowMs }: BotPorts,
): Promise<Bot> {
  const failures = createFailureLog({
    log: createLog(logger, "archive", () => {}),
    nowMs: () => performance.now(),
    isKnown,
  });
  const opened = await openAnswering(settings, say, progress, failures);
  const today = () => localDay(nowMs(), settings.timezone);
  const own = openStore(":memory:");
  // Opened when there is something to open: the bot may come after the preview.
  let real: Promise<SubscriptionStore> | null = null;
  const realPosts = async () => {
    if (!real && (isPostgres(settings.database) || existsSync(settings.database))) {
      real = openDatabaseStore(settings.database);
      // One that failed is tried again.
      real.catch(() => {
        real = null;
      });
    }
    return real ? channelPosts(await real, opened, nowMs) : [];
  };
  const daily = {
    store: own,
    compose: composeFrom(opened, own),
    nowMs,
    withoutNotes: () => opened.numbers().withoutNotes,
  };
  const quotes = watchQuotes(
    createLog(logger, "archive", () => {}),
    () => performance.now(),
  );
  const respond = createRespond(
    (request, madeFrom) => opened.respond(request, madeFrom, today()),
    daily,
    quotes.unproved,
    [{ label: "status.feeds", lines: watchFeeds(settings.corpus, settings.timezone).lines }],
  );
  let address = "";
  const drawing = settings.pictures
    ? openDrawing(
        failures,
        createLog(logger, "pictures", () => {}),
      )
    : null;
  const { reader, linkTo } = previewReader({
    archive: opened,
    draw: drawing?.draw ?? null,
    today,
    nowMs,
    log: createLog(logger, "reader", () => {}),
    address: () => address,
  });
  const preview = openPreview({
    archive: opened,
    key: opened.archive,
    numbers: opened.numbers,
    today,
    respond: async (request, madeFrom) =>
      withLinks(await respond(request, madeFrom, { ...READER, delivery: "", request }), linkTo),
    dailyPosts: async () => [...(await realPosts()), ...(await channelPosts(own, opened, nowMs))],
    log: createLog(logger, "preview", () => {}),
  });
  const api = openApi(settings, {
    archive: opened,
    linkTo,
    today,
    log: createLog(logger, "api", () => {}),
  });
  const routes: Routes = {
    ready: () => ({ ok: true, body: { status: "preview", documents: opened.numbers().documents } }),
    metrics: async () => ({ text: "", contentType: "text/plain" }),
    slackEvents: () => null,
    api: api?.app ?? null,
    mcp: api?.mcp ?? null,
    feeds: api?.feeds ?? null,
    publicHost: api?.publicHost ?? null,
    reader,
    preview,
  };
  // Where the bot itself listens at the port, the preview takes any other.
  const listen = (port: number) =>
    startWebServer(
      settings.host,
      port,
      routes,
      createLog(logger, "web", () => {}),
    );
  const server = await listen(settings.port).catch((error: unknown) => {
    if (!(error instanceof SettingsError) || settings.port === 0) throw error;
    return listen(0);
  });
  address = server.address;
  say("start.label-preview", address);
  say("start.label-reader", address + READER_BASE);
  if (api) say("start.label-api", api.summary(address));
  return {
    address: server.address,
    serving: true,
    update: opened.update,
    async stop() {
      await server.stop();
      await opened.stop();
      await drawing?.stop();
      await own.release();
      await (await real)?.release();
    },
  };
}

async function channelPosts(
  store: SubscriptionStore,
  opened: Answering,
  nowMs: () => number,
): Promise<readonly ChannelPosts[]> {
  const compose = composeFrom(opened, store);
  const subscriptions = await store.all(MOST_CHANNELS);
  return Promise.all(
    subscriptions.map(async (subscription): Promise<ChannelPosts> => {
      const { id, platform, workspace, channel, state } = subscription;
      const deliveries = await store.deliveries(id, 7);
      const { postState, lines } = subscriptionStatus(
        subscription,
        deliveries,
        await store.skips(id),
        nowMs(),
      );
      return {
        channel: [...new Set([platform, workspace, channel])].join(" "),
        postState,
        lines,
        upcoming: state.kind === "active" ? await upcomingItems(subscription, { store, compose, nowMs }) : [],
      };
    }),
  );
}
