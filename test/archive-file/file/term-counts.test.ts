import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Counts,
  countNumbers,
  countsIn,
  eachCount,
  packCounts,
} from "../../../adapters/archive-file/file/term-counts.ts";

function countsOf(pairs: Iterable<readonly [number, number]>): Counts {
  const sorted = [...new Map(pairs)].sort(([a], [b]) => a - b);
  return {
    numbers: Uint32Array.from(sorted, ([number]) => number),
    counts: Uint32Array.from(sorted, ([, count]) => count),
  };
}

test("what is packed is read back, in the order of the numbers", () => {
  const numbers = fc.oneof(fc.nat(200), fc.integer({ min: 1, max: 2 ** 30 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(numbers, fc.integer({ min: 1, max: 70_000 }))), (pairs) => {
      const read: (readonly [number, number])[] = [];
      eachCount(packCounts(countsOf(pairs)), (number, count) => read.push([number, count]));
      expect(read).toEqual([...new Map(pairs)].sort(([a], [b]) => a - b));
    }),
    { seed: 1998 },
  );
});

test("a term that is held once takes a byte if its number is near to the one before", () => {
  expect(packCounts(countsOf([1, 2, 3, 10, 60].map((number) => [number, 1])))).toHaveLength(5);
});

test("numbers are counted in their order", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (numbers) => {
      const counted = countNumbers(Uint32Array.from(numbers));
      const expected = Map.groupBy(numbers, (number) => number);
      expect([...counted.numbers]).toEqual([...expected.keys()].sort((a, b) => a - b));
      expect([...counted.counts]).toEqual([...counted.numbers].map((number) => expected.get(number)?.length));
    }),
    { seed: 1998 },
  );
});

test("the counts of some terms are read, and 0 for those that are not there", () => {
  const numbers = fc.nat(60);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(numbers, fc.integer({ min: 1, max: 70_000 }))),
      fc.uniqueArray(numbers),
      (pairs, asked) => {
        const held = new Map(pairs);
        const wanted = Uint32Array.from(asked).sort();
        const counts = countsIn(packCounts(countsOf(pairs)), wanted);
        expect([...counts]).toEqual([...wanted].map((number) => held.get(number) ?? 0));
      },
    ),
    { seed: 1998 },
  );
});
