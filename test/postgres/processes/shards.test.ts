import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Heartbeat, startHeartbeat } from "../../../adapters/bot/health/heartbeat.ts";
import { connectDiscord, type DiscordConnection } from "../../../adapters/discord/app.ts";
import { openPostgresGroup } from "../../../adapters/postgres/processes/process-group.ts";
import { openPostgresStore } from "../../../adapters/postgres/store.ts";
import type { MemberState, ProcessGroup } from "../../../src/chat/processes/process-group.ts";
import { WORKS } from "../../chat/processes/process-group-contract.ts";
import {
  createFakeDiscord,
  type FakeDiscord,
  type FakeDiscordOptions,
} from "../../discord/fake/fake-discord.ts";
import { ARRESTED } from "../../discord/replies.ts";
import { chatPorts } from "../../discord/running-bot.ts";
import { makeDatabase, SERVER, type TestDatabase } from "../server.ts";

/** A process that is connected to Discord. */
type Member = {
  readonly group: ProcessGroup;
  readonly heartbeat: Heartbeat;
  /** Keeps it from being heard of, or lets it be heard of again. */
  silence(silent: boolean): void;
  readonly connection: DiscordConnection;
  readonly log: string[];
};

describe.skipIf(SERVER === null)("shards of several processes", () => {
  let database: TestDatabase;
  let discord: FakeDiscord;
  const members: Member[] = [];
  beforeAll(async () => {
    database = await makeDatabase();
    await (await openPostgresStore(database.url)).release();
  });
  afterAll(() => database.remove());
  beforeEach(() =>
    database.sql(
      "TRUNCATE dateline.processes, dateline.requests, dateline.rates, dateline.leases, dateline.turns",
    ),
  );
  afterEach(async () => {
    await Promise.all(members.map(({ connection }) => connection.stop()));
    await Promise.all(members.splice(0).map(({ heartbeat }) => heartbeat.stop()));
    await discord.close();
  });

  const start = async (options: FakeDiscordOptions) => {
    discord = await createFakeDiscord({ maxConcurrency: 16, ...options });
  };
  const join = async (name: string): Promise<Member> => {
    const group = openPostgresGroup(database.url, name);
    let isSilent = false;
    const heard = {
      ...group,
      beat: async (state: MemberState) => (isSilent ? undefined : group.beat(state)),
    };
    const heartbeat = await startHeartbeat(heard, () => WORKS, { failed: () => {}, works: () => {} });
    const log: string[] = [];
    const settings = { token: discord.token, apiUrl: discord.apiUrl, admins: [] };
    const connection = await connectDiscord(settings, { ...chatPorts(log), group });
    const silence = (silent: boolean) => {
      isSilent = silent;
    };
    const member = { group, heartbeat, silence, connection, log };
    members.push(member);
    return member;
  };
  const holders = async ({ group }: Member, of: number) =>
    (await group.leases(`discord/shard/${of}/`)).map(({ holder }) => holder);
  /** The shards that have a connection, in order. */
  const connected = () =>
    discord.gateway
      .connected()
      .map(([number, of]) => `${number}/${of}`)
      .toSorted();
  const resumes = () => discord.gateway.events.filter(({ kind }) => kind === "resume");

  test("are shared among those that come, and move with their sessions", { timeout: 60_000 }, async () => {
    await start({ shards: 4 });
    const alpha = await join("alpha/1");
    await expect.poll(connected).toEqual(["0/4", "1/4", "2/4", "3/4"]);
    const beta = await join("beta/2");
    await expect
      .poll(async () => (await holders(beta, 4)).toSorted())
      .toEqual(["alpha/1", "alpha/1", "beta/2", "beta/2"]);
    await expect.poll(connected).toEqual(["0/4", "1/4", "2/4", "3/4"]);
    // One that leaves hands everything over; nobody identifies again.
    await alpha.connection.stop();
    await alpha.heartbeat.stop();
    await expect.poll(() => holders(beta, 4)).toEqual(Array(4).fill("beta/2"));
    await expect.poll(connected).toEqual(["0/4", "1/4", "2/4", "3/4"]);
    expect(discord.gateway.events.filter(({ kind }) => kind === "identify")).toHaveLength(4);
    expect(resumes()).toHaveLength(4);
  });

  test("that wait for their turn to identify are handed over without one", { timeout: 90_000 }, async () => {
    await start({ shards: 3, maxConcurrency: 1, identifyEveryMs: 5_000 });
    await join("alpha/1");
    const beta = await join("beta/2");
    await expect
      .poll(async () => (await holders(beta, 3)).filter((holder) => holder === "beta/2"))
      .toHaveLength(1);
    await expect.poll(connected, { timeout: 40_000 }).toEqual(["0/3", "1/3", "2/3"]);
    // As long as it takes for another one to come, had one been left behind.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect(discord.gateway.events.filter(({ kind }) => kind === "identify")).toHaveLength(3);
    expect(discord.gateway.events.filter((event) => event.kind === "identify" && event.tooSoon)).toEqual([]);
  });

  test("of one that died are another's, which gets what came meanwhile", { timeout: 60_000 }, async () => {
    await start({ shards: 1 });
    const alpha = await join("alpha/1");
    await expect.poll(connected).toEqual(["0/1"]);
    const beta = await join("beta/2");
    expect(await holders(beta, 1)).toEqual(["alpha/1"]);
    alpha.silence(true);
    await database.sql("UPDATE dateline.processes SET beat_at_ms = 0 WHERE name = 'alpha/1'");
    await expect.poll(() => holders(beta, 1)).toEqual(["beta/2"]);
    await expect.poll(() => resumes().length).toBeGreaterThan(0);
    const shown = await discord.slashCommand({ name: "ask", options: { question: ARRESTED } }).shown();
    expect(shown.text).toContain("**400 people**");
    // The one that came back finds that it has lost it, and leaves.
    alpha.silence(false);
    await expect.poll(() => alpha.log.join("\n"), { timeout: 10_000 }).toContain("discord: shard left");
    await expect.poll(connected).toEqual(["0/1"]);
  });

  test("become more when Discord recommends more, with no moment without", { timeout: 60_000 }, async () => {
    await start({ shards: 2 });
    const alpha = await join("alpha/1");
    await expect.poll(connected).toEqual(["0/2", "1/2"]);
    discord.recommendShards(3);
    // Another process becomes the one that asks Discord.
    await alpha.group.release("discord/plan");
    await join("beta/2");
    await expect.poll(connected).toEqual(["0/3", "1/3", "2/3"]);
    const shown = await discord.slashCommand({ name: "ask", options: { question: ARRESTED } }).shown();
    expect(shown.text).toContain("**400 people**");
  });
});
