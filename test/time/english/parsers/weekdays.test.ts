import { describe, expect, test } from "vitest";
import { weekdays } from "../../../../src/time/english/parsers/weekdays.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(weekdays(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("weekdays", () => {
  test.for<readonly [string, readonly string[]]>([
    ["on Friday", ["Friday"]],
    ["last Friday", ["last Friday"]],
    ["next Monday, then", ["next Monday"]],
    ["the previous Friday", ["the previous Friday"]],
    ["Friday's vote", ["Friday"]],
    ["Fri. morning", ["Fri."]],
    ["on Friday last, he", ["Friday last"]],
    ["on Friday last year", ["Friday"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "the Sunday Times",
    "Bloody Sunday",
    "Good Friday",
    "Sundays",
    "sat down",
    "the sun",
    "we wed",
    "Ruby Tuesday",
    "died on a Friday",
    "Friday nights",
    "Tuesday week",
  ])("finds no weekday in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
