import { describe, expect, test } from "vitest";
import { writtenMessage } from "./message-payload.ts";
import {
  autocompletePayload,
  commandPayload,
  componentPayload,
  messageCommandPayload,
  modalSubmitPayload,
} from "./payloads.ts";
import { ADA, BEN, WORLD } from "./world.ts";

describe("an interaction", () => {
  test("in a server has a member, the server and the installation by it", () => {
    const payload = commandPayload({ name: "ask", options: [{ type: 3, name: "q", value: "a" }] });
    expect(payload).toMatchObject({
      type: 2,
      version: 1,
      context: 0,
      guild_id: WORLD.guild,
      guild_locale: "en-US",
      member: { user: { id: ADA.id, username: "ada", global_name: "Ada L." } },
      authorizing_integration_owners: { "0": WORLD.guild },
      channel: { type: 0, id: WORLD.channel },
      data: { name: "ask", type: 1, options: [{ name: "q", value: "a" }] },
    });
    expect(payload.user).toBeUndefined();
  });

  test.for([
    ["bot_dm", false, 1, { "0": "0" }, 1],
    ["bot_dm", true, 1, { "0": "0", "1": BEN.id }, 1],
    ["private_channel", true, 2, { "1": BEN.id }, 3],
  ] as const)(
    "in %s, installed by the user: %s, has a user and no server",
    ([context, userInstalled, number, owners, type]) => {
      const payload = commandPayload({ name: "ask", context, userInstalled, user: BEN });
      expect(payload).toMatchObject({
        context: number,
        user: { id: BEN.id, global_name: null },
        authorizing_integration_owners: owners,
        channel: { type },
      });
      expect(Object.keys(payload).filter((key) => /guild|member/.test(key))).toEqual([]);
    },
  );

  test("of a user's own installation in a server is owned by the user", () => {
    const payload = commandPayload({ name: "ask", userInstalled: true });
    expect(payload.authorizing_integration_owners).toEqual({ "1": ADA.id });
  });

  test("of a component has the message and the component's type", () => {
    const message = {
      ...writtenMessage("Pick", BEN, "9", "850000000000000009"),
      components: [{ type: 1, id: 1, components: [{ type: 3, id: 2, custom_id: "s", options: [] }] }],
    };
    expect(componentPayload({ message, customId: "s", values: ["a"] })).toMatchObject({
      type: 3,
      channel_id: "9",
      data: { component_type: 3, custom_id: "s", id: 2, values: ["a"] },
      message: { id: message.id },
    });
  });

  test("of somebody who types says which option", () => {
    const options = [{ type: 3, name: "q", value: "a", focused: true }];
    expect(autocompletePayload({ name: "ask", options })).toMatchObject({ type: 4, data: { options } });
  });

  test("of a message command resolves the message", () => {
    const target = writtenMessage("On 3 May.", BEN, "9", "850000000000000009");
    expect(messageCommandPayload({ name: "Source", target })).toMatchObject({
      type: 2,
      channel_id: "9",
      data: {
        type: 3,
        target_id: target.id,
        resolved: { messages: { [target.id]: { content: "On 3 May." } } },
      },
    });
  });

  test("of a modal has what was written, in rows and in labels", () => {
    const modal = {
      custom_id: "m",
      components: [
        { type: 1, components: [{ type: 4, custom_id: "a" }] },
        { type: 18, label: "B", component: { type: 4, custom_id: "b" } },
      ],
    };
    expect(modalSubmitPayload({ modal, values: { a: "x" } }).data).toEqual({
      custom_id: "m",
      components: [
        { type: 1, id: 1, components: [{ type: 4, id: 2, custom_id: "a", value: "x" }] },
        { type: 18, id: 3, component: { type: 4, id: 4, custom_id: "b", value: "" } },
      ],
    });
  });
});
