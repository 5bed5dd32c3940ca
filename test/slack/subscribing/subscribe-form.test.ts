import { describe, expect, test } from "vitest";
import { readSlack } from "../../../adapters/slack/read.ts";
import { readForm, readSuggestion } from "../../../adapters/slack/subscribing/read-form.ts";
import { FORM, subscribeForm, zoneOptions } from "../../../adapters/slack/subscribing/subscribe-form.ts";
import { type Filling, fillForm } from "../fake/fill-form.ts";
import { type Json, json } from "../fake/json.ts";
import { blockSuggestionPayload, keptView, viewSubmissionPayload } from "../fake/payloads.ts";
import { TODAY } from "../newsroom.ts";

const VIEW = keptView(
  json(JSON.parse(JSON.stringify(subscribeForm({ channel: "C07DESK", zone: "Asia/Seoul" })))),
);

function submission(filling: Filling = {}, more: Json = {}): Json {
  const values = { ...fillForm(VIEW, filling, "C07DESK", []), ...more };
  return viewSubmissionPayload({ view: VIEW, values, triggerId: "13345224609.738474920" });
}

describe("the form", () => {
  test("as it opens asks for 8 o'clock where the person is, in the channel of the command", () => {
    expect(readForm(submission())).toMatchObject({
      kind: "request",
      channel: "C07DESK",
      asking: {
        by: "form",
        person: "T07NEWSROOM/U07ANA",
        delivery: "13345224609.738474920",
        request: {
          kind: "subscribe",
          channel: "C07DESK",
          zone: "Asia/Seoul",
          time: "08:00",
          emptyDay: "nearby",
          care: "note",
        },
        target: { channel: "C07DESK", user: "U07ANA", alone: false },
        about: "C07DESK",
        public: false,
      },
    });
  });

  test("is read with everything changed", () => {
    const filling = { channel: "C07OTHER", time: "18:30", "empty-day": "skip", care: "leave-out" };
    expect(readForm(submission(filling))).toMatchObject({
      asking: {
        request: { channel: "C07OTHER", time: "18:30", emptyDay: "skip", care: "leave-out" },
        // The answer still goes where the command was given.
        target: { channel: "C07DESK" },
        about: "C07OTHER",
      },
    });
  });

  test("of a direct message answers there", () => {
    const view = { ...VIEW, private_metadata: "" };
    const values = fillForm(view, { channel: "C07DESK" }, null, []);
    expect(readForm(viewSubmissionPayload({ view, values }))).toMatchObject({
      asking: { target: { channel: "U07ANA", alone: true }, about: "C07DESK" },
    });
  });

  test.for<readonly [string, Json, string]>([
    ["no channel", { channel: { channel: { selected_conversation: null } } }, "channel"],
    ["no time zone", { zone: { zone: { selected_option: null } } }, "zone"],
    ["a time zone of its own", { zone: { zone: { selected_option: { value: "Mars/Base" } } } }, "zone"],
    ["no time", { time: { time: { selected_time: null } } }, "time"],
    ["a time that there is not", { time: { time: { selected_time: "25:00" } } }, "time"],
  ])("with %s says so below that field", ([, values, field]) => {
    expect(readForm(submission({}, values))).toEqual({
      kind: "wrong",
      errors: { [field]: expect.stringMatching(/^Choose a /) },
    });
  });

  test.for<readonly [string, unknown]>([
    ["nothing", undefined],
    ["another form", viewSubmissionPayload({ view: { ...VIEW, callback_id: "other" }, values: {} })],
    ["a form with other fields", viewSubmissionPayload({ view: VIEW, values: {} })],
  ])("is not taken for %s", ([, body]) => {
    expect(readForm(body)).toBeNull();
  });

  test("is no question that a message would answer", () => {
    expect(readSlack(submission(), { botUserId: "U07DATELINE", today: TODAY }).kind).toBe("ignored");
    expect(VIEW.callback_id).toBe(FORM);
  });
});

describe("the time zones that are offered", () => {
  const suggestion = (typed: string, action_id = "zone") =>
    blockSuggestionPayload({ view: VIEW, action: { action_id, block_id: action_id }, typed });

  test.for([
    ["seo", "Asia/Seoul"],
    ["new york", "America/New_York"],
    ["UTC", "UTC"],
    ["Asia/Kolkata", "Asia/Kolkata"],
  ] as const)("for %s begin with %s", ([typed, first]) => {
    expect(readSuggestion(suggestion(typed))).toBe(typed);
    expect(zoneOptions(typed)[0]?.value).toBe(first);
  });

  test("are a hundred at most, and none for what is no place", () => {
    expect(zoneOptions("a")).toHaveLength(100);
    expect(new Set(zoneOptions("a").map(({ value }) => value)).size).toBe(100);
    expect(zoneOptions("qqq")).toEqual([]);
  });

  test("are offered for no other field", () => {
    expect(readSuggestion(suggestion("seo", "other"))).toBeNull();
    expect(readSuggestion({})).toBeNull();
  });
});
