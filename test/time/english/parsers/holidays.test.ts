import { describe, expect, test } from "vitest";
import { holidays } from "../../../../src/time/english/parsers/holidays.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(holidays(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("holidays", () => {
  test.for<readonly [string, readonly string[]]>([
    ["on Christmas Day 1998", ["Christmas Day 1998"]],
    ["last Thanksgiving", ["last Thanksgiving"]],
    ["on May Day", ["May Day"]],
    ["Human Rights Day", ["Human Rights Day"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "the Christmassy mood",
    "happy holidays",
    "thanksgiving for all",
    "may day come",
    "Father Christmases",
  ])("finds no holiday in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
