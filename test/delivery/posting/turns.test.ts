import { describe, expect, test } from "vitest";
import { createTurns } from "../../../src/delivery/posting/turns.ts";

/** Turns ten milliseconds apart, on a clock that goes on to whatever is waited for. */
function everyTenth() {
  let now = 0;
  let nextMs = 0;
  return createTurns(
    () => now,
    async (forMs) => {
      now += forMs;
    },
    {
      next: () => nextMs,
      take: (nowMs) => {
        nextMs = nowMs + 10;
        return { nowMs };
      },
    },
  );
}

describe("turns", () => {
  test("come one after the other, in the order in which they were asked for", async () => {
    const turn = everyTenth();
    expect(await Promise.all([turn(100), turn(100), turn(100)])).toEqual([
      { nowMs: 0 },
      { nowMs: 10 },
      { nowMs: 20 },
    ]);
  });

  test("are refused to who would wait too long, and kept for the next", async () => {
    const turn = everyTenth();
    expect(await Promise.all([turn(5), turn(5), turn(50)])).toEqual([{ nowMs: 0 }, 10, { nowMs: 10 }]);
  });
});
