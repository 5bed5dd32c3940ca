import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { supportOf } from "../../src/ranking/support.ts";
import { SUPPORT } from "../../src/ranking/weights.ts";

const SEED = { seed: 1998 };
const { noChance, mostFurther } = SUPPORT;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const two = fc.tuple(share, share).map((values) => values.toSorted((a, b) => a - b));

describe("supportOf", () => {
  test.for([
    [1, 1, 3, 0, 1],
    [0, 0, 3, 0, 0],
    [0, 0, 0, 0, 0],
    [1, 0, 3, 0, 2 / 3],
    [0, 1, 3, 0, 1 / 3],
    [1, 1, 0, 0, 0.6],
    [1, 1, 3, 1, 0.8],
    [1, 1, 6, 0, 1.36],
    [1, 1, 30, 0, 1.36],
  ] as const)(
    "is for a coverage of %d, %d in the passage, %i concepts matched and %d missing %d",
    ([coverage, inPassage, matched, missing, expected]) => {
      expect(supportOf(coverage, inPassage, matched, missing)).toBeCloseTo(expected);
    },
  );

  test("grows with what is matched, and falls with what is missing", () => {
    fc.assert(
      fc.property(two, two, two, fc.nat(5), fc.nat(5), ([a = 0, b = 0], [c = 0, d = 0], lack, met, more) => {
        const [less = 0, lacking = 0] = lack;
        const least = supportOf(a, c, met, lacking);
        expect(least).toBeGreaterThanOrEqual(0);
        expect(supportOf(b, c, met, lacking)).toBeGreaterThanOrEqual(least);
        expect(supportOf(a, d, met, lacking)).toBeGreaterThanOrEqual(least);
        expect(supportOf(a, c, met + more, lacking)).toBeGreaterThanOrEqual(least);
        expect(supportOf(a, c, met, less)).toBeGreaterThanOrEqual(least);
      }),
      SEED,
    );
  });

  test("counts the sentence twice as much as its passage", () => {
    expect(supportOf(0.4, 0, noChance, 0)).toBeCloseTo(supportOf(0, 0.8, noChance, 0));
  });

  test("grows with each concept matched, which may be a coincidence, up to six", () => {
    const by = [0, 1, 2, 3, 4, 5, 6].map((matched) => supportOf(0.5, 0.5, matched, 0));
    expect(by).toEqual(by.toSorted());
    expect(new Set(by).size).toBe(by.length);
    expect(supportOf(0.5, 0.5, noChance + mostFurther + 1, 0)).toBe(by.at(-1));
  });
});
