import { describe, expect, test } from "vitest";
import { deliverDue } from "../../src/delivery/deliver.ts";
import { stand } from "../delivery/fake-platform.ts";
import { MAY } from "./fake/channels.ts";
import { checkMessage } from "./fake/check-message.ts";
import type { ShownMessage } from "./fake/message-store.ts";
import { ADA, BEN, WORLD } from "./fake/world.ts";
import { type Running, runBot, type Setting } from "./running-bot.ts";
import { NOW_MS, type Subscribing, subscribing } from "./subscribing.ts";

const MANAGER = { permissions: String(1n << 5n) };
const SEOUL = { time: "8 am", zone: "seoul" };
const HOUR_MS = 3_600_000;

type Newsroom = Running & { readonly daily: Subscribing };

async function newsroom(setting: Setting = {}, nowMs: () => number = () => NOW_MS): Promise<Newsroom> {
  const daily = subscribing(nowMs);
  return { ...(await runBot({ ...setting, respond: daily.respond })), daily };
}

type Options = Readonly<Record<string, string>>;

const use = ({ discord }: Running, name: string, options: Options = {}, by = {}) =>
  discord.slashCommand({ name: `dateline ${name}`, options, ...MANAGER, ...by });
const subscribe = (room: Running, options: Options = {}, by = {}) =>
  use(room, "subscribe", { ...SEOUL, ...options }, by);

/** What somebody sees, as it was sent, without what is another each time. */
function sent({ body }: ShownMessage): string {
  expect(checkMessage(body)).toEqual([]);
  return `${JSON.stringify({ ...body, flags: undefined }, null, 2)}\n`;
}

describe("subscribing", () => {
  test("sets a channel's daily post up, and says what will come when", async () => {
    await using room = await newsroom();
    const shown = await subscribe(room).shown();
    expect(shown.visibility).toEqual({ kind: "ephemeral", to: ADA.id });
    await expect(sent(shown)).toMatchFileSnapshot("golden/subscribed.json");
    const id = `discord/${WORLD.guild}/${WORLD.channel}`;
    expect(await room.daily.store.find(id)).toMatchObject({
      zone: "Asia/Seoul",
      time: "08:00",
      setBy: ADA.id,
      state: { kind: "active" },
    });
    expect(room.discord.faults).toEqual([]);
  });

  test("takes another channel, and every choice", async () => {
    await using room = await newsroom();
    const channel = room.discord.channels.add();
    const options = { channel, "empty-day": "skip", sensitive: "leave-out" };
    const shown = await subscribe(room, options).shown();
    expect(shown.text).toContain("no post. Entries on death or torture\\: left out.");
    expect(await room.daily.store.find(`discord/${WORLD.guild}/${channel}`)).not.toBe(null);
  });

  test("is completed while it is typed", async () => {
    await using room = await newsroom();
    const choices = async (option: string, value: string) =>
      (
        await room.discord.autocomplete({ name: "dateline subscribe", option, value, options: {} }).choices()
      ).map(({ value: chosen }) => chosen);
    expect(await choices("zone", "berl")).toEqual(["Europe/Berlin"]);
    expect(await choices("time", "7")).toEqual(["07:00", "07:30"]);
    expect(room.discord.faults).toEqual([]);
  });

  test("is for members who manage the server, or are named in the settings", async () => {
    await using room = await newsroom({ admins: [BEN.id] });
    const refused = await subscribe(room, {}, { permissions: "0" }).shown();
    expect(sent(refused)).toContain("Only a channel manager can do that.");
    const named = await subscribe(room, {}, { permissions: "0", user: BEN }).shown();
    expect(named.text).toContain("Daily post set up.");
  });

  test("is refused where the bot cannot post, with what to do", async () => {
    await using room = await newsroom();
    const channel = room.discord.channels.add({ permissions: MAY.view | MAY.embed });
    const shown = await subscribe(room, {}, { channel }).shown();
    await expect(sent(shown)).toMatchFileSnapshot("golden/cannot-post.json");
    room.discord.channels.putOut(WORLD.guild);
    await expect(sent(await subscribe(room).shown())).toMatchFileSnapshot("golden/not-a-member.json");
    expect(await room.daily.store.all(9)).toEqual([]);
  });

  test.for(["bot_dm", "private_channel"] as const)("needs a server's channel, not a %s", async (context) => {
    await using room = await newsroom();
    const shown = await room.discord
      .slashCommand({ name: "dateline subscribe", options: SEOUL, context })
      .shown();
    expect(shown.text).toContain("A daily post needs a channel.");
  });

  test("says what cannot be read", async () => {
    await using room = await newsroom();
    expect((await subscribe(room, { time: "soon" }).shown()).text).toContain("“soon” is not a time of day");
    expect((await subscribe(room, { zone: "Mars" }).shown()).text).toContain("not a time zone");
  });
});

describe("a daily post", () => {
  test("is stopped, and status says so", async () => {
    await using room = await newsroom();
    expect((await use(room, "stop").shown()).text).toContain("No daily post in this channel.");
    await subscribe(room).shown();
    await expect(sent(await use(room, "stop").shown())).toMatchFileSnapshot("golden/stopped.json");
    const status = await use(room, "status", {}, { user: BEN, permissions: "0" }).shown();
    expect(status.text).toContain("Stopped on 22 November 2026, 09\\:30");
  });

  test("shows in status when it comes next", async () => {
    await using room = await newsroom();
    await subscribe(room).shown();
    await expect(sent(await use(room, "status").shown())).toMatchFileSnapshot("golden/daily-status.json");
  });

  test("is previewed for a week, page by page, in private", async () => {
    const june = Date.parse("2026-06-15T00:30:00Z");
    await using room = await newsroom({}, () => june);
    await subscribe(room).shown();
    const first = await use(room, "preview").shown();
    expect(first.visibility).toEqual({ kind: "ephemeral", to: ADA.id });
    await expect(sent(first)).toMatchFileSnapshot("golden/preview.json");
    const seen: string[] = [first.text];
    let page = first;
    for (let more = moreOf(page); more !== undefined; more = moreOf(page)) {
      page = await room.discord.press(page, more, MANAGER).shown();
      sent(page);
      seen.push(page.text);
    }
    for (let day = 16; day <= 22; day++) expect(seen.join("\n")).toContain(`${day} June 2026, 08\\:00`);
    expect(room.discord.faults).toEqual([]);
  });

  test("can be skipped on a day, or an entry left out, and that taken back", async () => {
    const june = Date.parse("2026-06-15T00:30:00Z");
    await using room = await newsroom({}, () => june);
    await subscribe(room).shown();
    const preview = await use(room, "preview").shown();
    const press = async (message: ShownMessage, label: RegExp, by: object = MANAGER) => {
      const button = message.buttons.find((each) => label.test(each.label))?.label ?? String(label);
      return room.discord.press(message, button, by).shown();
    };
    const skipped = await press(preview, /Skip 16 June/);
    await expect(sent(skipped)).toMatchFileSnapshot("golden/skipped-day.json");
    const left = await press(preview, /Leave this entry out/);
    await expect(sent(left)).toMatchFileSnapshot("golden/skipped-entry.json");
    const [{ id = "" } = {}] = await room.daily.store.all(1);
    expect((await room.daily.store.skips(id)).map(({ kind }) => kind).toSorted()).toEqual(["day", "entry"]);
    expect((await use(room, "preview").shown()).text).toContain("this day was skipped");
    await press(skipped, /Undo/);
    await press(left, /Undo/);
    expect(await room.daily.store.skips(id)).toEqual([]);
    const refused = await press(preview, /Skip 16 June/, { permissions: "0" });
    expect(refused.text).toContain("Only a channel manager can do that");
    expect(await room.daily.store.skips(id)).toEqual([]);
    expect(room.discord.faults).toEqual([]);
  });

  test("comes once, though the first answer is lost, and status says that it came", async () => {
    let nowMs = NOW_MS;
    await using room = await newsroom({}, () => nowMs);
    await subscribe(room).shown();
    nowMs += 23 * HOUR_MS;
    const outcomes: string[] = [];
    const deliver = () =>
      deliverDue(
        room.connection.poster,
        {
          ...room.daily,
          standings: stand,
          monotonicMs: room.daily.nowMs,
          observe: ({ outcome }) => outcomes.push(outcome),
        },
        () => false,
      );
    room.discord.hangUpNext(/^POST \/channels/);
    await deliver();
    nowMs += HOUR_MS;
    await deliver();
    await deliver();
    expect(outcomes).toEqual(["waiting", "found"]);
    const posts = room.discord.messages.filter(({ visibility }) => visibility.kind === "public");
    expect(posts.map(({ embeds }) => embeds[0]?.title)).toEqual(["On this date\\: 23 November 2026"]);
    expect((await use(room, "status").shown()).text).toContain("Last post\\: 23 November 2026");
  });

  test("that has become impossible stops, and the person who set it up gets a private message", async () => {
    let nowMs = NOW_MS;
    await using room = await newsroom({}, () => nowMs);
    await subscribe(room).shown();
    nowMs += 23 * HOUR_MS;
    room.discord.channels.permit(WORLD.channel, MAY.view);
    await deliverDue(
      room.connection.poster,
      { ...room.daily, standings: stand, monotonicMs: room.daily.nowMs, observe: () => {} },
      () => false,
    );
    const told = room.discord.messages.at(-1);
    expect(room.discord.channels.find(told?.channelId ?? "")?.recipient).toBe(ADA.id);
    expect(told?.content).toContain("The bot may not post in the channel any more");
    expect((await use(room, "status").shown()).text).toContain("Stopped on 23 November 2026");
  });
});

/** The label of the button that shows the next page. */
function moreOf({ buttons }: ShownMessage): string | undefined {
  return buttons.find(({ label }) => label.startsWith("More ("))?.label;
}
