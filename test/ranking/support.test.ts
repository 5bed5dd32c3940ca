import { expect, test } from "vitest";
import { supportOf } from "../../src/ranking/support.ts";
import { SUPPORT } from "../../src/ranking/weights.ts";

test("is complete for a sentence that covers the question with three matches", () => {
  expect(supportOf(1, 1, SUPPORT.noChance)).toBeCloseTo(1);
});

test("counts the sentence twice as much as its passage", () => {
  expect(supportOf(1, 0, 3)).toBeCloseTo(2 * supportOf(0, 1, 3));
});

test("is lower for one match, which may be a coincidence, and grows up to three", () => {
  const [none, one, two, three, four] = [0, 1, 2, 3, 4].map((matched) => supportOf(0.8, 0.8, matched));
  expect([none, one, two]).toEqual([none, one, two].toSorted());
  expect(one).toBeLessThan(three ?? 0);
  expect(four).toBe(three);
});
