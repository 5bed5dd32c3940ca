import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openStore } from "../../adapters/sqlite/store.ts";
import { CLAIM_MS } from "../../src/delivery/deliver.ts";
import { subscriptionId } from "../../src/delivery/subscriptions/subscription.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { MAY } from "../discord/fake/channels.ts";
import { createFakeDiscord } from "../discord/fake/fake-discord.ts";
import { WORLD } from "../discord/fake/world.ts";
import { corpusFile } from "../fixtures/corpus-file.ts";
import { createFakeSlack } from "../slack/fake/fake-slack.ts";
import { SCOPES, WORKSPACE } from "../slack/fake/workspace.ts";

// Two processes on one database post to the fake Slack and Discord; both are killed with SIGKILL again and again at random
// moments of each day, then one is left to finish. Each channel has to have exactly one post for each day.
//   npm run test:long -- --kills 200 --channels 20
// Without the right to read Discord's channels a post may be missing, never doubled:
//   npm run test:long -- --without-history
const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    channels: { type: "string", default: "20" },
    "without-history": { type: "boolean", default: false },
  },
});
const READABLE = !values["without-history"];
const EVERYTHING = MAY.view | MAY.send | MAY.embed | MAY.history;
const KILLS = Number(values.kills);
const CHANNELS = Number(values.channels);
const KILLS_A_DAY = 10;
/** More than are needed: on a day on which all is posted early, fewer are killed. */
const DAYS = Math.max(30, KILLS);
const DAY_MS = 86_400_000;
const BEGIN_MS = Date.UTC(2026, 5, 14, 8);
const CHILD = fileURLToPath(new URL("./posting-process.ts", import.meta.url));

const names = Array.from({ length: CHANNELS }, (_, index) => `C07DESK${index}`);
const [first = "C07DESK0", ...others] = names;
const slack = await createFakeSlack({
  scopes: READABLE ? [...SCOPES, "channels:history"] : SCOPES,
  workspace: {
    ...WORKSPACE,
    channels: [
      { id: first, name: first.toLowerCase() },
      ...others.map((id) => ({ id, name: id.toLowerCase() })),
    ],
  },
});
const discord = await createFakeDiscord();
const rooms = names.map(() => discord.channels.add({ guild: WORLD.guild }));
if (!READABLE) for (const room of rooms) discord.channels.permit(room, EVERYTHING & ~MAY.history);

const folder = await mkdtemp(join(tmpdir(), "dateline-kill-"));
const database = join(folder, "dateline.db");
const corpus = join(folder, "corpus");
await mkdir(corpus);
// An archive that has something on every day.
const sentences = Array.from({ length: DAYS }, (_, index) => {
  const day = dateWords(`1998${new Date(BEGIN_MS + index * DAY_MS).toISOString().slice(4, 10)}`);
  return `On ${day} the council of Port Elan met in the old town hall.`;
});
await writeFile(join(corpus, "good.md"), corpusFile({}, sentences.join(" ")));
const store = openStore(database);
const places = [
  ...names.map((channel) => ({ platform: "slack", workspace: WORKSPACE.teamId, channel })),
  ...rooms.map((channel) => ({ platform: "discord", workspace: WORLD.guild, channel })),
];
for (const place of places)
  await store.save({
    ...place,
    id: subscriptionId(place),
    zone: "UTC",
    time: "08:00",
    emptyDay: "nearby",
    care: "note",
    firstDay: "2026-06-14",
    setBy: "U07ANA",
    setAtMs: BEGIN_MS,
    state: { kind: "active" },
  });

const running = new Set<ChildProcess>();
/** Starts a process whose clock begins at an instant, and waits until it posts. */
async function start(nowMs: number): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [CHILD, corpus, database, slack.apiUrl, discord.apiUrl, discord.applicationId, String(nowMs)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  running.add(child);
  child.once("exit", () => running.delete(child));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", () => reject(new Error("A process ended before it began to post.")));
  });
  return child;
}
const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });

/** How many posts of a day stand in each channel. */
function posts(day: string): ReadonlyMap<string, number> {
  const title = dateWords(day);
  const counts = new Map(places.map(({ channel }) => [channel, 0]));
  const count = (channel: string) => counts.set(channel, (counts.get(channel) ?? 0) + 1);
  for (const message of slack.messages) if (message.text.includes(title)) count(message.channel);
  for (const message of discord.messages) if (message.text.includes(title)) count(message.channelId);
  return counts;
}

let kills = 0;
let inTheMiddle = 0;
let doubled = 0;
let lost = 0;
let expected = 0;
let days = 0;
/** Posts of which nobody can say whether they arrived, and posts that are missing, by platform. */
const unknown = { slack: 0, discord: 0 };
const missing = { slack: 0, discord: 0 };
while (kills < KILLS) {
  const dayMs = BEGIN_MS + days * DAY_MS;
  const day = new Date(dayMs).toISOString().slice(0, 10);
  let clockMs = dayMs;
  const before = () => [...posts(day).values()].reduce((a, b) => a + b, 0);
  for (let n = 0; n < KILLS_A_DAY && kills < KILLS; n++) {
    const pair = await Promise.all([start(clockMs), start(clockMs)]);
    for (const child of pair) {
      await sleep(Math.random() * 200);
      const stood = before();
      if (child.exitCode === null && child.kill("SIGKILL")) {
        kills++;
        if (stood > 0 && stood < places.length) inTheMiddle++;
      }
      await ended(child);
    }
    clockMs += CLAIM_MS + 5_000;
  }
  for (const wait of [0, CLAIM_MS, 1_200_000]) await ended(await start(clockMs + wait));
  const stood = posts(day);
  for (const place of places) {
    const platform = place.platform === "slack" ? "slack" : "discord";
    const [last] = await store.deliveries(subscriptionId(place), 1);
    if (last?.day === day && last.outcome.kind === "none") unknown[platform]++;
    if (stood.get(place.channel) === 0) missing[platform]++;
  }
  const counts = [...stood.values()];
  expected += places.length;
  doubled += counts.filter((count) => count > 1).length;
  lost += counts.filter((count) => count === 0).length;
  days++;
  console.log(
    `${day}: ${kills} kills, ${inTheMiddle} between the first and the last post; ${doubled} doubled, ${lost} lost`,
  );
}
await store.release();
await slack.close();
await discord.close();
await rm(folder, { recursive: true });
console.log(`${kills} kills over ${days} days: ${expected} posts due, ${doubled} doubled, ${lost} lost`);
if (!READABLE) console.log(`Not known: ${JSON.stringify(unknown)}; lost: ${JSON.stringify(missing)}`);
console.log(`Slack's faults: ${slack.faults.length}; Discord's faults: ${discord.faults.length}`);
process.exit(doubled + (READABLE ? lost : 0) + slack.faults.length + discord.faults.length === 0 ? 0 : 1);
