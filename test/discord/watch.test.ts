import { describe, expect, test } from "vitest";
import { shortReply } from "../../src/chat/replies/reply.ts";
import { respond } from "../../src/chat/respond.ts";
import { newsTitle } from "../../src/delivery/watches/watch-words.ts";
import { seeds } from "../answer/seeds.ts";
import { openWatching, type Watching } from "../delivery/watches/watching.ts";
import { checkMessage } from "./fake/check-message.ts";
import type { ShownMessage } from "./fake/message-store.ts";
import { ADA, BEN, WORLD } from "./fake/world.ts";
import { HERE, posting } from "./posting.ts";
import { NUMBERS, TODAY } from "./replies.ts";
import { type Running, runBot } from "./running-bot.ts";

const MANAGER = { permissions: String(1n << 5n) };

type Newsroom = Running & { readonly watching: Watching };

async function newsroom(): Promise<Newsroom> {
  const watching = await openWatching("2026-11-22T00:30:00Z", (request, madeFrom) =>
    respond(seeds, request, { today: TODAY, numbers: NUMBERS }, madeFrom),
  );
  return { ...(await runBot({ respond: watching.respond })), watching };
}

const use = (
  { discord }: Running,
  name: string,
  options: Readonly<Record<string, string | boolean>> = {},
  by = {},
) => discord.slashCommand({ name: `dateline ${name}`, options, ...MANAGER, ...by });

/** What somebody sees, as it was sent, without what is another each time. */
function sent({ body }: Pick<ShownMessage, "body">): string {
  expect(checkMessage(body)).toEqual([]);
  return `${JSON.stringify({ ...body, flags: undefined }, null, 2)}\n`;
}

describe("watches", () => {
  test("are set up for a channel, announce what comes in, and are ended", async () => {
    await using room = await newsroom();
    const made = await use(room, "watch", { topic: "political prisoners", place: "Korea" }).shown();
    expect(made.visibility).toEqual({ kind: "ephemeral", to: ADA.id });
    await expect(sent(made)).toMatchFileSnapshot("golden/watch-set-up.json");
    await room.watching.arrive();
    expect(await room.watching.deliver(room.connection.poster)).toBe(1);
    expect(await room.watching.deliver(room.connection.poster)).toBe(0);
    const posts = room.discord.messages.filter(({ visibility }) => visibility.kind === "public");
    expect(posts).toHaveLength(1);
    const [post] = posts;
    expect(post?.channelId).toBe(WORLD.channel);
    if (post) await expect(sent(post)).toMatchFileSnapshot("golden/watch-news.json");
    const listed = await use(room, "watches").shown();
    await expect(sent(listed)).toMatchFileSnapshot("golden/watch-list.json");
    const ended = await room.discord.press(listed, "End this watch").shown();
    expect(ended.text).toContain("Ended");
    expect((await use(room, "unwatch", { topic: "political prisoners" }).shown()).text).toContain(
      "not watched here",
    );
    expect(room.discord.faults).toEqual([]);
  });

  test("are set up by anybody for themselves, and come as a direct message that is found again", async () => {
    await using room = await newsroom();
    const by = { user: BEN, permissions: "0" };
    expect((await use(room, "watch", { topic: "political prisoners" }, by).shown()).text).toContain(
      "Only a channel manager",
    );
    const options = { topic: "political prisoners", private: true, daily: "8 am Seoul" };
    expect((await use(room, "watch", options, by).shown()).text).toContain("in a direct message");
    const [own] = await room.watching.store.ofPerson("discord", BEN.id);
    expect(own).toMatchObject({ direct: true, when: { kind: "daily", time: "08:00", zone: "Asia/Seoul" } });
    await room.watching.arrive();
    expect(await room.watching.deliver(room.connection.poster)).toBe(1);
    const news = room.discord.messages.filter(({ channelId }) => channelId === own?.channel).at(-1);
    expect(news?.text).toContain("New on");
    const title = "New on “political prisoners” (no. 1)";
    const key = { subscription: own?.id ?? "", day: "news 1", nonce: "another", title };
    const found = await room.connection.poster.find(
      { workspace: "@me", channel: own?.channel ?? "" },
      key,
      0,
    );
    expect(found).toEqual({ message: news?.id });
    expect(room.discord.faults).toEqual([]);
  });

  test("are found again by a title of the longest words, each message by its own", async () => {
    await using at = await posting();
    const words = "arrests in the (so-called) zone ".repeat(4).slice(0, 100);
    const subject = { topic: words, publisher: words, place: words };
    const keyOf = (number: number) => ({
      subscription: "w",
      day: `news ${number}`,
      nonce: `nonce ${number}`,
      title: newsTitle(subject, number),
    });
    await at.poster.post(HERE, shortReply("news", keyOf(1).title, ["1 new document."]), keyOf(1));
    const [message] = at.discord.messages;
    expect(await at.poster.find(HERE, { ...keyOf(1), nonce: "another" }, at.sinceMs)).toEqual({
      message: message?.id,
    });
    expect(await at.poster.find(HERE, keyOf(2), at.sinceMs)).toBe("none");
  });
});
