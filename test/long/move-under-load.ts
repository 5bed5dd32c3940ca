import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { moveDatabase } from "../../adapters/database/move-database.ts";
import { openDatabaseStore } from "../../adapters/database/open-store.ts";
import { subscriptionId } from "../../src/delivery/subscriptions/subscription.ts";
import { createFakeDiscord } from "../discord/fake/fake-discord.ts";
import { WORLD } from "../discord/fake/world.ts";
import { corpusFile } from "../fixtures/corpus-file.ts";
import { makeDatabase } from "../postgres/server.ts";
import { createFakeSlack } from "../slack/fake/fake-slack.ts";
import { SCOPES, WORKSPACE } from "../slack/fake/workspace.ts";

// A database is moved from a file to a server, and back, while two processes post from it and more comes due; two others post from where
// it was moved to. The old ones go on running. Each channel has to have exactly one post.
//   .ci/postgres npm run test:long:move -- --rounds 20
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "20" }, channels: { type: "string", default: "25" } },
});
const ROUNDS = Number(values.rounds);
const CHANNELS = Number(values.channels);
const CHILD = fileURLToPath(new URL("./posting-process.ts", import.meta.url));
/** What is added to the clock so that it is a morning in June. */
const OFFSET_MS = Date.UTC(2026, 5, 14, 8, 30) - Date.now();

const names = Array.from({ length: ROUNDS * CHANNELS }, (_, index) => `C07DESK${index}`);
const [first = "", ...others] = names;
const slack = await createFakeSlack({
  scopes: [...SCOPES, "channels:history"],
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
const folder = await mkdtemp(join(tmpdir(), "dateline-move-"));
const corpus = join(folder, "corpus");
await mkdir(corpus);
await writeFile(join(corpus, "good.md"), corpusFile({}, "On 14 June 1998 the council of Port Elan met."));
const server = await makeDatabase();
const places = [join(folder, "dateline.db"), server.url] as const;

/** Starts a process that posts until it is killed, and waits until it begins. */
async function start(database: string): Promise<ChildProcess> {
  const given = [corpus, database, slack.apiUrl, discord.apiUrl, discord.applicationId, `+${OFFSET_MS}`];
  const child = spawn(process.execPath, [CHILD, ...given, "", "stay"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once("data", () => resolve());
    child.once("exit", () => reject(new Error("A process ended before it began to post.")));
  });
  return child;
}

/** Lets posts come due in the channels of a round, from one of a number on. */
async function addPosts(database: string, numbers: readonly number[]): Promise<void> {
  const store = await openDatabaseStore(database);
  for (const n of numbers)
    for (const place of [
      { platform: "slack", workspace: WORKSPACE.teamId, channel: names[n] ?? "" },
      { platform: "discord", workspace: WORLD.guild, channel: rooms[n] ?? "" },
    ])
      await store.save({
        ...place,
        id: subscriptionId(place),
        zone: "UTC",
        time: "08:00",
        emptyDay: "nearby",
        care: "note",
        firstDay: "2026-06-14",
        setBy: "U07ANA",
        setAtMs: 0,
        state: { kind: "active" },
      });
  await store.release();
}

/** How many posts stand in each of some channels. */
function counts(numbers: readonly number[]): readonly number[] {
  const all = new Map<string, number>();
  const count = (channel: string) => all.set(channel, (all.get(channel) ?? 0) + 1);
  for (const { channel } of slack.messages) count(channel);
  for (const { channelId } of discord.messages) count(channelId);
  return numbers.flatMap((n) => [names[n], rooms[n]]).map((channel) => all.get(channel ?? "") ?? 0);
}

let doubled = 0;
let lost = 0;
let midway = 0;
for (let round = 0; round < ROUNDS; round++) {
  const [from, to] = round % 2 === 0 ? places : [places[1], places[0]];
  const numbers = Array.from({ length: CHANNELS }, (_, n) => round * CHANNELS + n);
  const old = await Promise.all([start(from), start(from)]);
  await addPosts(from, numbers);
  // In the midst of posting, whatever the machine's pace.
  const some = 1 + Math.floor(Math.random() * CHANNELS);
  while (counts(numbers).filter((count) => count > 0).length < some) await sleep(20);
  const before = counts(numbers).filter((count) => count > 0).length;
  if (before > 0 && before < 2 * CHANNELS) midway++;
  await moveDatabase(from, to, { nowMs: Date.now, tell: () => {} });
  const fresh = await Promise.all([start(to), start(to)]);
  for (let waits = 0; counts(numbers).includes(0) && waits < 180; waits++) await sleep(500);
  await sleep(3_000);
  for (const child of [...old, ...fresh]) child.kill("SIGKILL");
  const stood = counts(numbers);
  doubled += stood.filter((count) => count > 1).length;
  lost += stood.filter((count) => count === 0).length;
  console.log(
    `${round + 1} moves, ${midway} with posts under way: ${2 * CHANNELS * (round + 1)} posts due, ${doubled} doubled, ${lost} lost`,
  );
}
await slack.close();
await discord.close();
await server.remove();
await rm(folder, { recursive: true });
process.exit(doubled + lost === 0 ? 0 : 1);
