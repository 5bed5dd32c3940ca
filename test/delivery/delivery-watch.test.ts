import { describe, expect, test } from "vitest";
import { watchDelivery } from "../../src/delivery/delivery-watch.ts";

function watching() {
  const state: { obstacle: string | null; nowMs: number } = { obstacle: null, nowMs: 0 };
  const watch = watchDelivery(
    "slack",
    () => state.obstacle,
    () => state.nowMs,
  );
  return { state, watch };
}

describe("the health of delivering", () => {
  test("is well before the first look, during one and after it", () => {
    const { watch } = watching();
    const well = { part: "delivery-slack", ok: true, detail: null };
    expect(watch.health()).toEqual(well);
    watch.begins();
    expect(watch.health()).toEqual(well);
    watch.ended(null);
    expect(watch.health()).toEqual(well);
  });

  test("names what is in the way, until it is gone", () => {
    const { state, watch } = watching();
    state.obstacle = "The bot’s token was revoked.";
    expect(watch.health()).toMatchObject({ ok: false, detail: "The bot’s token was revoked." });
    state.obstacle = null;
    expect(watch.health()).toMatchObject({ ok: true });
  });

  test("names the first error of a look that failed in one line, until one ends well", () => {
    const { watch } = watching();
    watch.ended(new AggregateError([new Error("no disk\nat all"), new Error("2")], "2 daily posts failed"));
    expect(watch.health()).toMatchObject({ ok: false, detail: "Daily posts fail: no disk" });
    watch.begins();
    expect(watch.health()).toMatchObject({ ok: false });
    watch.ended(null);
    expect(watch.health()).toMatchObject({ ok: true });
  });

  test("says that a look hangs which does not end", () => {
    const { state, watch } = watching();
    watch.begins();
    state.nowMs = 31 * 60_000;
    expect(watch.health()).toMatchObject({ ok: false, detail: "Daily posts hang: restart Dateline." });
  });
});
