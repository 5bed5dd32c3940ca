import { loadavg } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { quantile } from "./quantile.ts";
import { QUESTIONS } from "./questions.ts";
import { discordTarget, load, type Sample, slackTarget, type Target } from "./targets.ts";

/** Many enough that nobody asks more often than one person may. */
const PEOPLE = 200;

/** The slowest first reply that is good enough, in milliseconds; the platforms give up at 3,000. */
const SLOWEST_MS = 1_000;

const TARGETS: Readonly<Record<string, readonly [name: string, start: () => Promise<Target>]>> = {
  "slack-socket": ["Slack, Socket Mode", () => slackTarget("socket", PEOPLE)],
  "slack-http": ["Slack, HTTP", () => slackTarget("http", PEOPLE)],
  discord: ["Discord", () => discordTarget(PEOPLE)],
};

/** What is printed of a platform. */
type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;
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

function rowOf(platform: string, samples: readonly Sample[], faults: number): Row {
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

function table(rows: readonly Row[]): string {
  const widths = COLUMNS.map((column) =>
    Math.max(column.length, ...rows.map((row) => String(row[column]).length)),
  );
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, index) => {
        const width = widths[index] ?? 0;
        return index === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
      })
      .join("  ");
  return [line(COLUMNS), ...rows.map((row) => line(COLUMNS.map((column) => row[column])))].join("\n");
}

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "30" },
    rate: { type: "string", default: "100" },
    platform: { type: "string", multiple: true, default: Object.keys(TARGETS) },
  },
});
const chosen = values.platform.map((name) => {
  const target = TARGETS[name];
  if (target) return target;
  throw new Error(`Expected --platform to be one of ${Object.keys(TARGETS).join(", ")}, got ${name}.`);
});
const [seconds, rate] = [Number(values.seconds), Number(values.rate)];
console.log(`${rate} commands a second for ${seconds} s; milliseconds; the bot is a process of its own`);

const rows: Row[] = [];
for (const [name, start] of chosen) {
  const target = await start();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const samples = await load(target, { seconds, rate, people: PEOPLE, questions: QUESTIONS });
  delay.disable();
  rows.push(rowOf(name, samples, target.faults().length));
  for (const fault of target.faults().slice(0, 3)) console.error(JSON.stringify(fault).slice(0, 500));
  if (target.program.log() !== "") console.error(target.program.log().slice(0, 2_000));
  await target.close();
  const late = Math.round(delay.max / 1e6);
  console.log(
    `${name}: done; load average ${loadavg()[0]?.toFixed(1)}, this process was late by ${late} at most`,
  );
}
console.log(`\n${table(rows)}`);
const isBad = rows.some(
  (row) => row.unanswered !== 0 || row.faults !== 0 || Number(row["first max"]) >= SLOWEST_MS,
);
if (isBad) process.exitCode = 1;
