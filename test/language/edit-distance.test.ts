import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "../../src/language/edit-distance.ts";

const SEED = { seed: 1998 };

/** The definition, word for word: slow, and too plain to be wrong. */
function naive(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const cost = a.at(-1) === b.at(-1) ? 0 : 1;
  const ways = [
    naive(a.slice(0, -1), b) + 1,
    naive(a, b.slice(0, -1)) + 1,
    naive(a.slice(0, -1), b.slice(0, -1)) + cost,
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(naive(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}

describe("editDistance", () => {
  test.for([
    ["seoul", "seoul", 0],
    ["soeul", "seoul", 1],
    ["natonal", "national", 1],
    ["nationall", "national", 1],
    ["notional", "national", 1],
    ["prisner", "prisoners", 2],
    ["ab", "ba", 1],
    ["ca", "abc", 3],
    ["", "abc", 3],
    ["", "", 0],
  ] as const)("counts from %j to %j %i", ([a, b, distance]) => {
    expect(editDistance(a, b, 5)).toBe(distance);
  });

  test.for([
    ["seoul", "pyongyang", 2],
    ["arrest", "demand", 2],
    ["soeul", "seoul", 0],
    ["abc", "", 2],
  ] as const)("gives up on %j and %j beyond %i", ([a, b, limit]) => {
    expect(editDistance(a, b, limit)).toBe(limit + 1);
  });

  test("agrees with the definition up to the limit, and exceeds it where the definition does", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        const capped = (distance: number) => Math.min(distance, limit + 1);
        expect(capped(editDistance(a, b, limit))).toBe(capped(naive(a, b)));
      }),
      { ...SEED, numRuns: 300 },
    );
  });
});
