import { describe, expect, test } from "vitest";
import { steps } from "../../../../src/time/english/parsers/steps.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(steps(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("steps", () => {
  test.for<readonly [string, readonly string[]]>([
    ["last year alone", ["last year"]],
    ["this week", ["this week"]],
    ["next month", ["next month"]],
    ["the previous week", ["the previous week"]],
    ["on that day", ["that day"]],
    ["the same day", ["the same day"]],
    ["the next day", ["the next day"]],
    ["the current month", ["the current month"]],
    ["this fiscal year", ["this fiscal year"]],
    ["in the first half of the year", ["the year"]],
    ["The next year they left", ["The next year"]],
    ["done by the next month", ["the next month"]],
    ["at month's end", ["month's end"]],
    ["by quarter-end", ["quarter-end"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "at the last minute",
    "the year of the dog",
    "the Young Docker of the Year",
    "Album of the Week",
    "this time",
    "last-year students",
    "the day",
    "the next step",
    "the week ends",
    "at the week-end",
    "that days-long siege",
    "the year ended June 30",
  ])("finds no step in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
