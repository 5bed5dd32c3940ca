import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type DeliveryEvent, deliverDue } from "../../src/delivery/deliver.ts";
import { stand } from "../delivery/fake-platform.ts";
import { type Daily, openDaily } from "./daily.ts";
import { json } from "./fake/json.ts";
import { type Newsroom, openNewsroom, words } from "./newsroom.ts";

const CHANNELS = [
  { id: "C07DESK", name: "news-desk" },
  { id: "C07OTHER", name: "elsewhere", botIsIn: false },
] as const;

describe.for(["socket", "http"] as const)("the daily post over %s", (transport) => {
  let room: Newsroom;
  let daily: Daily;
  let events: DeliveryEvent[];

  beforeEach(async () => {
    // The eve of 17 June, on which the archive has something; 10 in the morning in Brussels.
    daily = openDaily("2026-06-16T08:00:00Z");
    events = [];
    room = await openNewsroom(transport, { reply: daily.reply, workspace: { channels: CHANNELS } });
  });

  afterEach(async () => {
    await room.close();
    await daily.store.release();
    expect(room.slack.faults).toEqual([]);
    expect(room.ports.reported).toEqual([]);
  });

  const say = async (text: string, user = "U07ANA") =>
    words(await (await room.slack.slashCommand({ command: "/dateline", text, user })).nextReply());

  const deliver = () =>
    deliverDue(
      room.connection.poster,
      { ...daily, standings: stand, monotonicMs: daily.nowMs, observe: (event) => events.push(event) },
      () => false,
    );

  test("is set up, shown, skipped, posted once and stopped", async () => {
    expect(await say("status")).toContain("No daily post in this channel.");
    expect(await say("subscribe 08:00 Europe/Brussels")).toMatch(
      /^Daily post set up\..*08:00 \(Europe\/Brussels\)/,
    );
    expect(await say("status", "U07BEN")).toContain("Next post: 17 June 2026, 08:00.");
    const preview = await (
      await room.slack.slashCommand({ command: "/dateline", text: "preview" })
    ).nextReply();
    expect(preview.visibility).toEqual({ kind: "ephemeral", user: "U07ANA" });
    expect(words(preview)).toContain("17 June 2026, 08:00");
    const skipped = await (await room.slack.press(preview, "Skip 17 June 2026")).nextReply();
    expect(words(skipped)).toContain("There will be no post on 17 June 2026.");
    expect(await say("status")).toContain("Skipped: 17 June 2026.");
    const back = await (await room.slack.press(skipped, "Undo")).nextReply();
    expect(words(back)).toContain("17 June 2026 is back in.");

    daily.clock.nowMs = Date.parse("2026-06-17T06:00:00Z");
    await deliver();
    await deliver();
    expect(events).toMatchObject([{ outcome: "posted", day: "2026-06-17" }]);
    const posts = room.slack.messages.filter(({ metadata }) => metadata !== null);
    expect(posts).toMatchObject([{ channel: "C07DESK", visibility: { kind: "channel" }, threadTs: null }]);
    expect(posts.map(words).join()).toContain("On this date: 17 June 2026");
    expect(await say("status")).toContain("Last post: 17 June 2026, 08:00.");

    expect(await say("stop")).toContain("Stopped.");
    daily.clock.nowMs = Date.parse("2026-06-18T06:00:00Z");
    await deliver();
    expect(events).toHaveLength(1);
  });

  test("is managed by nobody else, and read by everybody", async () => {
    for (const text of ["subscribe 08:00 Europe/Brussels", "subscribe", "stop"])
      expect(await say(text, "U07BEN")).toContain("Only a channel manager can do that.");
    expect(room.slack.views).toEqual([]);
    expect(await say("preview", "U07BEN")).toContain("No daily post in this channel.");
  });

  test("is set up by a mention as well", async () => {
    const mention = await room.slack.mention({ text: "dateline subscribe 8am Seoul skip" });
    expect(words(await mention.nextReply())).toContain("08:00 (Asia/Seoul)");
    const form = await room.slack.mention({ text: "dateline subscribe" });
    expect(words(await form.nextReply())).toContain("When, and in which time zone?");
  });

  test("has no place in a direct message", async () => {
    const reply = await (
      await room.slack.directMessage({ text: "dateline subscribe 8am Seoul" })
    ).nextReply();
    expect(words(reply)).toContain("A daily post needs a channel.");
  });

  test("is set up by a form that knows the person's time zone", async () => {
    const { slack } = room;
    const form = await (await slack.slashCommand({ command: "/dateline", text: "subscribe" })).nextView();
    const sent = await slack.submitForm(form);
    const done = await sent.nextView();
    expect(done).toMatchObject({ via: "ack", user: "U07ANA" });
    expect(words({ blocks: done.view.blocks })).toMatch(/^Daily post set up\..*08:00 \(Europe\/Brussels\)/);
    expect(await daily.store.ofWorkspace("slack", "T07NEWSROOM")).toMatchObject([
      {
        channel: "C07DESK",
        zone: "Europe/Brussels",
        time: "08:00",
        emptyDay: "nearby",
        care: "note",
        setBy: "T07NEWSROOM/U07ANA",
      },
    ]);
  });

  test("is set up by a form with everything changed", async () => {
    const { slack } = room;
    slack.changeChannel("C07OTHER", { botIsIn: true });
    const form = await (await slack.slashCommand({ command: "/dateline", text: "subscribe" })).nextView();
    const { ackBody } = await slack.suggest(form, "zone", "new y");
    expect(ackBody).toMatchObject({ options: [{ value: "America/New_York" }] });
    const filling = {
      channel: "C07OTHER",
      zone: "America/New_York",
      time: "18:30",
      "empty-day": "No post",
      care: "Left out",
    };
    await (await slack.submitForm(form, filling)).nextView();
    expect(await daily.store.ofWorkspace("slack", "T07NEWSROOM")).toMatchObject([
      { channel: "C07OTHER", zone: "America/New_York", time: "18:30", emptyDay: "skip", care: "leave-out" },
    ]);
  });

  test("opens its form in a direct message too, for a channel that is chosen", async () => {
    const { slack } = room;
    const command = { command: "/dateline", text: "subscribe", channel: "D07ANA" };
    const form = await (await slack.slashCommand(command)).nextView();
    await expect(slack.submitForm(form)).rejects.toThrow('"channel" is blank');
    await (await slack.submitForm(form, { channel: "C07DESK" })).nextView();
    expect(await daily.store.ofWorkspace("slack", "T07NEWSROOM")).toHaveLength(1);
  });

  test("says in the form why the bot cannot post, and what to do", async () => {
    const { slack } = room;
    const form = await (await slack.slashCommand({ command: "/dateline", text: "subscribe" })).nextView();
    const refused = await slack.submitForm(form, { channel: "C07OTHER" });
    expect(refused.ackBody).toEqual({
      response_action: "errors",
      errors: {
        channel:
          "The bot cannot post in that channel. The bot is not in the channel: invite it there with /invite @dateline. Nothing was set up.",
      },
    });
    slack.changeChannel("C07OTHER", { botIsIn: true });
    expect(json((await slack.submitForm(form, { channel: "C07OTHER" })).ackBody).response_action).toBe(
      "update",
    );
  });

  test("tells in words if the form does not open", async () => {
    room.slack.failNext("views.open", 503);
    expect(await say("subscribe")).toContain("When, and in which time zone?");
  });

  test("stops where the channel is archived, and tells who set it up", async () => {
    await say("subscribe 08:00 Europe/Brussels");
    room.slack.changeChannel("C07DESK", { isArchived: true });
    daily.clock.nowMs = Date.parse("2026-06-17T06:00:00Z");
    await deliver();
    expect(events).toMatchObject([{ outcome: "stopped", reason: expect.stringContaining("archived") }]);
    const told = room.slack.messages.at(-1);
    expect(told).toMatchObject({ channel: "D07ANA", via: "chat.postMessage" });
    expect(told && words(told)).toContain("has stopped: The channel is archived");
  });

  test("is found again after a crash, not posted twice", async () => {
    await room.close();
    const scopes = ["channels:history", "channels:read", "chat:write", "commands", "users:read"];
    room = await openNewsroom(transport, { reply: daily.reply, scopes });
    await say("subscribe 08:00 Europe/Brussels");
    daily.clock.nowMs = Date.parse("2026-06-17T06:00:00Z");
    room.slack.failNext("chat.postMessage", "hang_up_after");
    await deliver();
    daily.clock.nowMs += 60_000;
    await deliver();
    expect(events.map(({ outcome }) => outcome)).toEqual(["waiting", "found"]);
    expect(room.slack.messages.filter(({ metadata }) => metadata !== null)).toHaveLength(1);
  });
});
