import { loadavg } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { count } from "../../adapters/eval/numbers.ts";
import type { Page } from "../../adapters/eval/page.ts";
import { drawTable } from "../../adapters/eval/table.ts";
import type { Check } from "./check.ts";
import { quantile } from "./quantile.ts";
import { QUESTIONS } from "./questions.ts";
import type { Platform, Request } from "./read-arguments.ts";
import { discordTarget, load, type Sample, slackTarget, type Target } from "./targets.ts";

/** Many enough that nobody asks more often than one person may. */
const PEOPLE = 200;

/** The slowest first reply that is good enough, in milliseconds; the platforms give up at 3,000. */
const SLOWEST_MS = 1_000;

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
  "unanswered",
  "first p50",
  "first p99",
  "first max",
  "answer p50",
  "answer p99",
  "answer max",
  "faults",
] as const;

function rowOf(platform: string, samples: readonly Sample[], faults: number): LoadRow {
  const first = samples.flatMap(({ firstMs }) => firstMs ?? []);
  const final = samples.flatMap(({ finalMs }) => finalMs ?? []);
  const answered = samples.filter(({ firstMs, finalMs }) => firstMs !== null && finalMs !== null).length;
  return {
    platform,
    sent: samples.length,
    answered,
    unanswered: samples.length - answered,
    "first p50": quantile(first, 0.5),
    "first p99": quantile(first, 0.99),
    "first max": quantile(first, 1),
    "answer p50": quantile(final, 0.5),
    "answer p99": quantile(final, 0.99),
    "answer max": quantile(final, 1),
    faults,
  };
}

/**
 * Sends every platform as many commands a second as is asked for, each to a bot in a process of its own.
 *
 * @param say says how far it is, and what went wrong.
 */
export async function measureLoad(
  { platforms, seconds, rate }: Pick<Request, "platforms" | "seconds" | "rate">,
  say: (line: string) => void,
): Promise<readonly LoadRow[]> {
  const rows: LoadRow[] = [];
  for (const [name, start] of platforms.map((platform) => TARGETS[platform])) {
    const target = await start();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const samples = await load(target, { seconds, rate, people: PEOPLE, questions: QUESTIONS });
    delay.disable();
    rows.push(rowOf(name, samples, target.faults().length));
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

/** What came of all platforms, as a table. */
export function loadTable(rows: readonly LoadRow[], page: Page): readonly string[] {
  return drawTable(
    { head: COLUMNS, rows: rows.map((row) => COLUMNS.map((column) => String(row[column]))) },
    page,
  );
}

/** None unanswered, nothing refused by the platform, and no first reply that is late. */
export function loadChecks(rows: readonly LoadRow[]): readonly Check[] {
  return rows.map((row) => ({
    ok: row.unanswered === 0 && row.faults === 0 && Number(row["first max"]) < SLOWEST_MS,
    text: `${row.platform}: ${count(Number(row.sent), "command")}, ${row.unanswered} unanswered, the slowest first reply after ${row["first max"]} ms (goal: none, below ${SLOWEST_MS.toLocaleString("en-GB")} ms)`,
  }));
}
