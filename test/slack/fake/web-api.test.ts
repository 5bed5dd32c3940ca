import { LogLevel, WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFakeSlack, type FakeSlack, type FakeSlackOptions } from "./fake-slack.ts";
import { type Json, json } from "./json.ts";

const OPTIONS: FakeSlackOptions = {
  workspace: {
    channels: [
      { id: "C1", name: "in", members: ["U07ANA"] },
      { id: "C2", name: "out", botIsIn: false },
      { id: "C3", name: "secret", botIsIn: false, isPrivate: true },
      { id: "C4", name: "old", isArchived: true },
    ],
  },
};

describe("the Web API", () => {
  let slack: FakeSlack;

  beforeEach(async () => {
    slack = await createFakeSlack(OPTIONS);
  });

  afterEach(() => slack.close());

  /** Calls a method with JSON, and hands back the answer as it is. */
  async function call(method: string, body: Json, token = slack.botToken): Promise<Json> {
    const answer = await fetch(`${slack.apiUrl}${method}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    return json(await answer.json());
  }

  const client = (retries = 1) =>
    new WebClient(slack.botToken, {
      slackApiUrl: slack.apiUrl,
      logLevel: LogLevel.ERROR,
      retryConfig: { retries, minTimeout: 1 },
    });

  test("knows its bot", async () => {
    expect(await client().auth.test()).toMatchObject({
      ok: true,
      user_id: "U07DATELINE",
      bot_id: "B07DATELINE",
    });
  });

  test.for<readonly [string, Json, string]>([
    ["chat.postMessage", { channel: "C9", text: "a" }, "channel_not_found"],
    ["chat.postMessage", { channel: "C2", text: "a" }, "not_in_channel"],
    ["chat.postMessage", { channel: "C3", text: "a" }, "channel_not_found"],
    ["chat.postMessage", { channel: "C4", text: "a" }, "is_archived"],
    ["chat.postMessage", { channel: "C1" }, "no_text"],
    ["chat.postMessage", { channel: "C1", text: "a", blocks: [{ type: "nope" }] }, "invalid_blocks"],
    ["chat.postMessage", { channel: "C1", text: "<!here>" }, "invalid_arguments"],
    ["chat.postEphemeral", { channel: "C1", user: "U07BEN", text: "a" }, "user_not_in_channel"],
    ["chat.update", { channel: "C1", ts: "1700000000.000000", text: "a" }, "message_not_found"],
    ["views.open", { trigger_id: "1.2.3", view: {} }, "invalid_trigger_id"],
    ["views.publish", { user_id: "U07ANA", view: { type: "home" } }, "invalid_arguments"],
    ["users.info", { user: "U9" }, "user_not_found"],
    ["conversations.info", { channel: "C9" }, "channel_not_found"],
    ["apps.connections.open", {}, "invalid_auth"],
    ["files.list", {}, "unknown_method"],
  ])("answers %s %j with %s", async ([method, body, error]) => {
    expect(await call(method, body)).toMatchObject({ ok: false, error });
    expect(slack.calls).toMatchObject([{ method, body, error }]);
    expect(slack.messages).toEqual([]);
  });

  test.for(["", "xoxb-other"])("refuses the token %j", async (token) => {
    expect(await call("auth.test", {}, token)).toMatchObject({ ok: false });
  });

  test("refuses a call without its scope", async () => {
    await slack.close();
    slack = await createFakeSlack({ ...OPTIONS, scopes: ["commands"] });
    expect(await call("chat.postMessage", { channel: "C1", text: "a" })).toEqual({
      ok: false,
      error: "missing_scope",
      needed: "chat:write",
      provided: "commands",
    });
    await expect(slack.mention({ text: "hello" })).rejects.toThrow("app_mentions:read");
  });

  test("says which part of which block is wrong, and keeps it as a fault", async () => {
    const blocks = [{ type: "section", text: { type: "mrkdwn", text: "x".repeat(3_001) } }];
    const message = "body.blocks[0].text.text: 3001 characters, at most 3000";
    expect(await call("chat.postMessage", { channel: "C1", text: "a", blocks })).toMatchObject({
      error: "invalid_blocks",
      response_metadata: { messages: [`[ERROR] ${message}`] },
    });
    expect(slack.faults).toMatchObject([{ where: "chat.postMessage", faults: [message] }]);
  });

  test("shows, changes and hands back a message that the SDK sends as a form", async () => {
    const blocks = [{ type: "divider" as const }];
    const posted = await client().chat.postMessage({
      channel: "C1",
      text: "One https://a.example",
      blocks,
      unfurl_links: false,
      unfurl_media: false,
    });
    await client().chat.update({ channel: "C1", ts: posted.ts ?? "", text: "Two" });
    expect(slack.messages).toMatchObject([
      { change: "posted", text: "One https://a.example", visibility: { kind: "channel" } },
      { change: "updated", text: "Two", ts: posted.ts },
    ]);
    expect(posted.message).toMatchObject({ blocks: [{ type: "divider", block_id: expect.any(String) }] });
    expect(slack.screen({ user: "U07BEN", channel: "C1" }).map(({ text }) => text)).toEqual(["Two"]);
    expect(slack.faults).toEqual([]);
  });

  test("shows an ephemeral message to one person", async () => {
    await client().chat.postEphemeral({ channel: "C1", user: "U07ANA", text: "psst" });
    expect(slack.screen({ user: "U07ANA", channel: "C1" })).toHaveLength(1);
    expect(slack.screen({ user: "U07BEN", channel: "C1" })).toEqual([]);
  });

  test("limits the next calls of a method", async () => {
    slack.limitNext("chat.postMessage", 1, 0);
    await client().chat.postMessage({ channel: "C1", text: "at last" });
    expect(slack.calls.map(({ status }) => status)).toEqual([429, 200]);
  });

  test.for([503, "hang_up"] as const)("fails the next call with %s", async (status) => {
    slack.failNext("users.info", status);
    const asked = client(0);
    await expect(asked.users.info({ user: "U07ANA" })).rejects.toThrow();
    expect((await asked.users.info({ user: "U07BEN" })).user?.tz).toBe("America/New_York");
  });
});
