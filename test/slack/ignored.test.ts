import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSlack } from "../../adapters/slack/read.ts";
import { appMentionPayload, directMessagePayload } from "./fake/event-payloads.ts";
import { messageShortcutPayload, slashCommandPayload } from "./fake/payloads.ts";
import { TODAY } from "./newsroom.ts";

const read = (body: unknown) => readSlack(body, { botUserId: "U07DATELINE", today: TODAY });

describe("what is no question", () => {
  const event = (more: object) => {
    const body = directMessagePayload({ text: "hello" });
    return { ...body, event: { ...(typeof body.event === "object" ? body.event : {}), ...more } };
  };

  test.for<readonly [string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "hello"],
    ["a list", [1]],
    ["an empty object", {}],
    ["an edit", directMessagePayload({ text: "hello", subtype: "message_changed" })],
    ["another bot's message", directMessagePayload({ text: "hello", subtype: "bot_message" })],
    ["a removal", directMessagePayload({ text: "hello", subtype: "message_deleted" })],
    ["somebody who joins", directMessagePayload({ text: "hello", subtype: "channel_join" })],
    ["another bot's file", event({ subtype: "file_share", bot_id: "B1" })],
    ["its own file", event({ subtype: "file_share", user: "U07DATELINE" })],
    ["its own message", event({ user: "U07DATELINE" })],
    ["a message of a bot's with a user", event({ bot_id: "B1" })],
    ["a message with no user", event({ user: undefined })],
    ["a message in a channel", event({ channel: "C07DESK", channel_type: "channel" })],
    ["a reaction", event({ type: "reaction_added" })],
    ["the messages tab", event({ type: "app_home_opened", tab: "messages" })],
    ["another shortcut", messageShortcutPayload({ callbackId: "other", message: { ts: "1.2", text: "x" } })],
    [
      "a command without its text's person",
      { ...slashCommandPayload({ command: "/ask" }), user_id: undefined },
    ],
  ])("%s is ignored", ([, body]) => {
    expect(read(body).kind).toBe("ignored");
  });

  test("nothing throws, whatever comes", () => {
    const bodies = [
      slashCommandPayload({ command: "/ask", text: "why?" }),
      appMentionPayload({ text: "why?" }),
      messageShortcutPayload({ callbackId: "look_this_up", message: { ts: "1.2", text: "why?" } }),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom<object>(...bodies),
        fc.dictionary(
          fc.constantFrom(
            "event",
            "user",
            "text",
            "message",
            "team",
            "channel",
            "type",
            "actions",
            "trigger_id",
          ),
          fc.jsonValue(),
        ),
        (body, more) => {
          expect(["request", "home", "ignored"]).toContain(read({ ...body, ...more }).kind);
        },
      ),
    );
  });
});
