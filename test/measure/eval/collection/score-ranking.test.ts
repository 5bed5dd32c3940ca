import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { averagePrecision, ndcg, recall, relevantIn } from "./score-ranking.ts";

/** Of two relevant documents, one is graded higher. */
const GRADES = new Map([
  ["best", 2],
  ["good", 1],
  ["bad", 0],
  ["worse", -1],
]);

describe("ndcg", () => {
  test("is that of the worked example in Wikipedia's article Discounted cumulative gain", () => {
    const grades = new Map([3, 2, 3, 0, 1, 2, 3, 2].map((grade, index) => [`D${index + 1}`, grade]));
    const ranking = ["D1", "D2", "D3", "D4", "D5", "D6"];
    expect(ndcg(ranking, grades, 6)).toBeCloseTo(6.861 / 8.74, 3);
  });

  test.for<readonly [string, readonly string[], number]>([
    ["1 for the best order", ["best", "good"], 1],
    [
      "the worse order's gain against the best one's",
      ["good", "best"],
      (1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)),
    ],
    ["0 where nothing relevant is found", ["bad", "worse", "unknown"], 0],
    [
      "the same whether what is not relevant is graded or not",
      ["worse", "best"],
      2 / Math.log2(3) / (2 + 1 / Math.log2(3)),
    ],
    ["0 for an empty ranking", [], 0],
  ])("is %s", ([, ranking, expected]) => {
    expect(ndcg(ranking, GRADES, 10)).toBeCloseTo(expected, 12);
  });

  test("looks no deeper than it is told, at the ranking and at the best order", () => {
    expect(ndcg(["bad", "best"], GRADES, 1)).toBe(0);
    expect(ndcg(["best", "bad"], GRADES, 1)).toBe(1);
  });

  test("is 0 where nothing is relevant", () => {
    expect(ndcg(["bad"], new Map([["bad", 0]]), 10)).toBe(0);
  });
});

test("ndcg lies between 0 and 1, and is 1 for documents in the order of their grades", () => {
  const grades = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(grades, fc.integer({ min: 1, max: 12 }), (list, depth) => {
      const judged = new Map(list.map((grade, index) => [String(index), grade]));
      const value = ndcg([...judged.keys()], judged, depth);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1 + 1e-12);
      const best = [...judged].sort(([, a], [, b]) => b - a).map(([id]) => id);
      expect(ndcg(best, judged, depth)).toBeCloseTo(Math.max(...list) > 0 ? 1 : 0, 12);
    }),
  );
});

describe("averagePrecision", () => {
  test.for<readonly [readonly string[], number, number]>([
    [["best", "bad", "good"], 100, (1 + 2 / 3) / 2],
    [["bad", "best"], 100, 1 / 2 / 2],
    [["best", "bad", "good"], 2, 1 / 2],
    [["bad"], 100, 0],
  ])("of %j to a depth of %i", ([ranking, depth, expected]) => {
    expect(averagePrecision(ranking, GRADES, depth)).toBeCloseTo(expected, 12);
  });
});

describe("recall", () => {
  test.for<readonly [readonly string[], number, number]>([
    [["best", "bad", "good"], 100, 1],
    [["best", "bad", "good"], 2, 0.5],
    [["worse"], 100, 0],
  ])("of %j to a depth of %i", ([ranking, depth, expected]) => {
    expect(recall(ranking, GRADES, depth)).toBe(expected);
  });

  test("is 0 where nothing is relevant", () => {
    expect(recall(["bad"], new Map(), 10)).toBe(0);
  });
});

test("relevantIn leaves out what is graded 0 or less", () => {
  expect(relevantIn(GRADES)).toEqual(["best", "good"]);
});
