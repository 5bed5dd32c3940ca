import { existsSync } from "node:fs";
import { pino } from "pino";
import { CorpusError } from "../../src/corpus/fault.ts";
import { startBot } from "./bot.ts";
import { readSettings, SettingsError } from "./settings.ts";

/** What is still under way then is given up. */
const LEAVE_WITHIN_MS = 9_000;

const WRONG_SETTINGS = 2;

if (existsSync(".env")) process.loadEnvFile(".env");
try {
  const settings = readSettings(process.env, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const logger = pino({ name: "dateline", level: settings.logLevel }, pino.destination(2));
  process.on("unhandledRejection", (error) => logger.error({ err: error }, "unhandled rejection"));
  const bot = await startBot(settings, {
    out: (line) => console.log(line),
    logger,
    nowMs: Date.now,
    previewOnly: process.argv.includes("--preview"),
  });
  if (!bot.serving) process.exit(1);
  const leave = () => {
    setTimeout(() => process.exit(1), LEAVE_WITHIN_MS).unref();
    void bot.stop().then(() => process.exit(0));
  };
  process.once("SIGTERM", leave);
  process.once("SIGINT", leave);
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof CorpusError)) throw error;
  console.error(error.message);
  process.exit(WRONG_SETTINGS);
}
