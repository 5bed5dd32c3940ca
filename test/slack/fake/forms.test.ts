import { describe, expect, test } from "vitest";
import { readAckBody } from "./ack-body.ts";
import { fillForm } from "./fill-form.ts";
import { createIds } from "./ids.ts";
import type { Json } from "./json.ts";
import { createRecord } from "./record.ts";
import { createTranscript } from "./transcript.ts";
import { createViews } from "./views.ts";
import { WORKSPACE } from "./workspace.ts";

const plain = (text: string): Json => ({ type: "plain_text", text });
const option = (value: string): Json => ({ text: plain(value.toUpperCase()), value });
const input = (id: string, element: Json, more: Json = {}): Json => ({
  type: "input",
  block_id: id,
  label: plain(id),
  element: { action_id: `${id}-action`, ...element },
  ...more,
});

const FORM: Json = {
  type: "modal",
  blocks: [
    { type: "divider", block_id: "line" },
    input("where", {
      type: "conversations_select",
      default_to_current_conversation: true,
      filter: { include: ["public"] },
    }),
    input("zone", { type: "external_select" }, { optional: true }),
    input("when", { type: "timepicker", initial_time: "08:00" }),
    input("how", { type: "radio_buttons", options: [option("a"), option("b")], initial_option: option("a") }),
  ],
};

describe("a form that is filled in", () => {
  test("keeps what is preset", () => {
    expect(fillForm(FORM, {}, "C1", [])).toEqual({
      where: { "where-action": { type: "conversations_select", selected_conversation: "C1" } },
      zone: { "zone-action": { type: "external_select", selected_option: null } },
      when: { "when-action": { type: "timepicker", selected_time: "08:00" } },
      how: { "how-action": { type: "radio_buttons", selected_option: option("a") } },
    });
  });

  test("holds what is chosen of what was offered", () => {
    const filling = { where: "C2", zone: "z", when: "09:30", how: "B" };
    expect(fillForm(FORM, filling, "C1", [option("z")])).toMatchObject({
      where: { "where-action": { selected_conversation: "C2" } },
      zone: { "zone-action": { selected_option: option("z") } },
      when: { "when-action": { selected_time: "09:30" } },
      how: { "how-action": { selected_option: option("b") } },
    });
  });

  test.for<readonly [string, Readonly<Record<string, string>>, string | null, string]>([
    ["a blank field", {}, null, '"where" is blank'],
    ["a direct message where channels are asked for", {}, "D1", '"where" is blank'],
    ["a field that there is not", { other: "x" }, "C1", 'no field "other"'],
    ["an option that nobody offered", { zone: "x" }, "C1", 'Nobody offered "x"'],
    ["an option that there is not", { how: "c" }, "C1", 'No option "c"'],
  ])("is not submitted with %s", ([, filling, current, why]) => {
    expect(() => fillForm(FORM, filling, current, [])).toThrow(why);
  });
});

/** The faults of what a bot acknowledges a payload with. */
function faultsOf(payload: Json, body: unknown): readonly string[] {
  const ids = createIds(Date.now);
  const record = createRecord();
  const transcript = createTranscript(ids);
  const views = createViews({ workspace: WORKSPACE, ids, now: Date.now, record, transcript });
  const scene = { id: 1, title: "", user: "U07ANA", channel: null, ts: null, threadTs: null, source: null };
  const ack = { outcome: "acked", afterMs: 1, status: 200, body, retryReason: null } as const;
  readAckBody(scene, { kind: "interactive", payload, retry: null }, ack, { record, transcript, views });
  return record.faults.flatMap(({ faults }) => faults);
}

describe("the answer to a submitted form", () => {
  const submission = { type: "view_submission", view: FORM };
  const modal = { type: "modal", title: plain("Done"), blocks: [{ type: "divider" }] };

  test.for<readonly [string, unknown, readonly string[]]>([
    ["nothing", undefined, []],
    ["clear", { response_action: "clear" }, []],
    ["another view", { response_action: "update", view: modal }, []],
    [
      "a view with a fault",
      { response_action: "update", view: { ...modal, title: plain("x".repeat(25)) } },
      ["view.title.text: 25 characters, at most 24"],
    ],
    ["errors", { response_action: "errors", errors: { where: "Choose one." } }, []],
    ["errors of nothing", { response_action: "errors", errors: {} }, ["errors: none"]],
    [
      "an error of no input",
      { response_action: "errors", errors: { line: "No." } },
      ["errors.line: no such input"],
    ],
    ["a blank error", { response_action: "errors", errors: { where: " " } }, ["errors.where: blank"]],
    [
      "something else",
      { response_action: "close" },
      ["response_action: not one of clear, errors, update, push"],
    ],
  ])("may or may not be %s", ([, body, faults]) => {
    expect(faultsOf(submission, body)).toEqual(faults);
  });
});

describe("the options that are offered", () => {
  const suggestion = { type: "block_suggestion", view: FORM };
  const many = Array.from({ length: 101 }, (_, index) => option(String(index)));

  test.for<readonly [string, unknown, number]>([
    ["some", { options: [option("a")] }, 0],
    ["none", { options: [] }, 0],
    ["nothing at all", undefined, 2],
    ["too many", { options: many }, 1],
    ["one without a value", { options: [{ text: plain("A") }] }, 1],
  ])("may or may not be %s", ([, body, count]) => {
    expect(faultsOf(suggestion, body)).toHaveLength(count);
  });
});
