import fc from "fast-check";
import { expect, test } from "vitest";
import { nthLargest } from "../../src/archive/nth-largest.ts";

test("finds what stands there after sorting, whatever repeats", () => {
  const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(values, fc.nat(), (numbers, place) => {
      const n = 1 + (place % numbers.length);
      const sorted = [...numbers].sort((a, b) => b - a);
      expect(nthLargest(Float64Array.from(numbers), n) === sorted[n - 1]).toBe(true);
    }),
    { seed: 1998 },
  );
});

test.for([
  [[], 1],
  [[1, 2], 3],
] as const)("has nothing of %j at place %d", ([numbers, n]) => {
  expect(nthLargest(Float64Array.from(numbers), n)).toBe(Number.NEGATIVE_INFINITY);
});
