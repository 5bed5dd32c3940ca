import { describe, expect, test } from "vitest";
import { readInteraction } from "../../../adapters/discord/read.ts";
import { autocompletePayload, commandPayload, type FilledOption } from "../fake/payloads.ts";
import { WORLD } from "../fake/world.ts";
import { TODAY } from "../replies.ts";

const read = (payload: unknown) => readInteraction(payload, TODAY);
const text = (name: string, value: string): FilledOption => ({ type: 3, name, value });
const subscribe = (options: Readonly<Record<string, string>>) =>
  commandPayload({
    name: "dateline",
    options: [
      {
        type: 1,
        name: "subscribe",
        options: Object.entries({ time: "08:00", zone: "Asia/Seoul", ...options }).map(([name, value]) =>
          name === "channel" ? { ...text(name, value), type: 7 } : text(name, value),
        ),
      },
    ],
  });

describe("a command", () => {
  test.for([
    [{}, { channel: null, zone: "Asia/Seoul", time: "08:00", emptyDay: "nearby", care: "note" }],
    [
      { time: "8 pm", zone: "new york" },
      { zone: "America/New_York", time: "20:00" },
    ],
    [
      { channel: WORLD.channel, "empty-day": "skip" },
      { channel: WORLD.channel, emptyDay: "skip" },
    ],
    [
      { sensitive: "leave-out", "empty-day": "nearby" },
      { care: "leave-out", emptyDay: "nearby" },
    ],
    [
      { sensitive: "?", "empty-day": "?" },
      { care: "note", emptyDay: "nearby" },
    ],
  ] as const)("to subscribe is read: %j", ([options, request]) => {
    expect(read(subscribe(options))).toMatchObject({
      kind: "command",
      request: { kind: "subscribe", ...request },
      public: false,
    });
  });

  test.for([
    ["stop", { kind: "stop", channel: null }],
    ["preview", { kind: "preview", channel: null, from: 0 }],
  ] as const)("on the daily post is read: /dateline %s", ([name, request]) => {
    expect(
      read(commandPayload({ name: "dateline", options: [{ type: 1, name, options: [] }] })),
    ).toMatchObject({ request, public: false });
  });

  test.for([
    [{ time: "25:00" }, "“25:00” is not a time of day. Try “08:00” or “8 am”."],
    [{ time: "" }, /not a time of day/],
    [{ zone: "Seul" }, /“Seul” is not a time zone/],
    [{ zone: "Korea" }, /not a time zone/],
    [{ zone: "" }, /time zone is missing/],
  ] as const)("to subscribe that cannot be carried out says so: %j", ([options, message]) => {
    expect(read(subscribe(options))).toMatchObject({
      request: { kind: "mistake", message: expect.stringMatching(message) },
    });
  });

  test.for([
    ["guild", false, true],
    ["guild", true, false],
  ] as const)(
    "tells of the channel in a %s, installed by the person: %s",
    ([context, userInstalled, installed]) => {
      const payload = commandPayload({
        name: "dateline",
        context,
        userInstalled,
        permissions: "32",
        appPermissions: "3072",
        channelType: 11,
      });
      expect(read(payload)).toMatchObject({
        where: {
          guild: WORLD.guild,
          channel: WORLD.channel,
          channelType: 11,
          memberPermissions: 32n,
          botPermissions: 3072n,
          installed,
        },
      });
    },
  );

  test.for(["bot_dm", "private_channel"] as const)("tells of no channel in a %s", (context) => {
    expect(read(commandPayload({ name: "dateline", context }))).toMatchObject({ where: null });
  });
});

test("what somebody is typing into a subcommand is read", () => {
  const options = [text("time", "08:00"), { ...text("zone", "seo"), focused: true }];
  const subcommand = { type: 1, name: "subscribe", options };
  expect(read(autocompletePayload({ name: "dateline", options: [subcommand] }))).toMatchObject({
    kind: "autocomplete",
    option: "zone",
    typed: "seo",
  });
});
