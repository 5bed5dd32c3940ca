import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openStore } from "../../adapters/sqlite/store.ts";
import { subscriptionId } from "../../src/delivery/subscriptions/subscription.ts";
import { createFakeDiscord } from "../discord/fake/fake-discord.ts";
import { WORLD } from "../discord/fake/world.ts";
import { corpusFile } from "../fixtures/corpus-file.ts";
import { createFakeSlack } from "../slack/fake/fake-slack.ts";
import { SCOPES, WORKSPACE } from "../slack/fake/workspace.ts";

// A process that posts is stopped with SIGSTOP at a random moment and goes on 70 seconds later, while another one works on the same
// database. Each channel has to have exactly one post. Rounds run side by side.
//   npm run test:long:sleep -- --rounds 30 --channels 8 --at-once 10
const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "30" },
    channels: { type: "string", default: "8" },
    "at-once": { type: "string", default: "10" },
    seconds: { type: "string", default: "70" },
  },
});
const ROUNDS = Number(values.rounds);
const CHANNELS = Number(values.channels);
const AT_ONCE = Number(values["at-once"]);
const SLEEP_MS = Number(values.seconds) * 1_000;
const CHILD = fileURLToPath(new URL("./posting-process.ts", import.meta.url));
/** What is added to the clock so that it is a morning in June. */
const OFFSET_MS = Date.UTC(2026, 5, 14, 8, 30) - Date.now();

type Platform = "slack" | "discord";
type Round = { readonly platform: Platform; readonly channels: readonly string[] };

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
const rounds = Array.from({ length: ROUNDS }, (_, n): readonly Round[] => [
  { platform: "slack", channels: names.slice(n * CHANNELS, (n + 1) * CHANNELS) },
  {
    platform: "discord",
    channels: Array.from({ length: CHANNELS }, () => discord.channels.add({ guild: WORLD.guild })),
  },
]).flat();

const folder = await mkdtemp(join(tmpdir(), "dateline-sleep-"));
const corpus = join(folder, "corpus");
await mkdir(corpus);
await writeFile(join(corpus, "good.md"), corpusFile({}, "On 14 June 1998 the council of Port Elan met."));

const running = new Set<ChildProcess>();
/**
 * Starts a process and waits until it posts. It is started again while it cannot begin: a process that was stopped inside a
 * transaction keeps the database locked.
 */
async function start(database: string, platform: Platform, stay: boolean, tries = 60): Promise<ChildProcess> {
  const given = [
    corpus,
    database,
    slack.apiUrl,
    discord.apiUrl,
    discord.applicationId,
    `+${OFFSET_MS}`,
    platform,
  ];
  const child = spawn(process.execPath, [CHILD, ...given, ...(stay ? ["stay"] : [])], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  const begins = await new Promise<boolean>((resolve) => {
    child.stdout?.once("data", () => resolve(true));
    child.once("exit", () => resolve(false));
  });
  if (begins) return child;
  if (tries > 1) return start(database, platform, stay, tries - 1);
  throw new Error("A process ended before it began to post.");
}
const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });

/** How many posts there are in each channel of a round. */
function counts({ platform, channels }: Round): readonly number[] {
  const posted: readonly string[] =
    platform === "slack"
      ? slack.messages.map(({ channel }) => channel)
      : discord.messages.map(({ channelId }) => channelId);
  return channels.map((channel) => posted.filter((each) => each === channel).length);
}
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

const total = {
  slack: { inTheMiddle: 0, doubled: 0, lost: 0 },
  discord: { inTheMiddle: 0, doubled: 0, lost: 0 },
};

async function play(round: Round, number: number): Promise<void> {
  const { platform, channels } = round;
  const database = join(folder, `${number}.db`);
  const store = openStore(database);
  const workspace = platform === "slack" ? WORKSPACE.teamId : WORLD.guild;
  for (const channel of channels)
    await store.save({
      platform,
      workspace,
      channel,
      id: subscriptionId({ platform, workspace, channel }),
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
  const sleeper = await start(database, platform, false);
  // Half of them at a moment of their own, half once something was posted.
  const atMs = Math.random() * 400;
  if (number % 4 < 2) await wait(atMs);
  else while (sum(counts(round)) === 0 && sleeper.exitCode === null) await wait(1);
  sleeper.kill("SIGSTOP");
  const stood = sum(counts(round));
  if (stood > 0 && stood < channels.length) total[platform].inTheMiddle++;
  const asleep = wait(SLEEP_MS).then(() => sleeper.kill("SIGCONT"));
  const awake = await start(database, platform, true);
  await asleep;
  await ended(sleeper);
  await wait(2_000);
  awake.kill("SIGKILL");
  await ended(awake);
  await ended(await start(database, platform, false));
  const found = counts(round);
  total[platform].doubled += found.filter((count) => count > 1).length;
  total[platform].lost += found.filter((count) => count === 0).length;
  console.log(`${platform}, round ${number >> 1}: stopped after ${stood} posts; ${found.join(" ")}`);
}

const left = [...rounds.entries()];
const lane = async () => {
  for (let next = left.shift(); next; next = left.shift()) await play(next[1], next[0]);
};
try {
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
} finally {
  for (const child of running) child.kill("SIGKILL");
  await slack.close();
  await discord.close();
  await rm(folder, { recursive: true });
}
console.log(`${ROUNDS} rounds on each platform, ${CHANNELS} channels each: ${JSON.stringify(total)}`);
console.log(`Slack's faults: ${slack.faults.length}; Discord's faults: ${discord.faults.length}`);
if (slack.faults.length + discord.faults.length > 0)
  console.log(slack.faults.slice(0, 3), discord.faults.slice(0, 3));
const wrong = Object.values(total).reduce((count, { doubled, lost }) => count + doubled + lost, 0);
process.exit(wrong === 0 ? 0 : 1);
