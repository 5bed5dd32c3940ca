import { describe, expect, test } from "vitest";
import { partsOfYears } from "../../../../src/time/english/parsers/parts-of-years.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(partsOfYears(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("partsOfYears", () => {
  test.for<readonly [string, readonly string[]]>([
    ["the third quarter", ["the third quarter"]],
    ["third-quarter profit", ["third-quarter"]],
    ["in the third-quarter profit", ["third-quarter"]],
    ["in the third quarter profits fell", ["the third quarter"]],
    ["the third quarter of 1998", ["the third quarter of 1998"]],
    ["this year's third quarter", ["this year's third quarter"]],
    ["Q3 2020", ["Q3 2020"]],
    ["the first half of 1999", ["the first half of 1999"]],
    ["last summer", ["last summer"]],
    ["the summer of 2020", ["the summer of 2020"]],
    ["the next spring", ["the next spring"]],
    ["that same spring", ["that same spring"]],
    ["in the spring of 480 BC", ["the spring"]],
    ["over the weekend", ["the weekend"]],
    ["the second half of the year", ["the second half of the year"]],
    ["the first quarter of last year", ["the first quarter of last year"]],
    ["the fiscal-first quarter", ["the fiscal-first quarter"]],
    ["the first two quarters of 1985", ["the first two quarters of 1985"]],
    ["the quarter ended Sept. 30", ["the quarter"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "prices fall",
    "spring water",
    "a quarter of the prisoners",
    "the Latin Quarter",
    "the first half of the match",
    "the second quarter of the city",
    "a weekend",
  ])("finds no part of a year in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
