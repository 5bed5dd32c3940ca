import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Program, startProgram } from "../../bot/program.ts";
import { createFakeDiscord, type FakeDiscord } from "../../discord/fake/fake-discord.ts";
import { createFakeSlack, type FakeSlack } from "../../slack/fake/fake-slack.ts";
import { makeDatabase, SERVER, type TestDatabase } from "../server.ts";

const PATIENCE = { timeout: 60_000, interval: 100 };

describe.skipIf(SERVER === null)("two bots on one database", () => {
  let database: TestDatabase;
  let slack: FakeSlack;
  let discord: FakeDiscord;
  let bots: readonly Program[];
  beforeEach(async () => {
    database = await makeDatabase();
    [slack, discord] = await Promise.all([createFakeSlack(), createFakeDiscord()]);
    const env = {
      DATELINE_DATABASE: database.url,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    };
    bots = [startProgram(env), startProgram(env)];
    await Promise.all(bots.map((bot) => bot.until(/Discord +connected as/)));
    await slack.socket.connected(2);
  }, 120_000);
  afterEach(async () => {
    await Promise.all(bots.map((bot) => bot[Symbol.asyncDispose]()));
    await Promise.all([slack.close(), discord.close()]);
    await database.remove();
  });

  /** The process that has claimed the only request that is not answered. */
  const holder = async (): Promise<Program> => {
    const found = () =>
      database.sql(
        `SELECT processes.name FROM dateline.requests JOIN dateline.processes ON id = holder WHERE NOT answered`,
      );
    await expect.poll(found, PATIENCE).toHaveLength(1);
    const name = String((await found())[0]?.name);
    const bot = bots.find(({ pid }) => name.endsWith(`/${pid}`));
    if (bot === undefined) throw new Error(`Expected one of the bots to be ${name}.`);
    return bot;
  };
  /** Keeps `status` from being answered while the work goes on. */
  const meanwhile = async (work: () => Promise<void>): Promise<void> => {
    await database.sql("BEGIN; LOCK TABLE dateline.subscriptions IN ACCESS EXCLUSIVE MODE");
    await work();
    await database.sql("COMMIT");
  };
  const killed = async () => {
    const bot = await holder();
    bot.kill("SIGKILL");
    await bot.ended;
  };

  test("what one acknowledged and did not live to answer, the other answers, once", {
    timeout: 240_000,
  }, async () => {
    let replies: () => readonly unknown[] = () => [];
    await meanwhile(async () => {
      const exchange = await slack.slashCommand({ command: "/dateline", text: "status" });
      expect(exchange.outcome).toBe("acked");
      replies = exchange.replies;
      await killed();
      expect(replies()).toEqual([]);
    });
    await expect.poll(() => replies().length, PATIENCE).toBe(1);
    // Nothing of what people wrote is left in the database.
    expect(await database.sql("SELECT 1 FROM dateline.requests WHERE body IS NOT NULL")).toEqual([]);
    expect([slack.faults, discord.faults]).toEqual([[], []]);
  });

  test("also where the answer was announced", { timeout: 240_000 }, async () => {
    await meanwhile(async () => {
      const exchange = discord.slashCommand({ name: "dateline status" });
      expect((await exchange.replied()).type).toBe(5);
      await killed();
    });
    await expect.poll(() => discord.messages.filter(({ loading }) => !loading).length, PATIENCE).toBe(1);
    expect(discord.messages).toHaveLength(1);
    expect([slack.faults, discord.faults]).toEqual([[], []]);
  });
});
