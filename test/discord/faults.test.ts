import { describe, expect, test } from "vitest";
import type { Exchange } from "./fake/exchange.ts";
import type { FakeDiscord } from "./fake/fake-discord.ts";
import { ADA } from "./fake/world.ts";
import { ARRESTED } from "./replies.ts";
import { runBot } from "./running-bot.ts";

const CALLBACK = "/callback";

/** What can go wrong with a first response. */
const FAULTS: readonly (readonly [name: string, plan: (discord: FakeDiscord) => void])[] = [
  ["a 502", ({ failNext }) => failNext(CALLBACK, 502)],
  ["three 503 in a row", ({ failNext }) => failNext(CALLBACK, 503, 3)],
  ["a 502 though it was taken", ({ failNext }) => failNext(CALLBACK, 502, 1, true)],
  ["a connection cut before it was taken", ({ hangUpNext }) => hangUpNext(CALLBACK, 1, false)],
  ["a connection cut after it was taken", ({ hangUpNext }) => hangUpNext(CALLBACK, 1, true)],
  ["silence though it was taken", ({ stallNext }) => stallNext(CALLBACK)],
  ["a rate limit", ({ limitNext }) => limitNext(CALLBACK, 1, 0.1)],
];

/** What a person can do, once it is prepared. */
const ACTS: readonly (readonly [name: string, prepare: (discord: FakeDiscord) => Promise<() => Exchange>])[] =
  [
    ["a command", async (discord) => () => asked(discord)],
    [
      "a message's menu",
      async (discord) => {
        const target = discord.written(ARRESTED);
        return () => discord.messageCommand({ name: "Look this up", target });
      },
    ],
    [
      "a button",
      async (discord) => {
        const message = await asked(discord).shown();
        return () => discord.press(message, "More");
      },
    ],
  ];

function asked(discord: FakeDiscord, options = {}): Exchange {
  return discord.slashCommand({ name: "ask", options: { question: ARRESTED, ...options } });
}

describe.concurrent.for(FAULTS)("after %s, a first response is given once", ([, plan]) => {
  test.for(ACTS)("to %s", async ([, prepare], { expect }) => {
    await using bot = await runBot({ againMs: 100 });
    const act = await prepare(bot.discord);
    const before = bot.discord.messages.length;
    plan(bot.discord);
    expect((await act().shown()).text).toContain("**Asked:**");
    await bot.connection.stop();
    expect(bot.discord.messages).toHaveLength(before + 1);
    expect(bot.log.filter((line) => line.startsWith("error"))).toEqual([]);
    expect(bot.discord.faults).toEqual([]);
  });

  test("to somebody who types", async ({ expect }) => {
    await using bot = await runBot({ againMs: 100 });
    plan(bot.discord);
    const choices = await bot.discord
      .autocomplete({ name: "ask", option: "publisher", value: "watch" })
      .choices();
    expect(choices.map((choice) => choice.name)).toEqual(["Human Rights Watch"]);
  });

  test("to a share, which is posted once", async ({ expect }) => {
    await using bot = await runBot({ againMs: 100 });
    const message = await asked(bot.discord).shown();
    plan(bot.discord);
    const press = bot.discord.press(message, "Share to channel");
    expect((await press.followUps()).map(({ visibility }) => visibility.kind)).toEqual(["public"]);
    await bot.connection.stop();
    expect(bot.discord.messages).toHaveLength(2);
  });

  test("to an answer that takes long", async ({ expect }) => {
    await using bot = await runBot({ againMs: 100, patienceMs: 0 });
    plan(bot.discord);
    expect((await asked(bot.discord).shown()).text).toContain("**400 people**");
    await bot.connection.stop();
    expect(bot.discord.messages).toHaveLength(1);
  });

  test("to somebody who takes something back", async ({ expect }) => {
    await using bot = await runBot({ againMs: 100 });
    const shared = await asked(bot.discord, { public: true }).shown();
    plan(bot.discord);
    bot.discord.press(shared, "Take back");
    await bot.discord.untilRequest(/DELETE .*@original/);
    expect(bot.discord.messages).toEqual([]);
  });
});

const EDITED = /PATCH .*@original/;

describe.concurrent.for<readonly [string, (discord: FakeDiscord) => void]>([
  ["a 502", ({ failNext }) => failNext(EDITED, 502)],
  ["a 500 though it was made", ({ failNext }) => failNext(EDITED, 500, 1, true)],
  ["a connection cut before it was made", ({ hangUpNext }) => hangUpNext(EDITED, 1, false)],
  ["a connection cut after it was made", ({ hangUpNext }) => hangUpNext(EDITED, 1, true)],
  ["a rate limit", ({ limitNext }) => limitNext(EDITED, 1, 0.1)],
])("after %s, an edit is made", ([, plan]) => {
  test("of what was announced", async ({ expect }) => {
    await using bot = await runBot({ patienceMs: 0 });
    plan(bot.discord);
    expect((await asked(bot.discord).shown()).text).toContain("**400 people**");
    await bot.connection.stop();
    expect(bot.log.filter((line) => line.startsWith("error"))).toEqual([]);
  });
});

describe.concurrent("a share whose post Discord does not confirm", () => {
  test("is not posted once more, and the person is asked to check", async () => {
    await using bot = await runBot();
    const message = await asked(bot.discord).shown();
    bot.discord.hangUpNext(/POST \/webhooks/, 1, true);
    const press = bot.discord.press(message, "Share to channel");
    const followUps = await press.followUps(2);
    expect(followUps.map(({ visibility }) => visibility)).toEqual([
      { kind: "public" },
      { kind: "ephemeral", to: ADA.id },
    ]);
    expect(followUps[1]?.text).toContain("Check whether it is in the channel");
  });

  test("is posted where it cannot have been", async () => {
    await using bot = await runBot();
    const message = await asked(bot.discord).shown();
    bot.discord.limitNext(/POST \/webhooks/, 2, 0.05);
    const followUps = await bot.discord.press(message, "Share to channel").followUps();
    expect(followUps.map(({ visibility }) => visibility.kind)).toEqual(["public"]);
  });
});
