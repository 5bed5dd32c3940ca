import { REST } from "discord.js";
import { afterEach, expect, test, vi } from "vitest";
import { holdShards, type Shards } from "../../../adapters/discord/connection/shards.ts";
import type { Log } from "../../../src/chat/log.ts";
import { createLoneProcess } from "../../../src/chat/processes/lone-process.ts";
import type { ProcessGroup } from "../../../src/chat/processes/process-group.ts";
import { createFakeDiscord, type FakeDiscord, type FakeDiscordOptions } from "../fake/fake-discord.ts";

const PATIENCE = { timeout: 20_000 };

let discord: FakeDiscord;
let shards: Shards;
const lines: string[] = [];
afterEach(async () => {
  await shards.leave();
  await discord.close();
  lines.length = 0;
});

const lone = () => createLoneProcess("alpha/1", () => performance.now());
const hold = async (group: ProcessGroup, options: FakeDiscordOptions, token?: string): Promise<Shards> => {
  discord = await createFakeDiscord({ maxConcurrency: 16, ...options });
  const note = (event: string, details?: object) => void lines.push(`${event} ${JSON.stringify(details)}`);
  const log: Log = { info: note, warn: note, error: note };
  const rest = new REST({ version: "10", api: discord.apiUrl }).setToken(discord.token);
  shards = holdShards({ token: token ?? discord.token, rest, group, log, onInteraction: () => {} });
  return shards;
};

test("a shard whose lease comes while the process leaves is not opened", async () => {
  const group = lone();
  const [asked, mayHave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const held = await hold(
    {
      ...group,
      async hold(lease) {
        if (lease === "discord/shard/1/0") {
          asked.resolve();
          await mayHave.promise;
        }
        return group.hold(lease);
      },
    },
    { shards: 1 },
  );
  await asked.promise;
  await held.leave();
  mayHave.resolve();
  await held.opened;
  expect(held.held()).toEqual([]);
  expect((await group.leases("discord/")).filter(({ isOwn }) => isOwn)).toEqual([]);
});

test("a plan that could not be noted is asked for again", { timeout: 30_000 }, async () => {
  const group = lone();
  await group.hold("discord/plan");
  await group.note("discord/plan", JSON.stringify({ shards: 1, concurrency: 16 }));
  let tries = 0;
  const note: ProcessGroup["note"] = async (lease, value) =>
    lease === "discord/plan" && tries++ === 0 ? false : group.note(lease, value);
  await hold({ ...group, note }, { shards: 2 });
  await expect
    .poll(() => discord.gateway.connected().map(([number, of]) => `${number}/${of}`), PATIENCE)
    .toEqual(expect.arrayContaining(["0/2", "1/2"]));
});

test("a shard that fails is reported and left, even if the look that opened it failed too", async () => {
  const group = lone();
  const leases: ProcessGroup["leases"] = async (prefix) => {
    if (prefix === "discord/shard/2/1") throw new Error("The database is away.");
    return group.leases(prefix);
  };
  const held = await hold({ ...group, leases }, { shards: 2 }, "another-token");
  await expect(held.opened).rejects.toThrow("The database is away.");
  await expect.poll(() => lines.join("\n"), PATIENCE).toContain("discord: a shard could not be opened");
});

test("a connection that is lost while nobody can know whose shard it is comes back when that is known", async () => {
  const group = lone();
  let isAway = false;
  let looks = 0;
  const leases: ProcessGroup["leases"] = async (prefix) => {
    looks++;
    if (isAway) throw new Error("The database is away.");
    return group.leases(prefix);
  };
  const held = await hold({ ...group, leases }, { shards: 1 });
  await held.opened;
  isAway = true;
  const now = performance.now.bind(performance);
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now() + 20_000);
  try {
    discord.gateway.drop();
    await discord.gateway.until("close");
    // The package connects again after half a second.
    const before = looks;
    await expect.poll(() => looks - before, PATIENCE).toBeGreaterThan(2);
    const resumes = () => discord.gateway.events.filter(({ kind }) => kind === "resume").length;
    expect(resumes()).toBe(0);
    isAway = false;
    await expect.poll(resumes, PATIENCE).toBe(1);
  } finally {
    clock.mockRestore();
  }
});
