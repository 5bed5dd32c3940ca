import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Sent } from "../../../src/delivery/posting/poster.ts";
import { words } from "../newsroom.ts";
import { answered, KEY, OTHER, PLACE, POST, posting } from "../posting.ts";

describe("posting", () => {
  test("goes no way on which its last byte cannot be held back, in a bot that is connected", async () => {
    const { slack, poster } = await posting();
    const fetched = vi.spyOn(globalThis, "fetch");
    onTestFinished(() => fetched.mockRestore());
    const asked: number[] = [];
    const gate = {
      check: async () => asked.push(slack.messages.length) > 0,
      isOpen: () => true,
    };
    expect(await poster.post(PLACE, POST, KEY, gate)).toMatchObject({ kind: "posted" });
    expect(asked).toEqual([0]);
    expect(fetched.mock.calls.filter(([url]) => String(url).endsWith("chat.postMessage"))).toEqual([]);
  });

  test("posts once, without a preview of links, and leaves a note that only the bot sees", async () => {
    const { slack, poster } = await posting();
    const sent = await poster.post(PLACE, POST, KEY);
    expect(slack.messages).toMatchObject([
      {
        channel: "C07DESK",
        visibility: { kind: "channel" },
        threadTs: null,
        metadata: {
          event_type: "dateline_daily_post",
          event_payload: { subscription: KEY.subscription, day: "2026-06-17", nonce: KEY.nonce },
        },
      },
    ]);
    expect(sent).toEqual({ kind: "posted", message: slack.messages[0]?.ts });
    expect(slack.calls.at(-1)?.body).toMatchObject({ unfurl_links: false, unfurl_media: false });
    expect(slack.faults).toEqual([]);
  });

  test("hands on how long Slack asks the bot to wait, and holds no answer up meanwhile", async () => {
    const { slack, poster } = await posting();
    slack.limitNext("chat.postMessage", 1, 30);
    expect(await poster.post(PLACE, POST, KEY)).toEqual({
      kind: "refused",
      reason: "Slack asks the bot to wait.",
      waitMs: 30_000,
    });
    const mention = await slack.mention({ text: "status --public" });
    expect(words(await mention.nextReply())).toContain("6 documents");
    expect(await poster.post(PLACE, POST, KEY)).toMatchObject({ kind: "posted" });
  });

  test("keeps to a channel's real limit by what Slack says, and harms no other channel", async () => {
    const { slack, poster } = await posting({
      postLimit: { perSecond: 1, burst: 1 },
      // No second goes by at Slack, however slow this machine is.
      now: () => Date.UTC(2026, 5, 17, 8),
      workspace: {
        channels: [
          { id: "C07DESK", name: "news-desk" },
          { id: "C07OTHER", name: "elsewhere" },
        ],
      },
    });
    const [first, second, elsewhere] = await Promise.all([
      poster.post(PLACE, POST, KEY),
      poster.post(PLACE, POST, OTHER),
      poster.post({ ...PLACE, channel: "C07OTHER" }, POST, KEY),
    ]);
    expect([first.kind, second.kind].toSorted()).toEqual(["posted", "refused"]);
    expect(elsewhere.kind).toBe("posted");
    expect(slack.calls.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  test("knocks at no closed door where Slack takes no message in any channel", async () => {
    const { slack, poster } = await posting();
    slack.limitNext("chat.postMessage", 3, 600);
    for (const channel of ["C1", "C2", "C3"]) {
      expect(poster.room()).toBeGreaterThan(0);
      expect(await poster.post({ ...PLACE, channel }, POST, KEY)).toMatchObject({ waitMs: 600_000 });
    }
    expect(poster.room()).toBe(0);
    const sent = await poster.post(PLACE, POST, KEY);
    expect(sent).toMatchObject({ kind: "refused", reason: "Slack asks the bot to wait." });
    expect(sent.kind === "refused" && Math.round((sent.waitMs ?? 0) / 60_000)).toBe(10);
    expect(slack.calls.filter(({ method }) => method === "chat.postMessage")).toHaveLength(3);
    const mention = await slack.mention({ text: "status --public" });
    expect(words(await mention.nextReply())).toContain("6 documents");
  });

  test.for([
    [{ isArchived: true }, "The channel is archived: unarchive it, or choose another one."],
    [{ botIsIn: false }, "The bot is not in the channel: invite it there with /invite @dateline."],
    [{ botIsIn: false, isPrivate: true }, "/invite @dateline"],
  ] as const)("says that it is impossible with %j, and what to do", async ([change, words]) => {
    const { slack, poster } = await posting();
    slack.changeChannel("C07DESK", change);
    expect(await poster.post(PLACE, POST, KEY)).toEqual({
      kind: "impossible",
      reason: expect.stringContaining(words),
    });
  });

  test("is refused, not unclear, where nothing was there to take it", async () => {
    const { slack, poster } = await posting();
    await slack.close();
    expect(await poster.post(PLACE, POST, KEY)).toEqual({
      kind: "refused",
      reason: "Slack could not be reached (ECONNREFUSED).",
      waitMs: null,
    });
  });

  test("tells a person in their direct messages, and fails in silence", async () => {
    const { slack, poster, ports: given } = await posting();
    await poster.tell(PLACE, "T07NEWSROOM/U07ANA", "The daily post has stopped: <!here> it is.");
    expect(slack.messages).toMatchObject([{ channel: "D07ANA", visibility: { kind: "channel" } }]);
    expect(slack.messages.map(words)).toEqual([expect.stringContaining("The daily post has stopped")]);
    expect(slack.faults).toEqual([]);
    await poster.tell(PLACE, "T07NEWSROOM/U9", "Nobody is there.");
    expect(given.logged).toMatchObject([
      { event: "the person who set it up could not be notified", details: { reason: "channel_not_found" } },
    ]);
  });
});

const error = (code: string) => () => new Response(JSON.stringify({ ok: false, error: code }));
const thrown = (code: string) => () => {
  throw new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
};

describe("an answer", () => {
  test.for<readonly [string, () => Response, Sent["kind"], string]>([
    ["status 500", () => new Response("no", { status: 500 }), "unclear", "status 500"],
    ["status 503", () => new Response("no", { status: 503 }), "unclear", "status 503"],
    ["status 403 of a proxy", () => new Response("no", { status: 403 }), "refused", "status 403"],
    ["status 429 without a time", () => new Response("", { status: 429 }), "refused", "asks the bot to wait"],
    ["half an answer", () => new Response('{"ok":tr'), "unclear", "no answer"],
    ["a proxy's page", () => new Response("<html>login</html>"), "unclear", "no answer"],
    ["a lost connection", thrown("ECONNRESET"), "unclear", "ECONNRESET"],
    ["a closed connection", thrown("UND_ERR_SOCKET"), "unclear", "UND_ERR_SOCKET"],
    ["no connection", thrown("ECONNREFUSED"), "refused", "ECONNREFUSED"],
    ["no name server", thrown("EAI_AGAIN"), "refused", "EAI_AGAIN"],
    ...["internal_error", "fatal_error", "service_unavailable"].map(
      (code) => [code, error(code), "unclear", code] as const,
    ),
    ...["ratelimited", "rate_limited"].map(
      (code) => [code, error(code), "refused", "asks the bot to wait"] as const,
    ),
    ...["msg_blocks_too_long", "invalid_blocks", "message_limit_exceeded", "constructor"].map(
      (code) => [code, error(code), "refused", `(${code})`] as const,
    ),
    ...[
      "channel_not_found",
      "not_in_channel",
      "is_archived",
      "restricted_action",
      "restricted_action_read_only_channel",
      "no_permission",
      "ekm_access_denied",
    ].map((code) => [code, error(code), "impossible", ":"] as const),
    // A token that was revoked stops no channel's subscription: once there is another one, all go on.
    ...["account_inactive", "token_revoked", "missing_scope", "invalid_auth"].map(
      (code) => [code, error(code), "refused", ":"] as const,
    ),
  ])("of %s is told apart, and nothing is sent twice", async ([, answer, kind, reason]) => {
    const { poster, calls } = answered(answer);
    expect(await poster.post(PLACE, POST, KEY)).toMatchObject({
      kind,
      reason: expect.stringContaining(reason),
    });
    expect(calls()).toBe(1);
  });

  test("keeps the time that Slack gives", async () => {
    const limited = () => new Response("", { status: 429, headers: { "retry-after": "7" } });
    expect(await answered(limited).poster.post(PLACE, POST, KEY)).toMatchObject({ waitMs: 7_000 });
  });
});
