import { expect, test } from "vitest";
import { count, everyNth, percent, quantile } from "./numbers.ts";

test.for<readonly [readonly number[], number, number]>([
  [[3, 1, 2, 4], 0.5, 2],
  [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.99, 10],
  [[7], 0.5, 7],
  [[], 0.99, 0],
])("quantile(%j, %d) is %d", ([values, share, expected]) => {
  expect(quantile(values, share)).toBe(expected);
});

test("everyNth takes the first and every nth from there", () => {
  expect(everyNth(["a", "b", "c", "d"], 3)).toEqual(["a", "d"]);
  expect(everyNth(["a", "b"], 1)).toEqual(["a", "b"]);
});

test("percent has one decimal, and is a dash where there is nothing to take a share of", () => {
  expect([percent(1, 3), percent(0, 3), percent(0, 0)]).toEqual(["33.3 %", "0.0 %", "–"]);
});

test("count puts a number and its thing into words", () => {
  expect([count(1, "text"), count(0, "text"), count(1023, "text")]).toEqual([
    "1 text",
    "0 texts",
    "1,023 texts",
  ]);
});
