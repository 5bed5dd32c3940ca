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
import { directChannel, SCOPES, WORKSPACE } from "../slack/fake/workspace.ts";
import { type BotProcess, botProcess } from "./processes/bot-process.ts";

// Three whole bots on one PostgreSQL database, with a fake Slack and a fake Discord of five shards. In each round one is killed, stopped for
// a while, or cut off the database, or all are; daily posts come due and people ask meanwhile. Each post has to be there once, each
// command answered once, and each shard be back within 30 s.
//   .ci/postgres npm run test:long:processes -- --rounds 200
// A command is excused only where the platform itself says to its person that it was not taken, or where the process died that had taken it.
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
const QUESTION = "When did the council of Port Elan meet?";

const names = Array.from({ length: ROUNDS * POSTS }, (_, index) => `C07DESK${index}`);
const [first = "", ...others] = names;
const people = Array.from({ length: 4_000 }, (_, index) => ({ id: `U07P${index}`, name: `person.${index}` }));
const [ana = { id: "U07ANA", name: "ana" }, ...more] = people;
const slack = await createFakeSlack({
  scopes: [...SCOPES, "channels:history"],
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
const discord = await createFakeDiscord({ shards: SHARDS, identifyEveryMs: 5_000, deadlineMs: 3_000 });
const rooms = names.map(() => discord.channels.add({}));

const database = await makeDatabase();
const store = await openPostgresStore(database.url);
const sql = new pg.Pool({ connectionString: database.url, max: 2 });
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
for (const name of ["alpha", "beta", "gamma"]) bots.push(await botProcess(name, folder, database.url, env));
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

type Asked = {
  readonly kind: "command" | "message" | "interaction";
  readonly answers: () => number;
  excuse: string | null;
};
const asked: Asked[] = [];
let person = 0;
/** Asks in one of the three ways. */
function ask(): void {
  const n = person++;
  const user = people[n % people.length]?.id ?? "";
  if (n % 3 === 0) {
    const entry: Asked = { kind: "command", answers: () => 0, excuse: "not sent" };
    const at = asked.push(entry) - 1;
    void slack.slashCommand({ user, command: "/ask", text: QUESTION }).then((exchange) => {
      const excuse = exchange.outcome === "acked" ? null : `Slack said ${exchange.outcome}`;
      asked[at] = { ...entry, excuse, answers: () => exchange.replies().filter(isAnswer).length };
    });
  } else if (n % 3 === 1) {
    void slack.directMessage({ user, text: QUESTION });
    const { id } = directChannel(user);
    const answers = () => slack.messages.filter((each) => each.channel === id && isAnswer(each)).length;
    asked.push({ kind: "message", answers, excuse: null });
  } else {
    const number = n % SHARDS;
    const guild = String(BigInt(200_000_000 + number) * 2n ** 22n);
    const shard = Number((BigInt(guild) >> 22n) % BigInt(SHARDS));
    const holder = discord.gateway.connected().filter(([each]) => each === shard).length;
    const exchange = discord.slashCommand({ name: "ask", options: { question: QUESTION }, guild });
    const { id } = exchange.interaction;
    const entry: Asked = {
      kind: "interaction",
      answers: () => discord.messages.filter((each) => each.interactionId === id && !each.loading).length,
      excuse: holder === 0 ? "its shard had no connection" : null,
    };
    asked.push(entry);
    void shardHolders().then((holders) => {
      const pid = holders[shard] ?? null;
      if (pid === null || away.has(pid)) entry.excuse ??= "its shard’s process was dead or stopped";
      else watched.push({ entry, pid, atMs: performance.now() });
    });
  }
}
/** Interactions by the process that got them: one that dies within 3 s takes them along. */
const watched: { readonly entry: Asked; readonly pid: number; readonly atMs: number }[] = [];
function goes(pid: number): void {
  away.add(pid);
  for (const { entry, pid: own, atMs } of watched)
    if (own === pid && performance.now() - atMs < 3_000) entry.excuse ??= "its process went away within 3 s";
}
function isAnswer(message: { readonly text: string }): boolean {
  return !/Try again|wrong/.test(message.text);
}

const KINDS = ["kill", "stop", "cut one", "cut all", "block one", "refuse one", "away"] as const;
const counts = new Map<string, number>();
let round = 0;
let isAsking = true;
const asking = (async () => {
  for (; isAsking; await sleep(350)) ask();
})();
const anyOf = <T>(all: readonly T[]): T | undefined => all[Math.floor(Math.random() * all.length)];

for (; round < ROUNDS && performance.now() < UNTIL_MS; round++) {
  await addPosts(round);
  await sleep(Math.random() * 2_500);
  const bot = anyOf(bots);
  // Kills most often.
  const kind = Math.random() < 0.35 ? "kill" : (anyOf(KINDS) ?? "kill");
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

function posts(): readonly number[] {
  const title = dateWords(DAY);
  const all = new Map<string, number>();
  const count = (channel: string) => all.set(channel, (all.get(channel) ?? 0) + 1);
  for (const message of slack.messages) if (message.text.includes(title)) count(message.channel);
  for (const message of discord.messages)
    if (message.interactionId === "" && message.text.includes(title)) count(message.channelId);
  return places.map(({ channel }) => all.get(channel) ?? 0);
}
function summary(): string {
  const stood = posts();
  const sum = (test: (entry: Asked) => boolean) => asked.filter(test).length;
  return [
    [...counts].map(([kind, count]) => `${count} ${kind}`).join(", "),
    `${stood.length} posts: ${stood.filter((count) => count > 1).length} doubled`,
    `${asked.length} asked: ${sum(({ answers }) => answers() > 1)} doubled`,
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
  const unexcused = none.filter(({ excuse }) => excuse === null).length;
  const excuses = Map.groupBy(
    none.filter(({ excuse }) => excuse !== null),
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
const tooSoon = discord.gateway.events.filter((event) => event.kind === "identify" && event.tooSoon).length;
const identified = discord.gateway.events.filter(({ kind }) => kind === "identify").length;
const resumed = discord.gateway.events.filter(({ kind }) => kind === "resume").length;
console.log(`${identified} identified, ${tooSoon} too soon; ${resumed} resumed`);
console.log(`Slack's faults: ${slack.faults.length}; Discord's faults: ${discord.faults.length}`);
wrong += tooSoon + slack.faults.length + discord.faults.length + sorted.filter((s) => s > 30).length;
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
