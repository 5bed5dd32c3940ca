import { describe, expect, test } from "vitest";
import { postKey } from "../../../src/delivery/deliver.ts";
import { CHANNELS, MAY } from "../fake/channels.ts";
import type { FakeDiscord } from "../fake/fake-discord.ts";
import { ADA, BEN, WORLD } from "../fake/world.ts";
import { DAY, EVERYTHING, HERE, key, posting, postOf } from "../posting.ts";
import { ARRESTED } from "../replies.ts";
import { runBot } from "../running-bot.ts";

describe("a post", () => {
  test("is in the channel as Discord takes it, and pings nobody", async () => {
    await using at = await posting();
    const sent = await at.poster.post(HERE, await postOf(), key());
    const [message] = at.discord.messages;
    await expect(`${JSON.stringify(message?.body, null, 2)}\n`).toMatchFileSnapshot(
      "../golden/daily-post.json",
    );
    expect(sent).toEqual({ kind: "posted", message: message?.id });
    expect(message?.visibility).toEqual({ kind: "public" });
    expect(message?.embeds[0]?.title).toBe("On this date\\: 17 June 2026");
    expect(message?.buttons.map(({ label }) => label)).not.toContain("Share to channel");
    expect(message?.body).toMatchObject({
      allowed_mentions: { parse: [] },
      nonce: key().nonce,
      enforce_nonce: true,
    });
    expect(at.discord.faults).toEqual([]);
  });

  test("that comes twice is made once", async () => {
    await using at = await posting();
    const first = await at.poster.post(HERE, await postOf(), key());
    expect(await at.poster.post(HERE, await postOf(), key())).toEqual(first);
    expect(at.discord.messages).toHaveLength(1);
  });

  test("of another day is another post", async () => {
    await using at = await posting();
    await at.poster.post(HERE, await postOf(), key());
    await at.poster.post(HERE, await postOf("2026-09-05"), key("2026-09-05"));
    expect(at.discord.messages).toHaveLength(2);
  });

  test("that was deleted meanwhile is not made again", async () => {
    await using at = await posting();
    await at.poster.post(HERE, await postOf(), key());
    const [message] = at.discord.messages;
    at.discord.removeMessage(message?.id ?? "");
    expect(await at.poster.post(HERE, await postOf(), key())).toEqual({ kind: "posted", message: "deleted" });
    expect(at.discord.messages).toEqual([]);
  });

  test("goes into a thread", async () => {
    await using at = await posting();
    const channel = at.discord.channels.add({ type: CHANNELS.publicThread });
    expect(await at.poster.post({ ...HERE, channel }, await postOf(), key())).toMatchObject({
      kind: "posted",
    });
  });
});

describe.concurrent("a post that is refused for now", () => {
  test("because of the channel's limit says how long to wait", async () => {
    await using at = await posting();
    at.discord.limitNext("/messages", 1, 7.25);
    expect(await at.poster.post(HERE, await postOf(), key())).toMatchObject({
      kind: "refused",
      waitMs: 7250,
    });
    expect(at.discord.requests).toHaveLength(1);
  });

  test("because of the limit of the whole bot is sent again after it, if there is time", async () => {
    await using at = await posting();
    at.discord.limitNext("/messages", 1, 0.1, true);
    expect(await at.poster.post(HERE, await postOf(), key())).toMatchObject({ kind: "posted" });
  });

  test("because of a long limit of the whole bot lets no other request out", async () => {
    await using at = await posting();
    at.discord.limitNext("/messages", 1, 600, true);
    const sent = await at.poster.post(HERE, await postOf(), key());
    expect(sent).toMatchObject({ kind: "refused", reason: expect.stringMatching(/\.$/) });
    expect(sent.kind === "refused" && Math.round((sent.waitMs ?? 0) / 1000)).toBe(600);
    await at.poster.post(HERE, await postOf(), key());
    expect(at.discord.requests).toHaveLength(1);
  });

  test("because nobody is there was surely not made", async () => {
    const at = await posting();
    await at.discord.close();
    expect(await at.poster.post(HERE, await postOf(), key())).toMatchObject({
      kind: "refused",
      reason: "Discord could not be reached (ECONNREFUSED).",
      waitMs: null,
    });
  });

  test("because of the token is the last request with it", async () => {
    await using at = await posting({}, { token: "wrong" });
    for (let time = 0; time < 3; time++)
      expect(await at.poster.post(HERE, await postOf(), key())).toMatchObject({
        kind: "refused",
        reason: "Discord does not take the bot's token any more.",
      });
    expect(at.discord.requests).toHaveLength(1);
  });

  test("for a fault of the bot is logged and stops nothing", async () => {
    await using at = await posting();
    at.discord.failNext("/messages", 400);
    expect(await at.poster.post(HERE, await postOf(), key())).toMatchObject({ kind: "refused" });
    expect(at.log).toEqual([expect.stringMatching(/^discord: a daily post was not taken/)]);
  });

  test("with an error that is not Discord's own stops nothing either", async () => {
    await using at = await posting();
    at.discord.failNext("/messages", 403);
    expect(await at.poster.post(HERE, await postOf(), key())).toMatchObject({ kind: "refused" });
  });
});

type Mar = (discord: FakeDiscord) => void;

describe.concurrent("a post without an answer", () => {
  const failures: readonly (readonly [string, Mar, boolean])[] = [
    ["an error", (discord: FakeDiscord) => discord.failNext("/messages", 502, 1, true), true],
    ["a cut connection", (discord: FakeDiscord) => discord.hangUpNext("POST"), true],
    ["an error before it was made", (discord: FakeDiscord) => discord.failNext("/messages", 500), false],
    ["a cut connection before", (discord: FakeDiscord) => discord.hangUpNext("POST", 1, false), false],
  ];
  test.for(failures)("because of %s is unclear, and can be found", async ([, disturb, made]) => {
    await using at = await posting();
    disturb(at.discord);
    const sent = await at.poster.post(HERE, await postOf(), key());
    expect(sent).toMatchObject({ kind: "unclear", reason: expect.stringMatching(/\.$/) });
    const [message] = at.discord.messages;
    const found = await at.poster.find(HERE, key(), at.sinceMs);
    if (made) expect(found).toEqual({ message: message?.id });
    else expect([message, found]).toEqual([undefined, "none"]);
    await at.poster.post(HERE, await postOf(), key());
    expect(at.discord.messages).toHaveLength(1);
  });

  test("in time is unclear", async () => {
    await using at = await posting({}, { withinMs: 100 });
    at.discord.stallNext("POST");
    expect(await at.poster.post(HERE, await postOf(), key())).toEqual({
      kind: "unclear",
      reason: "Discord could not be reached (no answer in time).",
    });
  });
});

describe.concurrent("a post that is impossible", () => {
  const obstacles: readonly (readonly [string, Mar, RegExp])[] = [
    ["the channel is gone", (d: FakeDiscord) => d.channels.remove(WORLD.channel), /does not exist/],
    ["the bot was put out", (d: FakeDiscord) => d.channels.putOut(WORLD.guild), /invite it/],
    [
      "it may not see the channel",
      (d: FakeDiscord) => d.channels.permit(WORLD.channel, 0n),
      /“View Channel”/,
    ],
    [
      "it may not send",
      (d: FakeDiscord) => d.channels.permit(WORLD.channel, EVERYTHING & ~MAY.send),
      /“Send Messages” and “Embed Links”/,
    ],
    [
      "it may not show links",
      (d: FakeDiscord) => d.channels.permit(WORLD.channel, EVERYTHING & ~MAY.embed),
      /“Send Messages” and “Embed Links”/,
    ],
    ["the thread is archived", (d: FakeDiscord) => d.channels.archive(WORLD.channel), /archived/],
    [
      "it is a forum",
      (d: FakeDiscord) => void d.channels.add({ id: WORLD.channel, type: CHANNELS.forum }),
      /takes no messages/,
    ],
  ];
  test.for(obstacles)("because %s says so", async ([, mar, reason]) => {
    await using at = await posting();
    mar(at.discord);
    expect(await at.poster.post(HERE, await postOf(), key())).toEqual({
      kind: "impossible",
      reason: expect.stringMatching(reason),
    });
  });
});

describe.concurrent("a word in private", () => {
  test("comes as a direct message that pings nobody", async () => {
    await using at = await posting();
    await at.poster.tell(HERE, ADA.id, "It has stopped. @everyone");
    const [message] = at.discord.messages;
    expect(at.discord.channels.find(message?.channelId ?? "")?.recipient).toBe(ADA.id);
    expect(message?.content).toBe(
      `It has stopped. \\@everyone\nhttps://discord.com/channels/${WORLD.guild}/${WORLD.channel}`,
    );
    expect(at.discord.faults).toEqual([]);
  });

  test("keeps its lines", async () => {
    await using at = await posting();
    await at.poster.tell(HERE, ADA.id, "Two were withdrawn.\nThe first.\nThe second.");
    const [message] = at.discord.messages;
    expect(message?.content.split("\n").slice(0, 3)).toEqual([
      "Two were withdrawn.",
      "The first.",
      "The second.",
    ]);
  });

  test("to somebody who takes none is left at that", async () => {
    await using at = await posting();
    at.discord.channels.shut(BEN.id);
    await at.poster.tell(HERE, BEN.id, "It has stopped.");
    expect(at.log).toEqual([
      'discord: the person who set it up could not be notified {"because":"error 50007"}',
    ]);
  });
});

describe("many posts at once", () => {
  // That the pace stays below Discord's limit, and what a refusal does to it, is tested on a clock of its own, in pacer.test.ts.
  test("go out each once, whatever the limit refuses", async () => {
    await using at = await posting({ limited: true });
    const channels = Array.from({ length: 250 }, () => at.discord.channels.add());
    const post = await postOf();
    const queue = [...channels];
    const work = async () => {
      for (let channel = queue.shift(); channel; channel = queue.shift()) {
        const sent = await at.poster.post({ ...HERE, channel }, post, postKey(channel, DAY));
        expect(sent.kind).toBe("posted");
      }
    };
    await Promise.all(Array.from({ length: at.poster.atOnce }, work));
    expect(new Set(at.discord.messages.map(({ channelId }) => channelId)).size).toBe(250);
    expect(at.discord.messages).toHaveLength(250);
  });

  test("that have to wait keep nobody waiting who asks", async () => {
    await using bot = await runBot();
    const { poster } = bot.connection;
    // Discord takes no post for an hour.
    bot.discord.limitNext("/messages", 1, 3_600, true);
    expect(await poster.post(HERE, await postOf(), key())).toMatchObject({ kind: "refused" });
    for (let count = 0; count < 3; count++) {
      const asked = bot.discord.slashCommand({ name: "ask", options: { question: ARRESTED } });
      expect((await asked.shown()).text).toContain("**400 people**");
    }
    expect(await poster.post(HERE, await postOf(), key())).toMatchObject({ kind: "refused" });
  });
});
