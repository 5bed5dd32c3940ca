import fc from "fast-check";
import { expect, test } from "vitest";
import { eachCount, packCounts } from "../../adapters/archive-file/term-counts.ts";

test("what is packed is read back, in the order of the numbers", () => {
  const numbers = fc.oneof(fc.nat(200), fc.integer({ min: 1, max: 2 ** 30 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(numbers, fc.integer({ min: 1, max: 70_000 }))), (pairs) => {
      const counts = new Map(pairs);
      const read: (readonly [number, number])[] = [];
      eachCount(packCounts(counts), (number, count) => read.push([number, count]));
      expect(read).toEqual([...counts].sort(([a], [b]) => a - b));
    }),
    { seed: 1998 },
  );
});

test("a term that is held once takes a byte if its number is near to the one before", () => {
  expect(packCounts(new Map([1, 2, 3, 10, 60].map((number) => [number, 1])))).toHaveLength(5);
});
