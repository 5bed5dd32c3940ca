import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { dateWords } from "../../../src/time/date-words.ts";
import { type Due, dueNow, fill, type PlatformName, type Size } from "./due.ts";
import { quantile } from "./quantile.ts";
import { QUESTIONS } from "./questions.ts";
import { discordTarget, type Posted, type Sample, slackLimit, slackTarget } from "./targets.ts";
import { watchUsage } from "./usage.ts";

// Many daily posts that are due at once, on a platform with its real limits, while people ask:
//   node test/measure/bench/daily.ts --channels 10000 --platform discord
//   node test/measure/bench/daily.ts --channels 600 --platform slack --per-minute 300
// The bot and the platform share the machine: the figures hold for one with little else to do.
const { values } = parseArgs({
  options: {
    channels: { type: "string", default: "10000" },
    platform: { type: "string", default: "discord" },
    /** So long they may take; half as long again as the limits force where it is not given. */
    seconds: { type: "string" },
    /** Messages a minute that Slack takes in all channels together. */
    "per-minute": { type: "string" },
  },
});

/** Those who ask, and how often one of them does, in milliseconds. */
const PEOPLE = 200;
const ASK_EVERY_MS = 500;

/** The slowest first reply that is good enough, in milliseconds. */
const SLOWEST_MS = 1_000;

/** How much later than the limits force the last post may come. */
const LATEST = 1.2;

/** The share of posts for which Slack may refuse a call where it takes only so many in all channels together. */
const MOST_REFUSED = 0.05;

/** Discord's limit of requests a second; also the pace that is expected where no limit forces one. */
const DISCORD_PER_SECOND = 50;

/** A second post is waited for so long, in milliseconds: a bot looks what is due every two seconds. */
const SETTLE_MS = 5_000;

const PROGRESS_EVERY_MS = 30_000;

function platformOf(name: string): PlatformName {
  if (name === "discord" || name === "slack") return name;
  throw new Error(`Expected --platform to be discord or slack, got ${name}.`);
}

/** Seconds that a platform's limits force at least. */
function forcedSeconds(platform: PlatformName, count: number, perMinute: number | null): number {
  if (platform === "discord") return count / DISCORD_PER_SECOND;
  if (perMinute === null) return 0;
  const { perSecond, burst } = slackLimit(perMinute);
  return Math.max(0, count - burst) / perSecond;
}

/** What came of each subscription: when its day was posted, in epoch milliseconds. */
function outcomes(due: readonly Due[], posts: readonly Posted[]): readonly (readonly number[])[] {
  const byChannel = Map.groupBy(posts, ({ channel }) => channel);
  return due.map(({ subscription: { channel, firstDay } }) =>
    (byChannel.get(channel) ?? [])
      .filter(({ text }) => text.includes(dateWords(firstDay)))
      .map(({ atMs }) => atMs),
  );
}

function inSeconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}

/** When the posts of one sort of workspace came, after the beginning. */
function waits(
  size: Size,
  due: readonly Due[],
  came: readonly (readonly number[])[],
  beginMs: number,
): string {
  const waited = came.flatMap(([atMs], index) =>
    due[index]?.size === size && atMs !== undefined ? [atMs - beginMs] : [],
  );
  return `${waited.length} posts, p50 ${inSeconds(quantile(waited, 0.5))}, max ${inSeconds(quantile(waited, 1))}`;
}

function slowest(samples: readonly Sample[], which: keyof Sample): string {
  const took = samples.flatMap((sample) => sample[which] ?? []);
  return `p50 ${quantile(took, 0.5)}, p99 ${quantile(took, 0.99)}, max ${quantile(took, 1)}`;
}

const platform = platformOf(values.platform);
const count = Number(values.channels);
const perMinute = values["per-minute"] === undefined ? null : Number(values["per-minute"]);
const forced = forcedSeconds(platform, count, perMinute);
const patienceSeconds = Number(
  values.seconds ?? Math.max(60, 1.5 * Math.max(forced, count / DISCORD_PER_SECOND)),
);

const folder = await mkdtemp(join(tmpdir(), "dateline-daily-"));
const due = dueNow(count, platform, Date.now());
const env = { ...(await fill(folder, due)), DATELINE_QUESTIONS_PER_MINUTE: "10000" };
const setup = { env, places: due.map(({ subscription }) => subscription), limited: true };
console.log(
  `${count} daily posts due at once on ${platform}; /ask twice a second; load average ${loadavg()[0]?.toFixed(1)}`,
);
const target =
  platform === "discord"
    ? await discordTarget(PEOPLE, setup)
    : await slackTarget("socket", PEOPLE, { ...setup, ...(perMinute === null ? {} : { perMinute }) });
const startedMs = Date.now();
const usage = watchUsage(await target.program.address());
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

const asked: Promise<Sample>[] = [];
// The platform is in this process: what is looked at must be little, or requests pile up and are counted together.
const isOver = (posts: readonly Posted[]) =>
  Date.now() - startedMs > patienceSeconds * 1_000 ||
  (posts.length >= count && outcomes(due, posts).every((came) => came.length > 0));
let toldMs = startedMs;
for (let shown = target.posts(); !isOver(shown); shown = target.posts()) {
  asked.push(target.ask(QUESTIONS[asked.length % QUESTIONS.length] ?? "", asked.length % PEOPLE));
  if (Date.now() - toldMs >= PROGRESS_EVERY_MS) {
    toldMs += PROGRESS_EVERY_MS;
    console.log(`${inSeconds(Date.now() - startedMs)} s: ${shown.length} posts`);
  }
  await sleep(Math.max(1, startedMs + asked.length * ASK_EVERY_MS - Date.now()));
}
const samples = await Promise.all(asked);
await sleep(SETTLE_MS);
delay.disable();
const used = await usage.stop();
const posts = target.posts();
const came = outcomes(due, posts);
// The first may come before the bot has said that it is connected.
const beginMs = posts.reduce((first, { atMs }) => Math.min(first, atMs), startedMs);
const lastMs = posts.reduce((last, { atMs }) => Math.max(last, atMs), beginMs);
const missing = came.filter((times) => times.length === 0).length;
const doubled = came.filter((times) => times.length > 1).length;
const strange = posts.length - came.reduce((sum, times) => sum + times.length, 0);
const ratio = forced > 0 ? (lastMs - beginMs) / 1_000 / forced : null;
const unanswered = samples.filter(({ firstMs, finalMs }) => firstMs === null || finalMs === null).length;
const late = samples.filter(({ firstMs }) => firstMs === null || firstMs >= SLOWEST_MS).length;
const faults = target.faults();

const lines: readonly (readonly [label: string, value: string | number])[] = [
  ["delivered", count - missing],
  ["doubled", doubled],
  ["missing", missing],
  ["other posts", strange],
  ["last post after", `${inSeconds(lastMs - beginMs)} s`],
  ["forced by the limits", forced > 0 ? `${forced.toFixed(1)} s` : "nothing"],
  ["ratio", ratio?.toFixed(3) ?? "-"],
  ["wait, workspaces of one", `${waits("one", due, came, beginMs)} s`],
  ["wait, workspaces of ten", `${waits("ten", due, came, beginMs)} s`],
  ["wait, workspace of half", `${waits("half", due, came, beginMs)} s`],
  ["/ask", `${samples.length} asked, ${unanswered} unanswered`],
  ["/ask, first reply", `${slowest(samples, "firstMs")} ms`],
  ["/ask, answer", `${slowest(samples, "finalMs")} ms`],
  ["faults", faults.length],
  ["429s", target.refusals()],
  ["the bot's CPU", `${used.cpuSeconds.toFixed(1)} s, ${used.peakMegabytes} MB at most`],
  ["the bot's posts", used.outcomes],
  ["this process was late by", `${Math.round(delay.max / 1e6)} ms at most`],
  ["load average", loadavg()[0]?.toFixed(1) ?? ""],
];
const width = Math.max(...lines.map(([label]) => label.length));
console.log(lines.map(([label, value]) => `${label.padEnd(width)}  ${value}`).join("\n"));
for (const fault of faults.slice(0, 3)) console.error(JSON.stringify(fault).slice(0, 500));
const trouble = target.program
  .log()
  .split("\n")
  .filter((line) => !/^\{"level":"info"|^$/.test(line));
if (trouble.length > 0) console.error(trouble.slice(0, 10).join("\n").slice(0, 2_000));
await target.close();
await rm(folder, { recursive: true });
const isTooLate = ratio !== null && ratio > LATEST;
const knocks = perMinute !== null && target.refusals() > MOST_REFUSED * count;
if (doubled + missing + strange + late + faults.length > 0 || isTooLate || knocks) process.exitCode = 1;
