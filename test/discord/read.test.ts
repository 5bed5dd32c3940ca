import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readInteraction } from "../../adapters/discord/read.ts";
import { renderMessage } from "../../adapters/discord/render.ts";
import type { Reply } from "../../src/chat/replies/reply.ts";
import { messagePayload, writtenMessage } from "./fake/message-payload.ts";
import {
  autocompletePayload,
  commandPayload,
  componentPayload,
  type FilledOption,
  messageCommandPayload,
  modalSubmitPayload,
} from "./fake/payloads.ts";
import { ADA, BEN, botUser, WORLD } from "./fake/world.ts";
import { ARCHIVE, ARRESTED, reply, requestOf, TODAY } from "./replies.ts";

const ID = "850000000000000001";
const read = (payload: unknown) => readInteraction(payload, TODAY);
const text = (name: string, value: string): FilledOption => ({ type: 3, name, value });
const yes = (name: string): FilledOption => ({ type: 5, name, value: true });

describe("a command", () => {
  test.for([
    ["ask", [text("question", "who was shot?")], { kind: "ask", question: "who was shot?", from: 0 }, false],
    [
      "ask",
      [text("question", " who\n was  shot? ")],
      { kind: "ask", question: "who was shot?", from: 0 },
      false,
    ],
    [
      "ask",
      [text("question", "who?"), text("publisher", "Amnesty"), text("place", "Cambodia"), yes("public")],
      { kind: "ask", question: "who?", publisher: "Amnesty", place: "Cambodia", from: 0 },
      true,
    ],
    [
      "ask",
      [text("question", "who? --place Korea --public"), text("place", "“Cambodia”")],
      { kind: "ask", question: "who?", place: "Cambodia", from: 0 },
      true,
    ],
    ["on-this-date", [], { kind: "on-this-date", day: "11-22", year: 2026, from: 0 }, false],
    [
      "on-this-date",
      [text("date", "17 June 2020")],
      { kind: "on-this-date", day: "06-17", year: 2020, from: 0 },
      false,
    ],
    [
      "timeline",
      [text("topic", "prisoners"), yes("public")],
      { kind: "timeline", topic: "prisoners", from: 0 },
      true,
    ],
    [
      "timeline",
      [text("topic", "prisoners"), { ...yes("picture"), value: false }],
      { kind: "timeline", topic: "prisoners", picture: false, from: 0 },
      false,
    ],
    [
      "ask",
      [text("question", "how many?"), { ...yes("picture"), value: false }],
      { kind: "ask", question: "how many?", picture: false, from: 0 },
      false,
    ],
    ["dateline", [{ type: 1, name: "help", options: [] }], { kind: "help" }, false],
    ["dateline", [{ type: 1, name: "status" }], { kind: "status" }, false],
  ] as const)("is read: /%s %j", ([name, options, request, isPublic]) => {
    expect(read(commandPayload({ name, options }))).toMatchObject({
      kind: "command",
      request,
      public: isPublic,
      madeFrom: null,
      delivery: ID,
      applicationId: WORLD.applicationId,
      person: ADA.id,
      name: "Ada L.",
    });
  });

  test.for([
    ["ask", [text("question", "x".repeat(1001))], /too long/],
    ["ask", [text("question", "   ")], /question is missing/],
    ["on-this-date", [text("date", "31 June")], /June has 30 days/],
    ["forgotten", [], /no longer exists/],
  ] as const)("that cannot be carried out says so: /%s", ([name, options, message]) => {
    expect(read(commandPayload({ name, options }))).toMatchObject({
      kind: "command",
      request: { kind: "mistake", message: expect.stringMatching(message) },
    });
  });

  test.for(["guild", "bot_dm", "private_channel"] as const)("names the person in a %s", (context) => {
    expect(read(commandPayload({ name: "dateline", context, user: BEN }))).toMatchObject({
      person: BEN.id,
      name: "ben_42",
    });
  });
});

test("what somebody is typing is read", () => {
  const options = [text("question", "who"), { ...text("place", "kor"), focused: true }];
  expect(read(autocompletePayload({ name: "ask", options }))).toMatchObject({
    kind: "autocomplete",
    option: "place",
    typed: "kor",
  });
});

describe("a message that is looked up", () => {
  test.for([
    ["Were 400 people arrested?", "Were 400 people arrested?"],
    ["<@1> says **400** <:wow:2> people\n> since <t:3:R> ||hush||", "says 400 people since hush"],
    ["arrested --public", "arrested public"],
  ] as const)("is a question: %j", ([content, question]) => {
    const target = writtenMessage(content, BEN, WORLD.channel, ID);
    expect(read(messageCommandPayload({ name: "Look this up", target }))).toMatchObject({
      kind: "look-up",
      public: false,
      request: { kind: "ask", question, from: 0 },
    });
  });

  test.for(["", "<:wow:2>"])("is none without words: %j", (content) => {
    const target = writtenMessage(content, BEN, WORLD.channel, ID);
    expect(read(messageCommandPayload({ name: "Look this up", target }))).toMatchObject({
      request: { kind: "mistake", message: expect.stringMatching(/no text/) },
    });
  });
});

describe("a button", async () => {
  const pressed = (given: Reply, label: string) => {
    const body = renderMessage(given, { archive: ARCHIVE });
    const message = messagePayload({
      id: ID,
      channelId: WORLD.channel,
      author: botUser(WORLD.applicationId),
      body,
      flags: 64,
      sentAtMs: 0,
    });
    const button = body.components
      .flatMap(({ components }) => components)
      .find((each) => each.label === label);
    return read(componentPayload({ message, customId: button?.custom_id ?? "" }));
  };
  const answer = await reply({ kind: "ask", question: ARRESTED, from: 0 });

  test.for(["Share to channel", "In context", "Cite"])("asks for what it was made for: %s", (label) => {
    expect(pressed(answer, label)).toMatchObject({
      kind: "button",
      request: requestOf(label),
      public: label === "Share to channel",
      madeFrom: null,
    });
  });

  test("asks for more of the archive it was made from", () => {
    expect(pressed(answer, "More")).toMatchObject({
      request: { kind: "ask", question: ARRESTED, from: 1 },
      madeFrom: ARCHIVE,
    });
  });

  test("reads a question that it had no room for from its message", async () => {
    const question = `${ARRESTED} (${"*, ".repeat(90)}and so on)`;
    const long = await reply({ kind: "ask", question, place: "South Korea", from: 0 });
    expect(long.kind).toBe("answer");
    expect(pressed(long, "More")).toMatchObject({
      request: { kind: "ask", question, place: "South Korea", from: 1 },
    });
  });

  test.for(["", "0:", "0:-z.what", "?", "0:-a.w2nmmtT1.1.~AAAAAAAA"])(
    "of another time says so: %j",
    (customId) => {
      const message = writtenMessage("", BEN, WORLD.channel, ID);
      expect(read(componentPayload({ message, customId }))).toMatchObject({
        kind: "button",
        request: { kind: "mistake", message: expect.stringMatching(/too old/) },
      });
    },
  );
});

describe("anything else", () => {
  test("is a ping", () => {
    expect(read({ id: ID, application_id: "1", type: 1, token: "t", version: 1 })).toEqual({ kind: "ping" });
  });

  test("is an interaction that the bot does not offer", () => {
    const modal = modalSubmitPayload({ modal: { custom_id: "x", components: [] }, values: {} });
    expect(read(modal)).toMatchObject({ kind: "other", person: ADA.id });
  });

  test.for([
    undefined,
    null,
    7,
    "x",
    [],
    {},
    { type: 2 },
    { id: ID, type: 2, token: "t" },
    { id: ID, type: 4, token: "t", application_id: "1" },
  ])("is unreadable: %j", (payload) => {
    expect(read(payload)).toEqual({ kind: "unreadable" });
  });

  test.for([
    { id: ID, type: 2, token: "t", application_id: "1" },
    { id: ID, type: 5, token: "t", application_id: "1", data: 7, user: { id: "2" } },
    { ...commandPayload({ name: "ask" }), member: "x" },
    { ...commandPayload({ name: "ask" }), data: { options: [{ value: 1 }] } },
  ])("is answered where Discord says where, though it is not as expected: %#", (payload) => {
    expect(read(payload)).toMatchObject({ kind: "other", token: payload.token });
  });

  test("is never an error", () => {
    const parts = { data: fc.anything(), member: fc.anything(), user: fc.anything(), message: fc.anything() };
    const type = fc.constantFrom(1, 2, 3, 4, 5, 6);
    fc.assert(
      fc.property(fc.record({ ...parts, type }, { requiredKeys: ["type"] }), (payload) => {
        expect(read({ ...commandPayload({ name: "ask" }), ...payload }).kind).toBeTypeOf("string");
      }),
    );
  });
});
