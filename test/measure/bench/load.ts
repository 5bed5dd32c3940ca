import { spawn } from "node:child_process";
import { loadavg } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { count } from "../report/numbers.ts";
import type { Page } from "../report/page.ts";
import { drawTable } from "../report/table.ts";
import type { Check } from "./check.ts";
import { quantile } from "./quantile.ts";
import { QUESTIONS } from "./questions.ts";
import type { Platform, Request } from "./read-arguments.ts";
import { discordTarget, load, type Sample, slackTarget, type Target } from "./targets.ts";

/** Many enough that nobody asks more often than one person may. */
const PEOPLE = 200;

/** The slowest first reply that is good enough, in milliseconds; the platforms give up at 3,000. */
const SLOWEST_MS = 1_000;

/** The same where another process keeps one core busy. */
const SLOWEST_BUSY_MS = 3_000;

/** The slowest answer that is good enough, in milliseconds: who would wait for longer is asked to try again. */
const SLOWEST_ANSWER_MS = 10_000;

/** How much memory may grow from the first third of the time to the last: the rest is garbage that is not collected yet. */
const FLAT = 1.3;

/** How often the bot's memory is read, in milliseconds. */
const MEMORY_EVERY_MS = 2_000;

const TARGETS: Readonly<Record<Platform, readonly [name: string, start: () => Promise<Target>]>> = {
  "slack-socket": ["Slack, Socket Mode", () => slackTarget("socket", PEOPLE)],
  "slack-http": ["Slack, HTTP", () => slackTarget("http", PEOPLE)],
  discord: ["Discord", () => discordTarget(PEOPLE)],
};

/** A line of the bot's log that is no usual one. */
const TROUBLE = /^\{"level":"(?!info|debug)|^[^{]/;

/** What came of a platform; times in milliseconds. */
export type LoadRow = Readonly<Record<(typeof COLUMNS)[number], string | number>>;
const COLUMNS = [
  "platform",
  "sent",
  "answered",
  "try again",
  "unanswered",
  "first p50",
  "first p99",
  "first max",
  "answer p50",
  "answer p99",
  "answer max",
  "try again max",
  "MB first third",
  "MB last third",
  "faults",
] as const;

function rowOf(
  platform: string,
  samples: readonly Sample[],
  memory: readonly number[],
  faults: number,
): LoadRow {
  const first = samples.flatMap(({ firstMs }) => firstMs ?? []);
  const final = samples.flatMap(({ finalMs }) => finalMs ?? []);
  const busy = samples.flatMap(({ busyMs }) => busyMs ?? []);
  const replied = (ms: (sample: Sample) => number | null) =>
    samples.filter((sample) => sample.firstMs !== null && ms(sample) !== null).length;
  const answered = replied(({ finalMs }) => finalMs);
  const toldToTryAgain = replied(({ busyMs }) => busyMs);
  const third = Math.ceil(memory.length / 3);
  return {
    platform,
    sent: samples.length,
    answered,
    "try again": toldToTryAgain,
    unanswered: samples.length - answered - toldToTryAgain,
    "first p50": quantile(first, 0.5),
    "first p99": quantile(first, 0.99),
    "first max": quantile(first, 1),
    "answer p50": quantile(final, 0.5),
    "answer p99": quantile(final, 0.99),
    "answer max": quantile(final, 1),
    "try again max": busy.length === 0 ? "–" : quantile(busy, 1),
    "MB first third": Math.max(...memory.slice(0, third)),
    "MB last third": Math.max(...memory.slice(-third)),
    faults,
  };
}

/**
 * Sends every platform as many commands a second as is asked for, each to a bot in a process of its own.
 *
 * @param say says how far it is, and what went wrong.
 */
export async function measureLoad(
  { platforms, seconds, rate, busy }: Pick<Request, "platforms" | "seconds" | "rate" | "busy">,
  say: (line: string) => void,
): Promise<readonly LoadRow[]> {
  const rows: LoadRow[] = [];
  for (const [name, start] of platforms.map((platform) => TARGETS[platform])) {
    const target = await start();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const memory = watchMemory(await target.program.address());
    const other = busy ? spawn(process.execPath, ["-e", "for(;;);"]) : null;
    const samples = await load(target, { seconds, rate, people: PEOPLE, questions: QUESTIONS }).finally(() =>
      other?.kill("SIGKILL"),
    );
    delay.disable();
    rows.push(rowOf(name, samples, await memory.stop(), target.faults().length));
    for (const fault of target.faults().slice(0, 3)) say(JSON.stringify(fault).slice(0, 500));
    for (const line of target.program
      .log()
      .split("\n")
      .filter((each) => TROUBLE.test(each))
      .slice(0, 10))
      say(line.slice(0, 500));
    await target.close();
    const late = Math.round(delay.max / 1e6);
    say(`${name}: done; load average ${loadavg()[0]?.toFixed(1)}, this process was late by ${late} at most`);
  }
  return rows;
}

/** Reads the bot's memory now and then; `stop` gives what was read, in MB. */
function watchMemory(address: string): { stop(): Promise<readonly number[]> } {
  const readings: number[] = [];
  const stopping = new AbortController();
  const { signal } = stopping;
  const look = async (): Promise<void> => {
    while (!signal.aborted) {
      // A reading that fails is left out: the machine is overloaded on purpose.
      const text = await fetch(`${address}/metrics`).then(
        (response) => response.text(),
        () => "",
      );
      const bytes = Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]);
      if (bytes > 0) readings.push(Math.round(bytes / 1024 ** 2));
      await sleep(MEMORY_EVERY_MS, undefined, { signal }).catch(() => {});
    }
  };
  const looking = look();
  return {
    async stop() {
      stopping.abort();
      await looking;
      return readings;
    },
  };
}

/** What came of all platforms, as a table. */
export function loadTable(rows: readonly LoadRow[], page: Page): readonly string[] {
  return drawTable(
    { head: COLUMNS, rows: rows.map((row) => COLUMNS.map((column) => String(row[column]))) },
    page,
  );
}

/**
 * None unanswered, nothing refused by the platform, no first reply or answer that is late, and memory that does not grow.
 *
 * @param busy whether another process kept one core busy.
 */
export function loadChecks(rows: readonly LoadRow[], busy: boolean): readonly Check[] {
  const slowest = busy ? SLOWEST_BUSY_MS : SLOWEST_MS;
  return rows.map((row) => ({
    ok:
      row.unanswered === 0 &&
      row.faults === 0 &&
      Number(row["first max"]) < slowest &&
      Number(row["answer max"]) < SLOWEST_ANSWER_MS &&
      Number(row["MB last third"]) < Number(row["MB first third"]) * FLAT,
    text: `${row.platform}: ${count(Number(row.sent), "command")}, ${row.unanswered} unanswered, the slowest first reply after ${row["first max"]} ms, the slowest answer after ${row["answer max"]} ms, ${row["try again"]} asked to try again (goal: none, below ${slowest.toLocaleString("en-GB")} ms, below ${SLOWEST_ANSWER_MS.toLocaleString("en-GB")} ms)`,
  }));
}
