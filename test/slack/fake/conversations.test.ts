import { LogLevel, WebClient } from "@slack/web-api";
import { afterEach, describe, expect, test } from "vitest";
import { createFakeSlack, type FakeSlack, type FakeSlackOptions } from "./fake-slack.ts";
import { createPostLimit } from "./rate-limit.ts";

const SCOPES = ["channels:history", "channels:read", "chat:write", "groups:read"];
const METADATA = { event_type: "post", event_payload: { nonce: "n1" } };

let slack: FakeSlack;

afterEach(() => slack.close());

async function client(options: FakeSlackOptions = {}): Promise<WebClient> {
  slack = await createFakeSlack({ scopes: SCOPES, ...options });
  return new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    logLevel: LogLevel.ERROR,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
}

describe("the history of a channel", () => {
  test("holds messages, newest first, in pages, with metadata if that is asked for", async () => {
    const web = await client();
    for (const text of ["One", "Two", "Three"])
      await web.chat.postMessage({ channel: "C07DESK", text, metadata: METADATA });
    await web.chat.postMessage({ channel: "U07ANA", text: "Elsewhere" });
    const { ts = "" } = await web.chat.postMessage({ channel: "C07DESK", text: "Four" });
    await web.chat.postMessage({ channel: "C07DESK", text: "In a thread", thread_ts: ts });
    const read = { channel: "C07DESK", limit: 3 };
    const first = await web.conversations.history({ ...read, include_all_metadata: true });
    expect(first.messages?.map(({ text }) => text)).toEqual(["Four", "Three", "Two"]);
    expect(first.messages?.map(({ metadata }) => metadata?.event_type)).toEqual([undefined, "post", "post"]);
    const cursor = first.response_metadata?.next_cursor ?? "";
    const second = await web.conversations.history({ ...read, cursor });
    expect(second).toMatchObject({ has_more: false, messages: [{ text: "One" }] });
    expect(second.messages?.[0]).not.toHaveProperty("metadata");
  });

  test("begins where it is told to", async () => {
    const web = await client();
    const { ts: one = "" } = await web.chat.postMessage({ channel: "C07DESK", text: "One" });
    await web.chat.postMessage({ channel: "C07DESK", text: "Two" });
    const after = await web.conversations.history({ channel: "C07DESK", oldest: one });
    expect(after.messages).toHaveLength(1);
    const from = await web.conversations.history({ channel: "C07DESK", oldest: one, inclusive: true });
    expect(from.messages).toHaveLength(2);
  });

  test.for([
    [{ scopes: ["chat:write"] }, {}, "missing_scope"],
    [{}, { isPrivate: true }, "missing_scope"],
    [{}, { botIsIn: false }, "not_in_channel"],
  ] as const)("is refused with %j and %j", async ([options, change, error]) => {
    const web = await client(options);
    slack.changeChannel("C07DESK", change);
    await expect(web.conversations.history({ channel: "C07DESK" })).rejects.toThrow(error);
  });
});

describe("a channel", () => {
  test("that is archived or closed to the bot says so, and takes no message", async () => {
    const web = await client();
    slack.changeChannel("C07DESK", { isArchived: true });
    expect((await web.conversations.info({ channel: "C07DESK" })).channel).toMatchObject({
      is_archived: true,
      is_member: false,
    });
    await expect(web.chat.postMessage({ channel: "C07DESK", text: "a" })).rejects.toThrow("is_archived");
    slack.changeChannel("C07DESK", { isArchived: false, botIsIn: false });
    expect((await web.conversations.info({ channel: "C07DESK" })).channel?.is_member).toBe(false);
    await expect(web.chat.postMessage({ channel: "C07DESK", text: "a" })).rejects.toThrow("not_in_channel");
    expect(() => slack.changeChannel("C9", {})).toThrow("C9");
  });

  test("takes a message whose answer gets lost", async () => {
    const web = await client();
    slack.failNext("chat.postMessage", "hang_up_after");
    await expect(web.chat.postMessage({ channel: "C07DESK", text: "a" })).rejects.toThrow();
    expect(slack.messages).toHaveLength(1);
  });

  test.for([
    { event_type: "Not a name", event_payload: {} },
    { event_type: "post", event_payload: { nested: { deep: true } } },
    { event_type: "post", event_payload: { long: "x".repeat(8_001) } },
    { event_type: "post" },
  ])("refuses metadata that Slack refuses: %j", async (metadata) => {
    await client();
    const answer = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${slack.botToken}` },
      body: JSON.stringify({ channel: "C07DESK", text: "a", metadata }),
    });
    expect(await answer.json()).toMatchObject({ ok: false });
    expect(slack.faults).toHaveLength(1);
  });

  test("takes a message a second after the first ones", async () => {
    const web = await client({ postLimit: { perSecond: 1, burst: 2 }, now: () => 0 });
    const post = () => web.chat.postMessage({ channel: "C07DESK", text: "a" });
    await post();
    await post();
    await expect(post()).rejects.toThrow();
    expect(slack.calls.map(({ status }) => status)).toEqual([200, 200, 429]);
    await web.chat.postMessage({ channel: "U07ANA", text: "a" });
  });

  test("counts messages by the clock", async () => {
    await client();
    let nowMs = 0;
    const take = createPostLimit({ perSecond: 0.5, burst: 1 }, () => nowMs);
    expect([take("C1"), take("C1"), take("C2")]).toEqual([null, 2, null]);
    nowMs = 1_999;
    expect(take("C1")).toBe(1);
    nowMs = 2_000;
    expect(take("C1")).toBeNull();
  });
});
