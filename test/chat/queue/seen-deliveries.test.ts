import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDeliveries } from "../../../src/chat/queue/seen-deliveries.ts";

describe("createDeliveries", () => {
  test("knows a delivery that has come before", () => {
    const repeated = createDeliveries();
    expect(["a", "b", "a", "a", "", "", "c"].map(repeated)).toEqual([
      false,
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  test("remembers each queue's own", () => {
    createDeliveries()("a");
    expect(createDeliveries()("a")).toBe(false);
  });

  test("forgets the oldest first", () => {
    const repeated = createDeliveries(2);
    expect(["a", "b", "c", "b", "c", "a", "c", "b"].map(repeated)).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  test("remembers twenty thousand unless told otherwise", () => {
    const repeated = createDeliveries();
    for (let each = 0; each < 20_000; each++) repeated(String(each));
    expect(repeated("0")).toBe(true);
    repeated("one more");
    expect(repeated("1")).toBe(true);
    expect(repeated("0")).toBe(false);
  });

  test("does what a list of the last ones does", () => {
    const ids = fc.array(fc.constantFrom(..."abcdefgh"), { maxLength: 60 });
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 5 }), (all, most) => {
        const repeated = createDeliveries(most);
        const last: string[] = [];
        for (const id of all) {
          const known = last.includes(id);
          expect(repeated(id)).toBe(known);
          if (!known) last.push(id);
          if (last.length > most) last.shift();
        }
      }),
      { seed: 1998, numRuns: 200 },
    );
  });
});
