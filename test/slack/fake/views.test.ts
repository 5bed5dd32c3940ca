import { describe, expect, test } from "vitest";
import { createIds } from "./ids.ts";
import { createRecord } from "./record.ts";
import { createTranscript } from "./transcript.ts";
import { createViews } from "./views.ts";
import { WORKSPACE } from "./workspace.ts";

const MODAL = { type: "modal", title: { type: "plain_text", text: "Ask" }, blocks: [{ type: "divider" }] };
const HOME = { type: "home", blocks: [{ type: "divider" }] };

/** Views with a clock that can be set. */
function views() {
  const clock = { nowMs: Date.UTC(2026, 10, 21) };
  const now = () => clock.nowMs;
  const ids = createIds(now);
  const record = createRecord();
  return {
    clock,
    record,
    ...createViews({ workspace: WORKSPACE, ids, now, record, transcript: createTranscript(ids) }),
  };
}

describe("views", () => {
  test("opens a modal once for a trigger_id", () => {
    const { trigger, open } = views();
    const id = trigger("U07ANA", 1);
    expect(open(id, MODAL)).toMatchObject({ kind: "shown", view: { type: "modal", bot_id: "B07DATELINE" } });
    expect(open(id, MODAL)).toMatchObject({ error: "exchanged_trigger_id" });
    expect(open("1.2.3", MODAL)).toMatchObject({ error: "invalid_trigger_id" });
  });

  test("opens none after three seconds", () => {
    const { clock, trigger, open } = views();
    const id = trigger("U07ANA", 1);
    clock.nowMs += 3_001;
    expect(open(id, MODAL)).toMatchObject({ error: "expired_trigger_id" });
  });

  test("keeps one home for each person, and refuses one made for an older", () => {
    const { publish, home } = views();
    const first = publish("U07ANA", HOME, undefined);
    const hash = first.kind === "shown" ? first.view.hash : "";
    expect(publish("U07ANA", HOME, hash)).toMatchObject({ kind: "shown", view: { id: home("U07ANA")?.id } });
    expect(publish("U07ANA", HOME, hash)).toMatchObject({ error: "hash_conflict" });
    expect(home("U07BEN")).toBeNull();
  });

  test("refuses a modal as a home, and keeps the fault", () => {
    const { publish, record } = views();
    expect(publish("U07ANA", MODAL, undefined)).toMatchObject({ error: "invalid_arguments" });
    expect(record.faults).toMatchObject([{ where: "views.publish", faults: ["view.type: expected home"] }]);
  });
});
