import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CORPUS } from "../answer/seeds.ts";

const START = fileURLToPath(new URL("../../adapters/bot/start.js", import.meta.url));

/** Long, for a machine with much else to do. */
const PATIENCE_MS = 120_000;

/** How a program ended. */
export type Ending = {
  readonly code: number | null;
  readonly signal: string | null;
};

/** The whole program, as a process of its own. */
export type Program = {
  readonly pid: number | undefined;
  /** Its log as a terminal would show it: the part of the bot, and what it says. */
  out(): string;
  /** Its log, one JSON object a line. */
  log(): string;
  /** Waits until it has written something of this form, and returns the match. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  /** Where its web server listens, once it does. */
  address(): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  /** The folder that it runs in, with its database, `dateline.db`. */
  readonly folder: string;
  /** Resolves when it has ended. */
  readonly ended: Promise<Ending>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** A line of the log with its part as a heading; nothing of a line that has not ended. */
function readableLine(line: string): string {
  if (!line.startsWith("{") || !line.endsWith("}")) return line === "" ? "" : `${line}\n`;
  const { part = "", msg = "" } = JSON.parse(line) as { readonly part?: string; readonly msg?: string };
  return `  ${part.slice(0, 1).toUpperCase()}${part.slice(1).padEnd(10)}${msg}\n`;
}

/** Variables of this process that have nothing to do with Dateline and that another one cannot do without. */
const INHERITED = ["PATH", "HOME", "TZ", "NODE_COMPILE_CACHE"];

/**
 * Starts the program in an empty folder, on any free port, with the project's own archive and a database of its own.
 *
 * @param env what differs from that.
 */
export function startProgram(env: Readonly<Record<string, string>> = {}): Program {
  const folder = mkdtempSync(join(tmpdir(), "dateline-program-"));
  const inherited = Object.fromEntries(INHERITED.map((name) => [name, process.env[name]]));
  const child = spawn(process.execPath, [START], {
    cwd: folder,
    env: {
      ...inherited,
      DATELINE_CORPUS: CORPUS,
      DATELINE_DATABASE: join(folder, "dateline.db"),
      DATELINE_TIMEZONE: "UTC",
      PORT: "0",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let log = "";
  const watchers = new Set<() => void>();
  const heard = (): void => {
    for (const watch of watchers) watch();
  };
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    out += chunk;
    heard();
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    log += chunk;
    heard();
  });
  let hasEnded = false;
  const ended = new Promise<Ending>((resolve) => {
    child.on("close", (code, signal) => {
      hasEnded = true;
      resolve({ code, signal });
      heard();
    });
  });

  const readable = () => out + log.split("\n").map(readableLine).join("");

  const until = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        watchers.delete(look);
        settle();
      };
      const look = (): void => {
        const found = pattern.exec(readable());
        if (found) finish(() => resolve(found));
        else if (hasEnded) finish(() => reject(new Error(`It ended without ${pattern}:\n${out}${log}`)));
      };
      const timer = setTimeout(
        () => finish(() => reject(new Error(`No ${pattern} in ${PATIENCE_MS} ms:\n${out}${log}`))),
        PATIENCE_MS,
      );
      watchers.add(look);
      look();
    });

  return {
    pid: child.pid,
    out: readable,
    log: () => log,
    until,
    address: async () => (await until(/^ +(?:Health|Preview) +(http:\/\/[^\s/]+)/m))[1] ?? "",
    folder,
    kill: (signal) => void child.kill(signal),
    ended,
    [Symbol.asyncDispose]: async () => {
      if (!hasEnded) child.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
