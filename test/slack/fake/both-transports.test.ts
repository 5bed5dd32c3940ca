import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type EchoApp, startOverHttp, startOverSocket } from "./echo-app.ts";
import { createFakeSlack, type FakeSlack } from "./fake-slack.ts";

describe.for(["socket", "http"] as const)("a bot over %s", (transport) => {
  let slack: FakeSlack;
  let bot: EchoApp;
  const start = transport === "socket" ? startOverSocket : startOverHttp;

  beforeEach(async () => {
    slack = await createFakeSlack({ transport });
    bot = await start(slack);
  });

  afterEach(async () => {
    await bot.stop();
    await slack.close();
  });

  test("answers a slash command privately through the response_url", async () => {
    const exchange = await slack.slashCommand({ command: "/echo", text: "hello and more" });
    expect(exchange).toMatchObject({ outcome: "acked", status: 200 });
    expect(await exchange.nextReply()).toMatchObject({
      text: "hello and more",
      via: "response_url",
      visibility: { kind: "ephemeral", user: "U07ANA" },
      channel: "C07DESK",
    });
    expect(slack.faults).toEqual([]);
  });

  test("answers a slash command in the ack itself", async () => {
    const exchange = await slack.slashCommand({ command: "/echo", text: "now", user: "U07BEN" });
    expect(await exchange.nextReply()).toMatchObject({
      text: "At once",
      via: "ack",
      visibility: { kind: "ephemeral", user: "U07BEN" },
    });
  });

  test("answers a mention in its thread", async () => {
    const exchange = await slack.mention({ text: "who?" });
    const reply = await exchange.nextReply();
    expect(reply).toMatchObject({
      text: "You called",
      threadTs: exchange.ts,
      visibility: { kind: "channel" },
    });
  });

  test("answers a direct message, with what was typed escaped", async () => {
    const exchange = await slack.directMessage({ text: "R&D <!channel>" });
    expect((await exchange.nextReply()).text).toBe("You said R&amp;D &lt;!channel&gt;");
    expect(slack.faults).toEqual([]);
  });

  test.for(["bot_message", "message_changed"] as const)("leaves a %s alone", async (subtype) => {
    const exchange = await slack.directMessage({ text: "hello", subtype });
    const barrier = await slack.slashCommand({ command: "/echo", text: "after" });
    await barrier.nextReply();
    expect(exchange).toMatchObject({ outcome: "acked" });
    expect(exchange.replies()).toEqual([]);
  });

  test("replaces a message whose button is pressed, private or public", async () => {
    for (const begin of [
      () => slack.slashCommand({ command: "/echo", text: "one" }),
      () => slack.directMessage({ text: "two" }),
    ]) {
      const first = await (await begin()).nextReply();
      const pressed = await slack.press(first, "Again");
      expect(await pressed.nextReply()).toMatchObject({
        change: "updated",
        ts: first.ts,
        text: `Again ${first.text}`,
        visibility: first.visibility,
      });
      expect("message" in pressed.envelope.payload).toBe(first.visibility.kind === "channel");
    }
    expect(slack.screen({ user: "U07ANA", channel: "C07DESK" }).map(({ text }) => text)).toEqual([
      "Again one",
    ]);
  });

  test("hears of a message shortcut", async () => {
    const message = { ts: "1767326125.870439", text: "A fact", user: "U07BEN" };
    const exchange = await slack.messageShortcut({ callbackId: "quote", message });
    expect((await exchange.nextReply()).text).toBe("Quote A fact");
  });

  test("publishes App Home, opens a modal and hears of its submission", async () => {
    const home = await (await slack.openHome()).nextView();
    expect(home).toMatchObject({ via: "views.publish", user: "U07ANA" });
    const modal = await (await slack.press(home, "ask")).nextView();
    const wrong = await slack.viewSubmission(modal, { words: { words: { value: "" } } });
    expect(wrong.ackBody).toEqual({ response_action: "errors", errors: { words: "Say something" } });
    const right = await slack.viewSubmission(modal, { words: { words: { value: "Good" } } });
    expect(await right.nextReply()).toMatchObject({ text: "Good", channel: "D07ANA" });
    expect(slack.faults).toEqual([]);
  });

  test("is sent an event a second time under the same id", async () => {
    const first = await slack.mention({ text: "once" });
    const second = await slack.redeliver(first);
    await second.nextReply();
    const ids = slack.deliveries.map(({ eventId, attempt }) => ({ eventId, attempt }));
    expect(ids).toEqual([
      { eventId: ids[0]?.eventId, attempt: 0 },
      { eventId: ids[0]?.eventId, attempt: 1 },
    ]);
  });

  test("is too late with a command that it never acknowledges", async () => {
    await bot.stop();
    await slack.close();
    slack = await createFakeSlack({ transport, ackDeadlineMs: 50 });
    bot = await start(slack);
    const exchange = await slack.slashCommand({ command: "/echo", text: "never" });
    expect(exchange).toMatchObject({ outcome: "operation_timeout", ackedAfterMs: null });
    await expect(exchange.nextReply(1)).rejects.toThrow(
      /^\/echo never: no reply within 1 ms\. Ack: operation_timeout\. Last calls since: .*\. Faults: none\.$/,
    );
    expect(slack.deliveries).toHaveLength(1);
  });

  test("keeps the replies of many commands at once apart", async () => {
    const texts = Array.from({ length: 200 }, (_, index) => `number ${index}`);
    const replies = await Promise.all(
      texts.map(async (text) => (await slack.slashCommand({ command: "/echo", text })).nextReply()),
    );
    expect(replies.map(({ text }) => text)).toEqual(texts);
  });
});
