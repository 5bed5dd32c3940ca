import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type EchoApp, startOverSocket } from "./echo-app.ts";
import type { Exchange } from "./exchange.ts";
import { createFakeSlack, type FakeSlack } from "./fake-slack.ts";
import { type Json, string } from "./json.ts";

describe("a response_url", () => {
  let slack: FakeSlack;
  let bot: EchoApp;
  let nowMs = 0;

  beforeEach(async () => {
    nowMs = Date.UTC(2026, 10, 21);
    slack = await createFakeSlack({ now: () => nowMs });
    bot = await startOverSocket(slack);
  });

  afterEach(async () => {
    await bot.stop();
    await slack.close();
  });

  /** Posts to the response_url of an exchange: the status, and what Slack says. */
  async function respond({ envelope }: Exchange, body: Json): Promise<readonly [number, string]> {
    const answer = await fetch(string(envelope.payload.response_url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return [answer.status, await answer.text()];
  }

  const command = () => slack.slashCommand({ command: "/echo", text: "now" });

  test("can be used five times", async () => {
    const exchange = await command();
    const answers = [];
    for (const text of ["1", "2", "3", "4", "5", "6"]) answers.push(await respond(exchange, { text }));
    expect(answers.map(([status]) => status)).toEqual([200, 200, 200, 200, 200, 404]);
    expect(answers[5]).toEqual([404, '{"ok":false,"error":"used_url"}']);
  });

  test("expires after thirty minutes", async () => {
    const exchange = await command();
    nowMs += 30 * 60_000;
    expect(await respond(exchange, { text: "in time" })).toEqual([200, "ok"]);
    nowMs += 1;
    expect(await respond(exchange, { text: "late" })).toEqual([404, '{"ok":false,"error":"expired_url"}']);
  });

  test("shows a message to everybody where asked to, in a thread where asked to", async () => {
    const exchange = await command();
    await exchange.nextReply();
    const thread_ts = "1767326125.870439";
    await respond(exchange, { text: "all", response_type: "in_channel", thread_ts });
    expect(await exchange.nextReply()).toMatchObject({
      text: "all",
      visibility: { kind: "channel" },
      threadTs: thread_ts,
    });
  });

  test("takes the pressed message away", async () => {
    const echo = await slack.slashCommand({ command: "/echo", text: "hello" });
    const message = await echo.nextReply();
    const pressed = await slack.press(message, "again");
    await pressed.nextReply();
    await respond(pressed, { delete_original: true });
    expect(await pressed.nextReply()).toMatchObject({ change: "deleted", ts: message.ts });
    await expect(slack.press(message, "again")).rejects.toThrow("is gone");
    expect(slack.faults).toEqual([]);
  });

  test("of a command replaces nothing", async () => {
    const exchange = await command();
    await respond(exchange, { text: "new", replace_original: true });
    expect(slack.faults).toMatchObject([{ where: "response_url" }]);
    expect(await exchange.nextReply()).toMatchObject({ text: "At once" });
    expect(await exchange.nextReply()).toMatchObject({ change: "posted", text: "new" });
  });
});
