import { describe, expect, test } from "vitest";
import { appHomeOpenedPayload, appMentionPayload, directMessagePayload } from "./event-payloads.ts";
import { blockActionsPayload, keptView, messageShortcutPayload, slashCommandPayload } from "./payloads.ts";

describe("payloads", () => {
  test("of a command are all words, as in a form", () => {
    const payload = slashCommandPayload({ text: "who?" });
    expect(Object.values(payload).every((value) => typeof value === "string")).toBe(true);
    expect(payload).toMatchObject({
      text: "who?",
      channel_name: "news-desk",
      is_enterprise_install: "false",
    });
  });

  test("of a mention name the bot, and hold what was typed escaped and what was picked as it is", () => {
    const text = "R&D <!channel> <@U07BEN> <https://a.example>";
    expect(appMentionPayload({ text }).event).toMatchObject({
      type: "app_mention",
      text: "<@U07DATELINE> R&amp;D &lt;!channel&gt; <@U07BEN> <https://a.example>",
    });
    expect(appMentionPayload({ text: "so <@U07DATELINE>, who?" }).event).toMatchObject({
      text: "so <@U07DATELINE>, who?",
    });
  });

  test("of direct messages go to the channel of the person", () => {
    expect(directMessagePayload({ text: "a", user: "U07BEN" }).event).toMatchObject({
      channel: "D07BEN",
      channel_type: "im",
    });
    expect(directMessagePayload({ text: "a", subtype: "bot_message" }).event).not.toHaveProperty("user");
  });

  test("of a press hold the message only where everybody sees it", () => {
    const message = { ts: "1767326126.896109", thread_ts: "1767326125.870439", text: "a" };
    const press = (ephemeral: boolean) =>
      blockActionsPayload({ action: { type: "button" }, on: { kind: "message", message, ephemeral } });
    expect(press(false)).toMatchObject({ message, container: { is_ephemeral: false } });
    expect(press(true)).not.toHaveProperty("message");
    expect(press(true)).toMatchObject({ container: { is_ephemeral: true, thread_ts: message.thread_ts } });
  });

  test("of a view have no channel and no response_url", () => {
    const view = keptView({ type: "home", blocks: [] });
    const payload = blockActionsPayload({ action: { type: "button" }, on: { kind: "view", view } });
    expect(payload).toMatchObject({ container: { type: "view", view_id: view.id } });
    expect(Object.keys(payload)).not.toEqual(expect.arrayContaining(["response_url"]));
  });

  test("of a shortcut and of App Home say whose and where", () => {
    const message = { ts: "1767326126.896109", text: "a", user: "U07BEN" };
    expect(messageShortcutPayload({ callbackId: "on-this-date", message })).toMatchObject({
      type: "message_action",
      callback_id: "on-this-date",
      message_ts: message.ts,
      enterprise: null,
    });
    expect(appHomeOpenedPayload().event).toMatchObject({ user: "U07ANA", channel: "D07ANA", tab: "home" });
  });
});
