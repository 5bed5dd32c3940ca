import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { supportOf, withDates } from "../../src/ranking/support.ts";
import { SUPPORT } from "../../src/ranking/weights.ts";

const SEED = { seed: 1998 };
const { noChance, mostFurther } = SUPPORT;

const support = (coverage: number, inPassage: number, matched: number, missing: number) =>
  supportOf({ coverage, inPassage, matched, missing });

const share = fc.double({ min: 0, max: 1, noNaN: true });
const two = fc.tuple(share, share).map((values) => values.toSorted((a, b) => a - b));

describe("supportOf", () => {
  test.for([
    [1, 1, 3, 0, 1],
    [0, 0, 3, 0, 0],
    [0, 0, 0, 0, 0],
    [1, 0, 3, 0, 0.8],
    [0, 1, 3, 0, 0.2],
    [1, 1, 0, 0, 0.6],
    [1, 1, 3, 1, 0.4],
    [1, 1, 6, 0, 1.6],
    [1, 1, 30, 0, 1.6],
  ] as const)(
    "is for a coverage of %d, %d in the passage, %i concepts matched and %d missing %d",
    ([coverage, inPassage, matched, missing, expected]) => {
      expect(support(coverage, inPassage, matched, missing)).toBeCloseTo(expected);
    },
  );

  test("grows with what is matched, and falls with what is missing", () => {
    fc.assert(
      fc.property(two, two, two, fc.nat(5), fc.nat(5), ([a = 0, b = 0], [c = 0, d = 0], lack, met, more) => {
        const [less = 0, lacking = 0] = lack;
        const least = support(a, c, met, lacking);
        expect(least).toBeGreaterThanOrEqual(0);
        expect(support(b, c, met, lacking)).toBeGreaterThanOrEqual(least);
        expect(support(a, d, met, lacking)).toBeGreaterThanOrEqual(least);
        expect(support(a, c, met + more, lacking)).toBeGreaterThanOrEqual(least);
        expect(support(a, c, met, less)).toBeGreaterThanOrEqual(least);
      }),
      SEED,
    );
  });

  test("counts the sentence four times as much as its passage", () => {
    expect(support(0.2, 0, noChance, 0)).toBeCloseTo(support(0, 0.8, noChance, 0));
  });

  test("grows with each concept matched, which may be a coincidence, up to six", () => {
    const by = [0, 1, 2, 3, 4, 5, 6].map((matched) => support(0.5, 0.5, matched, 0));
    expect(by).toEqual(by.toSorted());
    expect(new Set(by).size).toBe(by.length);
    expect(support(0.5, 0.5, noChance + mostFurther + 1, 0)).toBe(by.at(-1));
  });
});

describe("withDates", () => {
  test.for([
    [0.5, 10, [], 0.5],
    [0.5, 10, [1], 10 / 15],
    [0.5, 10, [0.8], 9 / 15],
    [1, 0, [], 1],
    [1, 0, [0.5], 0.5],
  ] as const)("is for a share of %d of %d and dates met by %o %d", ([share, total, fits, expected]) => {
    expect(withDates(share, total, fits)).toBeCloseTo(expected);
  });
});
