import type { RequestListener } from "node:http";
import type { Logger } from "pino";
import { type Archive, createArchive } from "../../src/answer/archive.ts";
import { archiveNumbers, numbersWords } from "../../src/chat/about-replies.ts";
import type { ChatPorts, Connection } from "../../src/chat/connection.ts";
import { createFrontDesk } from "../../src/chat/front-desk.ts";
import { respond } from "../../src/chat/respond.ts";
import { createSuggestions } from "../../src/chat/suggestions.ts";
import { archiveKey } from "../../src/corpus/document-key.ts";
import { faultLine } from "../../src/corpus/fault.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { localDay } from "../../src/daily/local-day.ts";
import { connectDiscord } from "../discord/app.ts";
import { connectSlack } from "../slack/app.ts";
import { createLog } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { type Platform, startPlatform } from "./platform.ts";
import { openPreview } from "./preview.ts";
import { type Settings, SettingsError, slackFault } from "./settings.ts";
import { startWebServer } from "./web-server.ts";

/** What a running bot is given by the process. */
export type BotPorts = {
  /** Writes a line for whoever started it. */
  readonly out: (line: string) => void;
  readonly logger: Logger;
  /** The time, as an instant. */
  readonly nowMs: () => number;
  /** Whether to serve the preview and connect nothing, whatever is configured. */
  readonly previewOnly: boolean;
};

/** A bot that runs. */
export type Bot = {
  /** Where its web server listens. */
  readonly address: string;
  /** Whether anything at all is served: a platform, or the preview. */
  readonly serving: boolean;
  /** Finishes what is under way and leaves. */
  stop(): Promise<void>;
};

/** Columns of the labels at the start. */
const LABEL = 11;

/**
 * Loads the archive, connects what is configured, and serves the preview if nothing is.
 *
 * @throws SettingsError or CorpusError if it cannot run at all.
 */
export async function startBot(
  settings: Settings,
  { out, logger, nowMs, previewOnly }: BotPorts,
): Promise<Bot> {
  const say = (label: string, text: string) => out(`  ${label.padEnd(LABEL)}${text}`);
  const corpus = await loadCorpus(settings.corpus);
  if (corpus.documents.length === 0 && corpus.faults.length === 0)
    throw new SettingsError(`Expected \`DATELINE_CORPUS\` to hold documents (*.md), got ${settings.corpus}.`);
  const archive = createArchive(corpus);
  const numbers = archiveNumbers(archive, corpus.faults.length);
  const metrics = createMetrics();
  const log = (part: string) => createLog(logger, part, () => metrics.failed(part));
  const today = () => localDay(nowMs(), settings.timezone);
  const answer = (request: Parameters<typeof respond>[1], madeFrom: string | null) =>
    respond(archive, request, { today: today(), numbers }, madeFrom);
  const desk = createFrontDesk({
    respond: answer,
    nowMs: () => performance.now(),
    perMinute: settings.perMinute,
    report: (error, part) => log(part).error("answering failed", { err: error }),
    observe: (outcome) => {
      metrics.observe(outcome);
      const { platform, request, reply, tookMs } = outcome;
      const words = settings.logQuestions && request.kind === "ask" ? { question: request.question } : {};
      log(platform).info("replied", { kind: request.kind, reply, tookMs: Math.round(tookMs), ...words });
    },
  });
  const ports = (part: string): ChatPorts => ({
    desk,
    archive: archiveKey(archive.documents),
    numbers,
    suggestions: createSuggestions(archive, corpus.synonyms),
    today,
    log: log(part),
  });

  out("Dateline");
  for (const fault of corpus.faults) say("Fault", `${settings.corpus}/${faultLine(fault)}`);
  for (const [index, line] of numbersWords(numbers).entries()) say(index === 0 ? "Archive" : "", line);

  let slackEvents: RequestListener | null = null;
  const { slack, discord } = previewOnly ? { slack: null, discord: null } : settings;
  const platforms: readonly Platform[] = [
    ...(slack
      ? [
          startPlatform("Slack", say, slackFault(slack), async (): Promise<Connection> => {
            const connection = await connectSlack(slack, ports("slack"));
            slackEvents = connection.requestListener;
            return connection;
          }),
        ]
      : []),
    ...(discord
      ? [
          startPlatform("Discord", say, null, async (): Promise<Connection> => {
            const connection = await connectDiscord(discord, ports("discord"));
            say("", `invite it with ${connection.inviteUrl}`);
            return connection;
          }),
        ]
      : []),
  ];
  const showPreview = platforms.length === 0;
  const server = await startWebServer(settings.host, settings.port, {
    health: () => {
      const states = Object.fromEntries(platforms.map(({ name, state }) => [name.toLowerCase(), state()]));
      const ok = platforms.length === 0 || platforms.every(({ state }) => state() === "connected");
      return { ok, body: { status: ok ? "ok" : "not connected", documents: numbers.documents, ...states } };
    },
    metrics: async () => ({ text: await metrics.text(), contentType: metrics.contentType }),
    slackEvents: () => slackEvents,
    preview: showPreview
      ? openPreview({ archive, numbers, respond: answer, today, log: log("preview"), host: settings.host })
      : null,
  });
  if (showPreview) say("Preview", server.address);
  else say("Health", `${server.address}/healthz and ${server.address}/metrics`);
  if (showPreview && !previewOnly) for (const line of HOW_TO_CONNECT) out(line);
  await Promise.all(platforms.map(({ settled }) => settled));
  warm(archive);
  return {
    address: server.address,
    serving: showPreview || platforms.some(({ state }) => state() !== "failed"),
    async stop() {
      await Promise.all(platforms.map((platform) => platform.stop()));
      await desk.idle();
      await server.stop();
    },
  };
}

const HOW_TO_CONNECT = [
  "",
  "Nothing is connected. Put into a file .env, as .env.example shows, and start again:",
  "  for Slack    SLACK_BOT_TOKEN and SLACK_APP_TOKEN (https://api.slack.com/apps, README: Slack)",
  "  for Discord  DISCORD_TOKEN (https://discord.com/developers/applications, README: Discord)",
];

/** Reads the dates of every document, one a turn, so that the first look at a day is as quick as the next. */
function warm(archive: Archive): void {
  const documents = archive.documents.values();
  const next = () => {
    const { value } = documents.next();
    if (!value) return;
    archive.timexes(value);
    setImmediate(next).unref();
  };
  next();
}
