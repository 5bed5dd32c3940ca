import { existsSync } from "node:fs";
import { pino } from "pino";
import { CorpusError } from "../../src/corpus/fault.ts";
import { StoreError } from "../sqlite/store-error.ts";
import { type BotPorts, startBot } from "./bot.ts";
import { servePreview } from "./serve-preview.ts";
import { readSettings, SettingsError } from "./settings.ts";

/** What is still under way then is given up. */
const LEAVE_WITHIN_MS = 9_000;

const WRONG_SETTINGS = 2;

/** Columns of the labels. */
const LABEL = 11;

const HOW_TO_CONNECT = `
Nothing is connected. Copy .env.example to .env, fill in what you use, and start again:
  for Slack    SLACK_BOT_TOKEN and SLACK_APP_TOKEN, from https://api.slack.com/apps (README: Slack)
  for Discord  DISCORD_TOKEN, from https://discord.com/developers/applications (README: Discord)`;

if (existsSync(".env")) process.loadEnvFile(".env");
try {
  const settings = readSettings(process.env, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const logger = pino({ name: "dateline", level: settings.logLevel }, pino.destination(2));
  process.on("unhandledRejection", (error) => logger.error({ err: error }, "unhandled rejection"));
  const ports: BotPorts = {
    say: (label, text) => console.log(`  ${label.padEnd(LABEL)}${text}`),
    logger,
    nowMs: Date.now,
  };
  const connects =
    (settings.slack !== null || settings.discord !== null) && !process.argv.includes("--preview");
  console.log("Dateline");
  const bot = connects ? await startBot(settings, ports) : await servePreview(settings, ports);
  if (!connects && !process.argv.includes("--preview")) console.log(HOW_TO_CONNECT);
  if (!bot.serving) process.exit(1);
  const leave = () => {
    setTimeout(() => process.exit(1), LEAVE_WITHIN_MS).unref();
    void bot.stop().then(() => process.exit(0));
  };
  process.once("SIGTERM", leave);
  process.once("SIGINT", leave);
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof CorpusError || error instanceof StoreError))
    throw error;
  console.error(error.message);
  process.exit(WRONG_SETTINGS);
}
