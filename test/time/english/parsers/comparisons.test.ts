import { describe, expect, test } from "vitest";
import { comparisons } from "../../../../src/time/english/parsers/comparisons.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(comparisons(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("comparisons", () => {
  test.for<readonly [string, readonly string[]]>([
    ["a year earlier", ["a year earlier"]],
    ["the year-ago quarter", ["the year-ago quarter"]],
    ["year-earlier results", ["year-earlier"]],
    ["against a year-earlier loss", ["year-earlier"]],
    ["the corresponding period last year", ["the corresponding period last year"]],
    ["the latest quarter", ["the latest quarter"]],
    ["the 1988 period", ["the 1988 period"]],
    ["last year's quarter", ["last year's quarter"]],
    ["for the quarter a year ago, it lost", ["the quarter a year ago"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for(["two years earlier", "a period", "the latest news", "the 1988 election", "the Latin quarter"])(
    "finds no comparison in %j",
    (text) => {
      expect(words(text)).toEqual([]);
    },
  );
});
