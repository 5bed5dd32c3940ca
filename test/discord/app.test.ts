import { describe, expect, test } from "vitest";
import { type Reply, shortReply } from "../../src/chat/replies/reply.ts";
import type { ChatRequest } from "../../src/chat/requests/request.ts";
import type { Exchange } from "./fake/exchange.ts";
import { ADA, BEN } from "./fake/world.ts";
import { ARRESTED, reply, requestOf } from "./replies.ts";
import { type Running, runBot } from "./running-bot.ts";

const ask = ({ discord }: Running, question: string, options = {}) =>
  discord.slashCommand({ name: "ask", options: { question, ...options } });
const sharedBy = async (press: Exchange) => {
  const [shared] = await press.followUps();
  if (shared === undefined) throw new Error("Expected a message");
  return shared;
};
const PRIVATE = { kind: "ephemeral", to: ADA.id };

describe.concurrent("a command", () => {
  test("is answered in private, at once, by whom it may be shared", async () => {
    await using bot = await runBot();
    const asked = ask(bot, ARRESTED);
    const shown = await asked.shown();
    expect(asked.callbackType).toBe(4);
    expect(shown.visibility).toEqual(PRIVATE);
    expect(shown.text).toContain("**400 people**");
    expect(shown.buttons.map(({ label }) => label)).toEqual([
      "Share to channel",
      "In context",
      "Cite",
      "Not right?",
      "More",
    ]);
    expect(bot.discord.faults).toEqual([]);
  });

  test("is answered to everybody if it says so, and nobody needs to share it", async () => {
    await using bot = await runBot();
    const shown = await ask(bot, ARRESTED, { public: true }).shown();
    expect(shown.visibility).toEqual({ kind: "public" });
    expect(shown.text).toContain("Shared by Ada L.");
    expect(shown.buttons.map(({ label }) => label)).toEqual([
      "In context",
      "Cite",
      "Not right?",
      "More",
      "Take back",
    ]);
  });

  test("is answered in private if the answer is of no use to others", async () => {
    await using bot = await runBot();
    expect((await ask(bot, "who is Bob Dylan?", { public: true }).shown()).visibility).toEqual(PRIVATE);
    const day = bot.discord.slashCommand({
      name: "on-this-date",
      options: { date: "31 June", public: true },
    });
    expect((await day.shown()).visibility).toEqual(PRIVATE);
    expect((await day.shown()).text).toContain("June has 30 days");
  });

  test.for([
    ["on-this-date", { date: "17 June" }, "On this date\\: 17 June"],
    ["on-this-date", {}, "On this date\\: 22 November"],
    ["timeline", { topic: "political prisoners", place: "South Korea" }, "Timeline\\: political prisoners"],
    ["ask", { question: "who was shot?", publisher: "Amnesty International", place: "Cambodia" }, "**shot**"],
    ["dateline help", {}, "Dateline answers"],
    ["dateline status", {}, "6 documents, 92 passages"],
  ] as const)("is carried out: /%s %j", async ([name, options, words]) => {
    await using bot = await runBot();
    const shown = await bot.discord.slashCommand({ name, options }).shown();
    expect(shown.text).toContain(words);
    expect(bot.discord.faults).toEqual([]);
  });

  test.for(["bot_dm", "private_channel"] as const)("is carried out in a %s", async (context) => {
    await using bot = await runBot();
    const asked = bot.discord.slashCommand({ name: "ask", context, options: { question: ARRESTED } });
    expect((await asked.shown()).text).toContain("**400 people**");
  });

  test("in a message's menu looks its words up", async () => {
    await using bot = await runBot();
    const target = bot.discord.written("Were **400 people** arrested <@1>?", BEN);
    const shown = await bot.discord.messageCommand({ name: "Look this up", target }).shown();
    expect(shown.visibility).toEqual(PRIVATE);
    expect(shown.text).toContain("**Asked:** Were 400 people arrested ?");
  });

  test("is completed while it is typed", async () => {
    await using bot = await runBot();
    const choices = async (name: string, option: string, value: string) =>
      (await bot.discord.autocomplete({ name, option, value }).choices()).map((choice) => choice.name);
    expect(await choices("ask", "publisher", "watch")).toEqual(["Human Rights Watch"]);
    expect(await choices("timeline", "place", "kor")).toEqual(["North Korea", "South Korea"]);
    expect(await choices("timeline", "topic", "national sec")).toContain("National Security Law");
    expect(await choices("on-this-date", "date", "17 jun")).toEqual(["17 June"]);
    expect(await choices("on-this-date", "date", "")).toEqual(["Today, 22 November"]);
    expect(bot.discord.faults).toEqual([]);
  });

  test("that comes twice is answered once", async () => {
    await using bot = await runBot();
    const asked = ask(bot, ARRESTED);
    bot.discord.redeliver(asked);
    await asked.shown();
    bot.discord.redeliver(asked);
    await ask(bot, "who is Bob Dylan?").shown();
    const callbacks = bot.discord.requests.filter(({ path }) => path.endsWith("/callback"));
    expect(callbacks.map(({ status }) => status)).toEqual([204, 204]);
  });

  test("of somebody who floods the bot is refused, kindly and in private, and nobody else's is", async () => {
    await using bot = await runBot({ perMinute: 4 });
    const shown = await Promise.all([1, 2, 3].map(() => ask(bot, ARRESTED, { public: true }).shown()));
    expect(shown.map(({ visibility }) => visibility.kind)).toEqual(["public", "public", "ephemeral"]);
    expect(shown[2]?.text).toContain("Too many requests.");
    const other = bot.discord.slashCommand({ name: "ask", user: BEN, options: { question: ARRESTED } });
    expect((await other.shown()).text).toContain("**400 people**");
  });
});

describe.concurrent("a button", () => {
  test("shares an answer with everybody, by name, with the question, and is switched off", async () => {
    await using bot = await runBot();
    const press = bot.discord.press(await ask(bot, ARRESTED).shown(), "Share to channel");
    const shared = await sharedBy(press);
    expect(shared.visibility).toEqual({ kind: "public" });
    expect(shared.text).toContain("Shared by Ada L.");
    expect(shared.text).toContain(`**Asked:** ${ARRESTED}`);
    const { visibility, buttons } = await press.shown();
    expect(visibility).toEqual(PRIVATE);
    expect(buttons.map(({ label, disabled }) => [label, disabled])).toEqual([
      ["Shared", true],
      ["In context", false],
      ["Cite", false],
      ["Not right?", false],
      ["More", false],
    ]);
    expect(bot.discord.faults).toEqual([]);
    const context = bot.discord.press(shared, "In context", { user: BEN });
    expect((await context.shown()).visibility).toEqual({ kind: "ephemeral", to: BEN.id });
  });

  test.for([
    ["In context", "In context"],
    ["Cite", "Citation"],
    ["More", "Answer 2"],
  ] as const)("shows in private: %s", async ([label, words]) => {
    await using bot = await runBot();
    const shown = await bot.discord.press(await ask(bot, ARRESTED).shown(), label).shown();
    expect(shown.visibility).toEqual(PRIVATE);
    expect(shown.text).toContain(words);
    expect(bot.discord.faults).toEqual([]);
  });

  test("of a list shows and shares it", async () => {
    await using bot = await runBot();
    const list = await bot.discord
      .slashCommand({ name: "timeline", options: { topic: "human rights" } })
      .shown();
    const label = list.buttons.find((button) => button.label.startsWith("More"))?.label ?? "";
    const more = await bot.discord.press(list, label).shown();
    expect(more.text).not.toBe(list.text);
    const shared = await sharedBy(bot.discord.press(list, "Share to channel"));
    expect(shared.visibility).toEqual({ kind: "public" });
    expect(shared.buttons.map(({ label }) => label)).not.toContain("Share to channel");
  });

  test("that shares is answered once, however often it is pressed at a time", async () => {
    await using bot = await runBot();
    const message = await ask(bot, ARRESTED).shown();
    const presses = [1, 2, 3].map(() => bot.discord.press(message, "Share to channel"));
    const told = await Promise.all(presses.slice(1).map((press) => press.shown()));
    for (const { text, visibility } of told) {
      expect(text).toContain("Already shared in this channel.");
      expect(visibility).toEqual(PRIVATE);
    }
    await presses[0]?.followUps();
    expect(bot.discord.messages.filter(({ visibility }) => visibility.kind === "public")).toHaveLength(1);
  });

  test("that shares works again where the post was refused, and says so", async () => {
    await using bot = await runBot();
    const message = await ask(bot, ARRESTED).shown();
    bot.discord.failNext(/POST \/webhooks/, 403);
    const first = bot.discord.press(message, "Share to channel");
    expect((await sharedBy(first)).text).toContain("That could not be shared.");
    expect((await first.shown()).buttons[0]).toMatchObject({ label: "Share to channel", disabled: false });
    const again = await sharedBy(bot.discord.press(await first.shown(), "Share to channel"));
    expect(again.visibility).toEqual({ kind: "public" });
  });

  test("takes back what the person shared, also after a restart, and nobody else's", async () => {
    await using bot = await runBot();
    const shared = await sharedBy(bot.discord.press(await ask(bot, ARRESTED).shown(), "Share to channel"));
    const refused = await bot.discord.press(shared, "Take back", { user: BEN }).shown();
    expect(refused.text).toContain("Only the person who shared this can take it back.");
    expect(refused.visibility).toEqual({ kind: "ephemeral", to: BEN.id });
    await bot.connection.stop();
    await bot.again();
    bot.discord.press(shared, "Take back");
    await bot.discord.untilRequest(/DELETE .*@original/);
    expect(bot.discord.messages.map(({ id }) => id)).not.toContain(shared.id);
    const again = bot.discord.press(await ask(bot, ARRESTED).shown(), "Share to channel");
    expect((await sharedBy(again)).visibility).toEqual({ kind: "public" });
    expect(bot.discord.faults).toEqual([]);
  });

  test("that takes back says where Discord refuses", async () => {
    await using bot = await runBot();
    const shared = await ask(bot, ARRESTED, { public: true }).shown();
    bot.discord.failNext(/DELETE .*@original/, 403);
    const told = await sharedBy(bot.discord.press(shared, "Take back"));
    expect(told.text).toContain("That could not be taken back.");
    expect(told.visibility).toEqual(PRIVATE);
  });

  test("works for a long question too, after a restart", async () => {
    await using bot = await runBot();
    const question = `${ARRESTED} (${"*, ".repeat(60)}<@&>)`;
    const first = await ask(bot, question).shown();
    const label = first.buttons.at(-1)?.label ?? "";
    await bot.connection.stop();
    await bot.again();
    const more = await bot.discord.press(first, label).shown();
    expect(more.text).toContain("Answer 2");
    expect(bot.discord.faults).toEqual([]);
  });
});

describe.concurrent("an answer that takes long", () => {
  const slow = () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    return { respond: () => promise, resolve };
  };

  test("is announced, and then shown", async () => {
    const { respond, resolve } = slow();
    await using bot = await runBot({ respond, patienceMs: 1 });
    const asked = ask(bot, ARRESTED);
    expect(await asked.replied()).toMatchObject({ type: 5 });
    resolve(await reply({ kind: "ask", question: ARRESTED, from: 0 }));
    const shown = await asked.shown();
    expect(shown.visibility).toEqual(PRIVATE);
    expect(shown.text).toContain("**400 people**");
    expect(bot.discord.faults).toEqual([]);
  });

  test("is announced to everybody and told in private if it is of no use to others", async () => {
    const { respond, resolve } = slow();
    await using bot = await runBot({ respond, patienceMs: 1 });
    const asked = ask(bot, "who?", { public: true });
    await asked.replied();
    resolve(shortReply("nothing", "No answer in the archive.", []));
    const [told] = await asked.followUps();
    expect(told?.visibility).toEqual(PRIVATE);
    expect(bot.discord.messages).toHaveLength(1);
    expect(bot.discord.faults).toEqual([]);
  });

  test("is still given when the bot stops, and what comes then is left to another process", async () => {
    const { respond, resolve } = slow();
    await using bot = await runBot({ respond, patienceMs: 1 });
    const asked = ask(bot, ARRESTED);
    await asked.replied();
    const other = await bot.again();
    const stopped = bot.connection.stop();
    const late = ask(bot, "who was shot?");
    await late.replied();
    resolve(await reply({ kind: "ask", question: ARRESTED, from: 0 }));
    await stopped;
    expect((await asked.shown()).text).toContain("**400 people**");
    expect((await late.shown()).text).toContain("**400 people**");
    await other.stop();
    expect(bot.discord.gateway.hasSession()).toBe(false);
    expect(bot.discord.messages).toHaveLength(2);
  });

  test("is not waited for without end when the bot stops", async () => {
    await using bot = await runBot({ respond: slow().respond, patienceMs: 1, drainMs: 10 });
    await ask(bot, ARRESTED).replied();
    await bot.connection.stop();
    expect(bot.discord.gateway.hasSession()).toBe(false);
  });
});

describe.concurrent("a share that takes long", () => {
  test("posts once the answer is there, and the button is switched off", async () => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    let asked = 0;
    const respond = async (request: ChatRequest) => (asked++ === 0 ? await reply(request) : promise);
    await using bot = await runBot({ respond, patienceMs: 100 });
    const message = await ask(bot, ARRESTED).shown();
    const press = bot.discord.press(message, "Share to channel");
    expect(await press.replied()).toMatchObject({ type: 6 });
    resolve(await reply(requestOf("Share to channel")));
    expect((await sharedBy(press)).visibility).toEqual({ kind: "public" });
    expect((await press.shown()).buttons[0]).toMatchObject({ label: "Shared", disabled: true });
    expect(bot.discord.faults).toEqual([]);
  });
});

describe.concurrent("what goes wrong", () => {
  test("in the archive is apologised for", async () => {
    await using bot = await runBot({ respond: () => Promise.reject(new Error("broken")) });
    expect((await ask(bot, ARRESTED, { public: true }).shown()).text).toContain("Something went wrong.");
    expect(bot.log).toContain("report Error: broken");
  });

  test("in drawing an answer is apologised for", async () => {
    const broken = {
      ...shortReply("status", "x", []),
      get notes(): never {
        throw new Error("broken");
      },
    };
    await using bot = await runBot({ respond: () => broken });
    expect((await ask(bot, ARRESTED).shown()).text).toContain("Something went wrong.");
    expect(bot.log.join("\n")).toContain("error discord: an interaction failed");
  });

  test("because it is too late is a warning", async ({ expect }) => {
    await using bot = await runBot({ discord: { deadlineMs: -1 } });
    ask(bot, ARRESTED);
    await bot.discord.untilRequest("/callback");
    await expect
      .poll(() => bot.log.join("\n"))
      .toContain('warn discord: an answer came too late {"what":"reply","code":10062');
  });

  test("with a body is an error in the log, without anybody's words", async ({ expect }) => {
    await using bot = await runBot();
    bot.discord.failNext("/callback", 400);
    ask(bot, `${ARRESTED} secret`);
    await expect.poll(() => bot.log.join("\n")).toContain("error discord: an answer could not be sent");
    expect(bot.log.join("\n")).not.toContain("secret");
  });

  test("for a moment is tried again", async () => {
    await using bot = await runBot();
    bot.discord.failNext("/callback", 502);
    expect((await ask(bot, ARRESTED).shown()).text).toContain("**400 people**");
  });

  test("because of a rate limit is waited for", async () => {
    await using bot = await runBot();
    bot.discord.limitNext("/callback", 1, 0.1);
    expect((await ask(bot, ARRESTED).shown()).text).toContain("**400 people**");
  });

  test("with what Discord sends does no harm", async () => {
    await using bot = await runBot();
    for (const payload of [
      {},
      { type: 2 },
      { type: 3, id: "1", data: {} },
      { type: 9, channel: { id: "1" } },
    ])
      bot.discord.gateway.dispatch("INTERACTION_CREATE", payload);
    expect((await ask(bot, ARRESTED).shown()).text).toContain("**400 people**");
    expect(bot.log.filter((line) => line.includes("could not be read"))).toHaveLength(4);
  });
});
