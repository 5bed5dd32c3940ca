import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { styleText } from "node:util";
import { readLocale } from "../../src/messages/locale.ts";
import { sayIn } from "../../src/messages/say.ts";
import { localDay } from "../../src/time/calendar/local-time.ts";
import { openArchive } from "../archive/open-archive.ts";
import { showProgress } from "../archive-file/show-progress.ts";
import { createLinks, type Links } from "../reader/links.ts";
import { run } from "./app.ts";
import { readCitationStyle } from "./export/citation-style.ts";
import { readLinkSetting } from "./link-setting.ts";
import { showSync } from "./sync/show-sync.ts";

/** Lines longer than this are hard to read, however wide the window is. */
const READABLE_WIDTH = 100;

const { stdin, stdout, env } = process;
const colour = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
const mark = (style: "bold" | "dim") => (text: string) =>
  colour ? styleText(style, text, { validateStream: false }) : text;
const now = new Date();
const interactive = stdin.isTTY === true && stdout.isTTY === true;

async function* questions(): AsyncIterable<string> {
  const lines = createInterface({
    input: stdin,
    ...(interactive ? { output: stdout, prompt: "ask> " } : {}),
  });
  if (interactive) lines.prompt();
  for await (const line of lines) {
    yield line;
    if (interactive) lines.prompt();
  }
}

async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: stdin, output: stdout });
  try {
    return /^(?:y(?:es)?|예|네)$/i.test((await lines.question(`${question} [y/N] `)).trim());
  } finally {
    lines.close();
  }
}

/** Only these are more than one step: they end after the document that they write. A second signal ends the process. */
const stopped = new AbortController();
const [command = "", ...options] = process.argv.slice(2);
if (/^(?:import|sync)$/.test(command) || (command === "check" && options.includes("--sources")))
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopped.abort());

stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const today = (at: Date) => localDay(at.getTime(), timeZone);

const ownFolder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const wordLists = ownFolder("word-lists");
/** The settings of the bot hold for the terminal too. */
const setting = (name: string): string => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return process.env[name] ?? "";
};

/** The bot's own links: only JSON has them, and only where its pages have an address. */
const openLinks = (): Links => {
  links ??= createLinks(readLinkSetting(setting), Date.now);
  return links;
};
let links: Links | null = null;

// The order of POSIX (8.2) in which variables say how a program speaks.
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const say = sayIn(readLocale([LC_ALL || LC_MESSAGES || LANG]));
const showImporting = showProgress(process.stderr, say, "progress.importing");

process.exitCode = await run(process.argv.slice(2), {
  page: {
    styles: { strong: mark("bold"), dim: mark("dim"), colour },
    width: stdout.isTTY ? Math.min(stdout.columns || 80, READABLE_WIDTH) : null,
    say,
  },
  wordLists,
  openArchive: (folder) =>
    openArchive(
      { folder, wordLists, file: setting("DATELINE_ARCHIVE") || null },
      showProgress(process.stderr, say),
    ),
  database: () => setting("DATELINE_DATABASE") || "dateline.db",
  hasOwnArchives: () => setting("DATELINE_WORKSPACES") !== "",
  citationStyle: () => readCitationStyle(setting("DATELINE_CITATION_STYLE"), say),
  linkTo: (place) => openLinks().linkTo(place),
  feedbackPage: () => openLinks().feedbackPage(),
  today: today(now),
  mcp: { stdin, stdout, today: () => today(new Date()) },
  importing: {
    folders: () => ({ bot: setting("DATELINE_CORPUS") || "corpus", shipped: ownFolder("corpus") }),
    onProgress: (done, total) => showImporting({ done, total }),
    confirm: interactive ? confirm : null,
    signal: stopped.signal,
  },
  syncing: {
    nowMs: Date.now,
    progress: (isQuiet) => showSync(process.stderr, isQuiet, Date.now, say),
    signal: stopped.signal,
  },
  questions,
  interactive,
  out: (line) => void stdout.write(`${line}\n`),
  error: (line) => void process.stderr.write(`${line}\n`),
});
// The name of a host that is still being looked up would keep a process alive that was told to end.
if (stopped.signal.aborted) process.exit();
