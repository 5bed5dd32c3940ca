import { WebClient } from "@slack/web-api";
import { describe, expect, test } from "vitest";
import { answered, KEY, OTHER, PLACE, POST, posting } from "./posting.ts";

describe("finding", () => {
  test("finds what was posted while the answer got lost", async () => {
    const { slack, poster } = await posting();
    const sinceMs = Date.now();
    slack.failNext("chat.postMessage", "hang_up_after");
    expect(await poster.post(PLACE, POST, KEY)).toMatchObject({ kind: "unclear" });
    expect(await poster.find(PLACE, KEY, sinceMs)).toEqual({ message: slack.messages[0]?.ts });
    expect(await poster.find(PLACE, OTHER, sinceMs)).toBe("none");
  });

  test("finds nothing where nothing was posted", async () => {
    const { slack, poster } = await posting();
    slack.failNext("chat.postMessage", "hang_up");
    expect(await poster.post(PLACE, POST, KEY)).toMatchObject({ kind: "unclear" });
    expect(await poster.find(PLACE, KEY, Date.now())).toBe("none");
  });

  test("looks through many messages", async () => {
    const { slack, poster } = await posting();
    await poster.post(PLACE, POST, KEY);
    // Not by the poster, which would spread them over some time.
    const web = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl });
    for (let count = 0; count < 250; count++)
      await web.chat.postMessage({ channel: PLACE.channel, text: `Message ${count}` });
    expect(await poster.find(PLACE, KEY, Date.now())).toEqual({ message: slack.messages[0]?.ts });
    expect(slack.calls.filter(({ method }) => method === "conversations.history")).toHaveLength(3);
  });

  test.for([-7_200_000, 7_200_000])("finds it where the clock here is %i ms ahead", async (aheadMs) => {
    const { slack, poster } = await posting();
    await poster.post(PLACE, POST, KEY);
    expect(await poster.find(PLACE, KEY, Date.now() + aheadMs)).toEqual({ message: slack.messages[0]?.ts });
  });

  test.for([
    [{ scopes: ["channels:read", "chat:write"] }, {}],
    [{}, { isPrivate: true }],
    [{}, { botIsIn: false }],
  ] as const)("says that it cannot tell with %j and %j", async ([options, change]) => {
    const { slack, poster } = await posting(options);
    await poster.post(PLACE, POST, KEY);
    slack.changeChannel("C07DESK", change);
    expect(await poster.find(PLACE, KEY, Date.now())).toBe("unknown");
  });

  test("asks again where Slack says when, and gives up if that is long", async () => {
    const { slack, poster } = await posting();
    await poster.post(PLACE, POST, KEY);
    slack.limitNext("conversations.history", 2, 0);
    expect(await poster.find(PLACE, KEY, Date.now())).toEqual({ message: slack.messages[0]?.ts });
    slack.limitNext("conversations.history", 1, 60);
    expect(await poster.find(PLACE, KEY, Date.now())).toBe("later");
  });

  test("takes no message of anybody else for its own", async () => {
    const metadata = { event_type: "dateline_daily_post", event_payload: { nonce: KEY.nonce } };
    const messages = [
      { ts: "1.1", user: "U2", bot_id: "B2", metadata },
      { ts: "1.2", user: "U1", bot_id: "B1", metadata: { ...metadata, event_type: "other" } },
      { ts: "1.3", user: "U1", bot_id: "B1" },
    ];
    const { poster } = answered(() => new Response(JSON.stringify({ ok: true, messages })));
    expect(await poster.find(PLACE, KEY, Date.now())).toBe("none");
  });
});
