import { expect, test } from "vitest";
import { allMatches } from "../../../src/corpus/text/all-matches.ts";

test.for([
  [/\d+/g, "12 and 3"],
  [/(?<letter>\p{L})\d/gu, "a1 b2 c"],
  [/x*/g, "axxb"],
  [/\d/g, "none"],
] as const)("finds %s as matchAll does", ([pattern, text]) => {
  expect(allMatches(pattern, text)).toEqual([...text.matchAll(pattern)]);
});

test("begins at the beginning, wherever the pattern stood", () => {
  const digit = /\d/g;
  digit.test("1 2");
  expect(allMatches(digit, "3 4").map(([found]) => found)).toEqual(["3", "4"]);
});
