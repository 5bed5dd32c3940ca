import { existsSync } from "node:fs";
import { hostname } from "node:os";
import { readLocale } from "../../src/messages/locale.ts";
import { message } from "../../src/messages/message.ts";
import { ENGLISH, sayIn } from "../../src/messages/say.ts";
import { showProgress } from "../archive-file/show-progress.ts";
import { type Bot, type BotPorts, startBot } from "./bot.ts";
import { lineText, nameOf, padded } from "./log/line-text.ts";
import { openLog } from "./log/log.ts";
import type { Label } from "./log/say.ts";
import { errorLines, isKnown } from "./settings/known-error.ts";
import { readSettings } from "./settings/settings.ts";
import { servePreview } from "./web/serve-preview.ts";

/** What is still under way then is given up. */
const LEAVE_WITHIN_MS = 9_000;

const FAILED = 1;
const WRONG_SETTINGS = 2;

const { stdout, stderr } = process;
/** Another one for each process of a bot, on whatever host. */
const name = `${hostname()}/${process.pid}`;
const logger = openLog(
  stderr.isTTY ? { person: (text) => void stderr.write(text) } : { fd: stderr.fd },
  name,
);

let bot: Bot | null = null;
let leaving = false;
/** Finishes what is under way and ends; whatever comes of that, the process ends in bounded time. */
const leave = (code: number): void => {
  if (leaving) return;
  leaving = true;
  setTimeout(() => process.exit(code || FAILED), LEAVE_WITHIN_MS).unref();
  Promise.resolve(bot?.stop()).then(
    () => process.exit(code),
    (error: unknown) => {
      logger.error({ err: error }, "stopping failed");
      process.exit(code || FAILED);
    },
  );
};
const failFor = (event: string) => (error: unknown) => {
  logger.fatal({ err: error }, event);
  leave(FAILED);
};
process.on("uncaughtException", failFor("an error nobody caught: ending"));
process.on("unhandledRejection", failFor("a rejection nobody handled: ending"));
process.once("SIGTERM", () => leave(0));
process.once("SIGINT", () => leave(0));
process.on("SIGHUP", () => bot?.update());

// The order of POSIX (8.2) in which variables say how a program speaks.
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const words = sayIn(readLocale([LC_ALL || LC_MESSAGES || LANG]));

let part: Label = "";
const say: BotPorts["say"] = (label, line, level = "info") => {
  part = label || part;
  if (stdout.isTTY) console.log(`  ${padded(nameOf(label, words))}${lineText(line, words)}`);
  if (!stdout.isTTY || !stderr.isTTY)
    logger[level]({ part: nameOf(part, ENGLISH).toLowerCase() }, lineText(line, ENGLISH));
};

if (existsSync(".env")) process.loadEnvFile(".env");
try {
  const settings = readSettings(process.env, Intl.DateTimeFormat().resolvedOptions().timeZone);
  logger.level = settings.logLevel;
  const progress = stderr.isTTY ? showProgress(stderr, words) : null;
  const ports: BotPorts = { say, progress, logger, nowMs: Date.now, process: name };
  const connects =
    (settings.slack !== null || settings.discord !== null) && !process.argv.includes("--preview");
  if (stdout.isTTY) console.log("Dateline");
  for (const warning of settings.warnings) say("start.label-settings", warning, "warn");
  bot = connects ? await startBot(settings, ports) : await servePreview(settings, ports);
  if (!connects && !process.argv.includes("--preview"))
    say("start.label-connect", message("start.nothing-connected"), "warn");
  if (!bot.serving) process.exit(FAILED);
} catch (error) {
  if (!isKnown(error)) throw error;
  for (const line of errorLines(error, stderr.isTTY ? words : ENGLISH))
    logger.fatal({ part: "settings" }, line);
  process.exit(WRONG_SETTINGS);
}
