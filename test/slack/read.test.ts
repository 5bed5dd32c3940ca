import { describe, expect, test } from "vitest";
import { readSlack, type SlackRequest } from "../../adapters/slack/read.ts";
import { renderMessage } from "../../adapters/slack/render.ts";
import { appHomeOpenedPayload, appMentionPayload, directMessagePayload } from "./fake/event-payloads.ts";
import { blockActionsPayload, messageShortcutPayload, slashCommandPayload } from "./fake/payloads.ts";
import { answer, KEY, TODAY } from "./newsroom.ts";

const CONTEXT = { botUserId: "U07DATELINE", today: TODAY };

const read = (body: unknown) => readSlack(body, CONTEXT);

function asking(body: unknown): SlackRequest {
  const incoming = read(body);
  if (incoming.kind !== "request") throw new Error(`${incoming.kind}`);
  return incoming;
}

describe("a slash command", () => {
  test.for([
    ["/ask", "who was shot? --public", { kind: "ask", question: "who was shot?", from: 0 }, true],
    [
      "/ask",
      "R&amp;D &lt;b&gt; --place “Hong Kong”",
      { kind: "ask", question: "R&D <b>", place: "Hong Kong", from: 0 },
      false,
    ],
    ["/on-this-date", "", { kind: "on-this-date", day: "11-22", year: 2026, from: 0 }, false],
    ["/on-this-date", "17 June 2020", { kind: "on-this-date", day: "06-17", year: 2020, from: 0 }, false],
    ["/Timeline", "strikes", { kind: "timeline", topic: "strikes", from: 0 }, false],
    ["/dateline", "", { kind: "help" }, false],
    ["/dateline", "status", { kind: "status" }, false],
    ["/dateline", "subscribe", { kind: "subscribe-form", channel: null }, false],
    [
      "/dateline",
      "subscribe 8:30 pm New York skip leave-out",
      { kind: "subscribe", zone: "America/New_York", time: "20:30", emptyDay: "skip", care: "leave-out" },
      false,
    ],
    ["/dateline", "stop", { kind: "stop", channel: null }, false],
    ["/dateline", "preview", { kind: "preview", channel: null, from: 0 }, false],
    [
      "/dateline-2",
      "status",
      { kind: "mistake", message: "/dateline-2 is not a command here. Try /dateline help." },
      false,
    ],
  ] as const)("%s %s is read", ([command, text, request, toAll]) => {
    expect(asking(slashCommandPayload({ command, text }))).toMatchObject({ request, public: toAll });
  });

  test("says who, where, and how to answer", () => {
    const body = slashCommandPayload({ command: "/ask", text: "why?", triggerId: "13345224609.738474920" });
    expect(read(body)).toEqual({
      kind: "request",
      by: "command",
      person: "T07NEWSROOM/U07ANA",
      delivery: "13345224609.738474920",
      request: { kind: "ask", question: "why?", from: 0 },
      madeFrom: null,
      public: false,
      name: "ana.lopez",
      target: {
        channel: "C07DESK",
        user: "U07ANA",
        thread: null,
        opens: null,
        responseUrl: "https://hooks.slack.com/commands/T07NEWSROOM/7707000000001/commandSecret",
        alone: false,
        direct: false,
      },
      about: "C07DESK",
      block: null,
      trigger: "13345224609.738474920",
      note: null,
    });
  });
});

describe("a mention", () => {
  test.for([
    ["<@U07DATELINE> who was shot?", { kind: "ask", question: "who was shot?" }],
    ["who was shot, <@U07DATELINE>?", { kind: "ask", question: "who was shot, ?" }],
    ["Hey <@U07DATELINE> timeline strikes", { kind: "timeline", topic: "strikes" }],
    ["<@U07DATELINE>: /timeline strikes", { kind: "timeline", topic: "strikes" }],
    ["<@U07DATELINE> /timeline strikes", { kind: "timeline", topic: "strikes" }],
    ["<@U07DATELINE> dateline subscribe 08:00 Asia/Seoul", { kind: "subscribe", zone: "Asia/Seoul" }],
    ["<@U07DATELINE> on-this-date 17 June", { kind: "on-this-date", day: "06-17" }],
    ["<@U07DATELINE>", { kind: "help" }],
    ["<@U07DATELINE> what of <@U07BEN>", { kind: "ask", question: "what of" }],
  ] as const)("%s is read", ([text, request]) => {
    expect(asking(appMentionPayload({ text })).request).toMatchObject(request);
  });

  test("outside of a thread is answered outside, to everybody below it", () => {
    expect(asking(appMentionPayload({ text: "why? --public", ts: "1767326125.000100" }))).toMatchObject({
      by: "message",
      public: true,
      name: null,
      delivery: "Ev070000001",
      target: { thread: null, opens: "1767326125.000100", responseUrl: null, alone: false },
    });
  });

  test("in a thread is answered there", () => {
    const { target } = asking(appMentionPayload({ text: "why?", threadTs: "1767000000.000100" }));
    expect(target.thread).toBe("1767000000.000100");
  });

  test("that begins a thread stands outside of it", () => {
    const ts = "1767326125.870439";
    expect(asking(appMentionPayload({ text: "why?", ts, threadTs: ts })).target.thread).toBeNull();
  });
});

describe("what it concerns", () => {
  test.for<readonly [string, object, string | null, boolean]>([
    ["a command", slashCommandPayload({ command: "/ask", text: "why?" }), "C07DESK", true],
    [
      "a command in a direct message",
      slashCommandPayload({ command: "/ask", text: "why?", channel: "D07ANA" }),
      null,
      true,
    ],
    [
      "a command in a direct message of several people",
      { ...slashCommandPayload({ command: "/ask", text: "why?" }), channel_name: "mpdm-ana--ben--eva-1" },
      null,
      true,
    ],
    ["a mention", appMentionPayload({ text: "why?" }), "C07DESK", false],
    ["a direct message", directMessagePayload({ text: "why?" }), null, false],
  ])("%s", ([, body, about, opensForms]) => {
    const incoming = asking(body);
    expect(incoming.about).toBe(about);
    expect(incoming.trigger !== null).toBe(opensForms);
  });
});

describe("a direct message", () => {
  test("is a question between the two", () => {
    expect(asking(directMessagePayload({ text: "who was shot?" }))).toMatchObject({
      request: { kind: "ask", question: "who was shot?" },
      target: { channel: "D07ANA", thread: null, opens: null, alone: true, direct: true },
    });
  });

  test.for(["file_share", "thread_broadcast", "me_message"] as const)("is one as %s too", (subtype) => {
    expect(asking(directMessagePayload({ text: "who was shot?", subtype }))).toMatchObject({
      request: { kind: "ask", question: "who was shot?" },
      person: "T07NEWSROOM/U07ANA",
    });
  });
});

describe("a button", async () => {
  const message = renderMessage(await answer({ kind: "timeline", topic: "political prisoners", from: 0 }), {
    archive: KEY,
  });
  const shown = { ts: "1767326126.000100", blocks: message.blocks };
  const press = (value: string, given: { readonly ephemeral?: boolean; readonly thread?: string } = {}) =>
    blockActionsPayload({
      action: { type: "button", action_id: "dateline:page:more", block_id: "b", value },
      on: {
        kind: "message",
        message: { ...shown, ...(given.thread === undefined ? {} : { thread_ts: given.thread }) },
        ephemeral: given.ephemeral ?? false,
      },
    });

  test("holds all that it needs", () => {
    expect(asking(press(`-t.${KEY}.4.political prisoners`, { ephemeral: true }))).toMatchObject({
      by: "button",
      request: { kind: "timeline", topic: "political prisoners", from: 4 },
      madeFrom: KEY,
      public: false,
      name: "ana.lopez",
    });
  });

  test("answers in the thread that its message is a reply in", () => {
    const value = `+t.${KEY}.0.political prisoners`;
    expect(asking(press(value, { thread: "1767000000.000100" })).target.thread).toBe("1767000000.000100");
    expect(asking(press(value, { thread: shown.ts })).target.thread).toBeNull();
    expect(asking(press(value))).toMatchObject({ public: true, target: { thread: null, opens: null } });
  });

  test.for([
    [
      "-s.s.C07DESK.2026-06-17",
      { kind: "skip", channel: "C07DESK", what: { kind: "day", day: "2026-06-17" }, undo: false },
    ],
    [
      "-s.u.C07DESK.wj-3Am9g.13h.2020-06-16",
      {
        kind: "skip",
        channel: "C07DESK",
        what: { kind: "entry", entry: "wj-3Am9g.13h.2020-06-16" },
        undo: true,
      },
    ],
    [`-p.${KEY}.5.C07DESK`, { kind: "preview", channel: "C07DESK", from: 5 }],
  ] as const)("of the daily post, %s, is read", ([value, request]) => {
    expect(asking(press(value, { ephemeral: true }))).toMatchObject({ request, about: "C07DESK" });
  });

  test("that cannot be read is a mistake, with a way on", () => {
    expect(asking(press("x")).request).toEqual({
      kind: "mistake",
      message: "This button is too old. Ask again.",
    });
  });
});

describe("the shortcut", () => {
  const look = (text: string, callbackId = "look_this_up") =>
    messageShortcutPayload({ callbackId, message: { ts: "1767326125.870439", text } });

  test("asks what a message says, in private whatever it says", () => {
    expect(asking(look("*Who* shot <@U07BEN|Ben>? --public"))).toMatchObject({
      request: { kind: "ask", question: "*Who* shot Ben? public", from: 0 },
      public: false,
      note: null,
    });
  });

  test("takes the beginning of a long message, and says so", () => {
    const { request, note } = asking(look("word ".repeat(500)));
    expect(request).toMatchObject({ kind: "ask", question: "word ".repeat(200).trim() });
    expect(note).toBe("Only the first 999 characters of the message were looked up.");
    expect(asking(look("x".repeat(5_000))).request).toMatchObject({ question: "x".repeat(1_000) });
  });

  test("says if there are no words", () => {
    expect(asking(look("")).request).toMatchObject({ kind: "mistake" });
  });
});

test("App Home is opened", () => {
  expect(read(appHomeOpenedPayload())).toEqual({ kind: "home", user: "U07ANA" });
});
