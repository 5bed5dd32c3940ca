import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type CuttableDatabase, cuttableDatabase } from "./cuttable-database.ts";
import { ADDRESS, type Host } from "./hosts.ts";

const START = fileURLToPath(new URL("../../../adapters/bot/start.js", import.meta.url));

/** One `npm start` with a way of its own to the database, to be killed and started again. */
export type BotProcess = {
  readonly database: CuttableDatabase;
  /** The host that it runs on; null: this one. */
  readonly host: Host | null;
  /** The id of the process that runs; null: none does. */
  pid(): number | null;
  /** Starts it; resolves when it is ready. */
  start(): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** Whether it is ready by its own account. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
};

/** Milliseconds that a start may take on a machine with much else to do. */
const READY_WITHIN_MS = 400_000;

/** Makes a process that does not run yet; its log goes into the folder. */
export async function botProcess(
  name: string,
  folder: string,
  databaseUrl: string,
  env: Readonly<Record<string, string>>,
  host: Host | null,
): Promise<BotProcess> {
  const cwd = join(folder, name);
  await mkdir(cwd);
  const database = await cuttableDatabase(databaseUrl, ADDRESS);
  const log = createWriteStream(join(cwd, "log"));
  let child: ChildProcess | null = null;
  let address = "";
  const isReady = async (): Promise<boolean> => {
    if (address === "") return false;
    const response = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(
      () => null,
    );
    return response?.status === 200;
  };
  return {
    database,
    host,
    pid: () => child?.pid ?? null,
    async start() {
      address = "";
      const [program, before] =
        host === null ? [process.execPath, []] : ["ip", ["netns", "exec", host.name, process.execPath]];
      const started = spawn(program, [...before, START], {
        cwd,
        env: {
          PATH: process.env.PATH,
          HOST: host?.address ?? "127.0.0.1",
          PORT: "0",
          DATELINE_DATABASE: database.url,
          ...env,
        },
        stdio: ["ignore", "pipe", "pipe"],
      });
      child = started;
      const heard = (chunk: Buffer): void => {
        log.write(chunk);
        address ||= /(http:\/\/[\d.]+:\d+)\/readyz/.exec(String(chunk))?.[1] ?? "";
      };
      started.stdout.on("data", heard);
      started.stderr.on("data", heard);
      started.once("exit", () => {
        if (child === started) child = null;
      });
      for (const endMs = performance.now() + READY_WITHIN_MS; !(await isReady()); await sleep(200)) {
        if (child !== started) return;
        if (performance.now() > endMs) throw new Error(`${name} was not ready in time: see ${cwd}/log`);
      }
    },
    signal: (signal) => void child?.kill(signal),
    isReady,
    async close() {
      const last = child;
      const ended = new Promise<void>((resolve) => {
        if (last === null) resolve();
        else last.once("exit", () => resolve());
      });
      last?.kill("SIGCONT");
      last?.kill("SIGKILL");
      await ended;
      await database.close();
      log.end();
    },
  };
}
