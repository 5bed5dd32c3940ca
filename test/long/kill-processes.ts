import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { openPostgresStore } from "../../adapters/postgres/store.ts";
import { subscriptionId } from "../../src/delivery/subscriptions/subscription.ts";
import { localDay } from "../../src/time/calendar/local-time.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { createFakeDiscord } from "../discord/fake/fake-discord.ts";
import { corpusFile } from "../fixtures/corpus-file.ts";
import { makeDatabase } from "../postgres/server.ts";
import { createFakeSlack } from "../slack/fake/fake-slack.ts";
import { SCOPES, WORKSPACE } from "../slack/fake/workspace.ts";
import { type BotProcess, botProcess } from "./processes/bot-process.ts";
import { ADDRESS, HOSTS } from "./processes/hosts.ts";
import { type Asked, askedBy, isLost } from "./processes/people.ts";

// Three whole bots on one PostgreSQL database, with a fake Slack and a fake Discord of five shards. In each round one is killed, stopped for
// a while, or cut off the database, or all are; daily posts come due and people ask meanwhile. Each post has to be there once, each
// command answered once, and each shard be back within 30 s.
//   .ci/postgres npm run test:long:processes -- --rounds 200
//   .ci/hosts .ci/postgres npm run test:long:processes   # on two simulated hosts, whose links are cut as well
// What a platform was told that it is taken has to be answered. What was not is excused where its process had died, stopped or was cut off:
// the platform itself says so to its person.
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "200" },
    /** Stops after so many minutes, whatever the rounds. */
    minutes: { type: "string", default: "600" },
    keep: { type: "boolean", default: false },
  },
});
const ROUNDS = Number(values.rounds);
const UNTIL_MS = performance.now() + Number(values.minutes) * 60_000;
const SHARDS = 5;
/** Posts that come due in a round, on each platform. */
const POSTS = 3;
/** Where it is noon in a round: no day ends meanwhile. */
const ZONE = new Date().getUTCHours() < 11 ? "UTC" : "Pacific/Auckland";
const DAY = localDay(Date.now(), ZONE);

const names = Array.from({ length: ROUNDS * POSTS }, (_, index) => `C07DESK${index}`);
const [first = "", ...others] = names;
/** Each asks once: what they are shown tells then what it answers. */
const people = Array.from({ length: 60_000 }, (_, index) => ({
  id: `U07P${index}`,
  name: `person.${index}`,
}));
const [ana = { id: "U07ANA", name: "ana" }, ...more] = people;
const slack = await createFakeSlack({
  scopes: [...SCOPES, "channels:history"],
  host: ADDRESS,
  ackDeadlineMs: 3_000,
  retryDelaysMs: [0, 10_000, 30_000],
  workspace: {
    ...WORKSPACE,
    users: [ana, ...more],
    channels: [
      // The first is where people ask.
      { id: "C07ASK", name: "ask" },
      { id: first, name: first.toLowerCase() },
      ...others.map((id) => ({ id, name: id.toLowerCase() })),
    ],
  },
});
const discord = await createFakeDiscord({
  host: ADDRESS,
  shards: SHARDS,
  identifyEveryMs: 5_000,
  deadlineMs: 3_000,
});
const rooms = names.map(() => discord.channels.add({}));

const database = await makeDatabase();
const store = await openPostgresStore(database.url);
const sql = new pg.Pool({ connectionString: database.url, max: 2 });
// A connection that rests may be ended with the database.
sql.on("error", () => {});
const folder = await mkdtemp(join(tmpdir(), "dateline-processes-"));
const corpus = join(folder, "corpus");
await mkdir(corpus);
await writeFile(
  join(corpus, "good.md"),
  corpusFile({}, `On ${dateWords(`1998${DAY.slice(4)}`)} the council of Port Elan met in the old town hall.`),
);
const env = {
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.apiUrl,
  DATELINE_CORPUS: corpus,
  DATELINE_TIMEZONE: ZONE,
  DATELINE_SYNC_HOURS: "0",
};
const bots: BotProcess[] = [];
// Two on the first host, one on the second.
for (const [index, name] of ["alpha", "beta", "gamma"].entries())
  bots.push(await botProcess(name, folder, database.url, env, HOSTS[index >> 1] ?? null));
console.log(`Logs: ${folder}`);
/** Starts a process; where it does not come up, what the database's connections wait for says why. */
async function startBot(bot: BotProcess): Promise<void> {
  try {
    await bot.start();
  } catch (error) {
    const { rows } = await sql.query(
      "SELECT pid, application_name, state, wait_event_type, wait_event, query_start, left(query, 120) AS query FROM pg_stat_activity WHERE datname = current_database()",
    );
    console.table(rows);
    throw error;
  }
}
await Promise.all(bots.map(startBot));

/** The processes that hold the shards, by number; those of dead processes are null. */
async function shardHolders(): Promise<readonly (number | null)[]> {
  const { rows } = await sql.query<{ name: string; holder: string | null }>(
    `SELECT leases.name, processes.name AS holder FROM dateline.leases
     LEFT JOIN dateline.processes ON id = holder AND beat_at_ms > extract(epoch FROM clock_timestamp()) * 1000 - 10000
     WHERE leases.name LIKE 'discord/shard/${SHARDS}/%' ORDER BY leases.name`,
  );
  return rows.map(({ holder }) => (holder === null ? null : Number(holder.split("/").at(-1))));
}

/** Processes that were killed or are stopped just now, by their ids. */
const away = new Set<number>();
/** Whether every shard has a connection, of a process that is there. */
async function shardsAreBack(): Promise<boolean> {
  const connected = new Set(discord.gateway.connected().map(([number]) => number));
  const holders = await shardHolders();
  return (
    connected.size === SHARDS &&
    holders.length === SHARDS &&
    holders.every((holder) => holder !== null && !away.has(holder))
  );
}

/** Milliseconds until every shard was back after each disturbance. */
const backAfterMs: number[] = [];
async function untilBack(sinceMs: number): Promise<void> {
  while (!(await shardsAreBack())) {
    if (performance.now() - sinceMs > 120_000)
      throw new Error(`Shards were not back within 120 s: ${folder}`);
    await sleep(100);
  }
  backAfterMs.push(performance.now() - sinceMs);
}

const places: { readonly platform: "slack" | "discord"; readonly channel: string }[] = [];
/** Lets posts come due now. */
async function addPosts(round: number): Promise<void> {
  for (let n = round * POSTS; n < (round + 1) * POSTS; n++)
    for (const place of [
      { platform: "slack", workspace: WORKSPACE.teamId, channel: names[n] ?? "" },
      { platform: "discord", workspace: "830000000000000001", channel: rooms[n] ?? "" },
    ] as const) {
      await store.save({
        ...place,
        id: subscriptionId(place),
        zone: ZONE,
        time: "00:00",
        emptyDay: "nearby",
        care: "note",
        firstDay: DAY,
        setBy: ana.id,
        setAtMs: Date.now(),
        state: { kind: "active" },
      });
      places.push(place);
    }
}

const { asked, ask, goes } = askedBy(people, { slack, discord, shards: SHARDS, away, shardHolders });

const KINDS = ["kill", "stop", "cut one", "cut all", "block one", "refuse one", "away", "cut host"] as const;
const kinds = KINDS.filter((kind) => kind !== "cut host" || HOSTS.length > 0);
const counts = new Map<string, number>();
let round = 0;
let isAsking = true;
const asking = (async () => {
  for (; isAsking; await sleep(350)) ask();
})();
const anyOf = <T>(all: readonly T[]): T | undefined => all[Math.floor(Math.random() * all.length)];

// Shards identify one after the other, in five seconds each: those that never did cannot be back.
while (
  !(await shardsAreBack()) ||
  discord.gateway.events.filter(({ kind }) => kind === "identify").length < SHARDS
)
  await sleep(200);

for (; round < ROUNDS && performance.now() < UNTIL_MS; round++) {
  await addPosts(round);
  await sleep(Math.random() * 2_500);
  const bot = anyOf(bots);
  // Kills most often.
  const kind = Math.random() < 0.35 ? "kill" : (anyOf(kinds) ?? "kill");
  const pid = bot?.pid() ?? null;
  if (bot === undefined || pid === null) throw new Error("Expected a bot that runs");
  const sinceMs = performance.now();
  switch (kind) {
    case "kill":
      goes(pid);
      bot.signal("SIGKILL");
      await Promise.all([untilBack(sinceMs), sleep(50).then(() => startBot(bot))]);
      break;
    case "stop":
      goes(pid);
      bot.signal("SIGSTOP");
      await Promise.all([untilBack(sinceMs), sleep(8_000 + Math.random() * 12_000)]);
      bot.signal("SIGCONT");
      away.delete(pid);
      await sleep(3_000);
      break;
    case "cut one":
      bot.database.cut();
      break;
    case "cut all":
      for (const each of bots) each.database.cut();
      break;
    case "block one":
    case "refuse one":
      bot.database.block(kind === "block one" ? "silent" : "refused");
      await sleep(2_000 + Math.random() * 14_000);
      bot.database.open();
      break;
    case "cut host": {
      const host = bot.host;
      if (host === null) throw new Error("Expected a bot on a host of its own");
      const off = bots.filter((each) => each.host === host).flatMap((each) => each.pid() ?? []);
      off.forEach(goes);
      host.link("down");
      // Half of the cuts last long enough for the processes there to count as dead.
      const isLong = Math.random() < 0.5;
      const cutMs = isLong ? 12_000 + Math.random() * 10_000 : 1_000 + Math.random() * 8_000;
      await Promise.all([sleep(cutMs), isLong ? untilBack(sinceMs) : null]);
      host.link("up");
      for (const each of off) away.delete(each);
      await sleep(3_000);
      break;
    }
    case "away":
      for (const each of bots) each.database.block("refused");
      await sleep(1_000 + Math.random() * 14_000);
      for (const each of bots) each.database.open();
      break;
  }
  const calmMs = performance.now();
  while (
    !(await shardsAreBack()) ||
    (await Promise.all(bots.map((each) => each.isReady()))).includes(false)
  ) {
    if (performance.now() - calmMs > 120_000)
      throw new Error(`Not well within 120 s of a ${kind}: ${folder}`);
    await sleep(200);
  }
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (round % 5 === 4) console.log(`${round + 1} rounds (${summary()})`);
}
isAsking = false;
await asking;

/** How many requests a process took over from another one. */
async function takenOver(): Promise<number> {
  const { rows } = await sql.query("SELECT sum(takeovers)::integer AS sum FROM dateline.requests");
  return Number(rows[0]?.sum ?? 0);
}
function posts(): readonly number[] {
  const title = dateWords(DAY);
  const all = new Map<string, number>();
  const count = (channel: string) => all.set(channel, (all.get(channel) ?? 0) + 1);
  for (const message of slack.messages) if (message.text.includes(title)) count(message.channel);
  for (const message of discord.messages)
    if (message.interactionId === "" && message.text.includes(title)) count(message.channelId);
  return places.map(({ channel }) => all.get(channel) ?? 0);
}
/** Whether something had to be answered long ago, even by way of another process. */
function isOverdue(entry: Asked): boolean {
  return entry.answers() === 0 && isLost(entry) && Date.now() - entry.atMs > 120_000;
}
function summary(): string {
  const stood = posts();
  const sum = (test: (entry: Asked) => boolean) => asked.filter(test).length;
  return [
    [...counts].map(([kind, count]) => `${count} ${kind}`).join(", "),
    `${stood.length} posts: ${stood.filter((count) => count > 1).length} doubled`,
    `${asked.length} asked: ${sum(({ answers }) => answers() > 1)} doubled, ${sum(isOverdue)} overdue`,
  ].join("; ");
}

// What waits is tried again after 15 s and a minute, and events are repeated.
for (const endMs = performance.now() + 240_000; performance.now() < endMs && posts().includes(0); )
  await sleep(1_000);
await sleep(45_000);
const stood = posts();
const doubled = stood.filter((count) => count > 1).length;
const lost = stood.filter((count) => count === 0).length;
console.log(`${round} rounds: ${[...counts].map(([kind, count]) => `${count} ${kind}`).join(", ")}`);
console.log(`${stood.length} posts due: ${doubled} doubled, ${lost} lost`);
let wrong = doubled + lost;
for (const kind of ["command", "message", "interaction"] as const) {
  const own = asked.filter((each) => each.kind === kind);
  const twice = own.filter(({ answers }) => answers() > 1).length;
  const none = own.filter(({ answers }) => answers() === 0);
  const unexcused = none.filter(isLost).length;
  for (const { atMs } of none.filter(isLost))
    console.log(`Not answered: ${kind} of ${new Date(atMs).toISOString()}`);
  const excuses = Map.groupBy(
    none.filter((each) => !isLost(each)),
    ({ excuse }) => excuse,
  );
  console.log(
    `${own.length} of kind ${kind}: ${twice} answered twice, ${unexcused} lost${[...excuses].map(([why, those]) => `, ${those.length} not answered since ${why}`).join("")}`,
  );
  wrong += twice + unexcused;
}
const sorted = backAfterMs.toSorted((a, b) => a - b).map((ms) => ms / 1_000);
console.log(
  `shards back after ${sorted[Math.floor(sorted.length / 2)]?.toFixed(1)} s at the median, ${sorted.at(-1)?.toFixed(1)} s at most, of ${sorted.length} kills and stops`,
);
const { rows: kept } = await sql.query("SELECT delivery FROM dateline.requests WHERE body IS NOT NULL");
console.log(`${kept.length} requests still kept; ${await takenOver()} taken over`);
const tooSoon = discord.gateway.events.filter((event) => event.kind === "identify" && event.tooSoon).length;
const identified = discord.gateway.events.filter(({ kind }) => kind === "identify").length;
const resumed = discord.gateway.events.filter(({ kind }) => kind === "resume").length;
console.log(`${identified} identified, ${tooSoon} too soon; ${resumed} resumed`);
console.log(`Slack's faults: ${slack.faults.length}; Discord's faults: ${discord.faults.length}`);
wrong +=
  kept.length + tooSoon + slack.faults.length + discord.faults.length + sorted.filter((s) => s > 30).length;
if (slack.faults.length > 0) console.log(JSON.stringify(slack.faults.slice(0, 3)));
if (discord.faults.length > 0) console.log(JSON.stringify(discord.faults.slice(0, 3)));
for (const bot of bots) await bot.close();
await sql.end();
await store.release();
await slack.close();
await discord.close();
await database.remove();
if (wrong === 0 && !values.keep) await rm(folder, { recursive: true });
process.exit(wrong === 0 ? 0 : 1);
