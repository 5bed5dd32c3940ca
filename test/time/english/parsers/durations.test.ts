import { describe, expect, test } from "vitest";
import { durations } from "../../../../src/time/english/parsers/durations.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(durations(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("durations", () => {
  test.for<readonly [string, readonly string[]]>([
    ["for two weeks", ["two weeks"]],
    ["a ten-year term", ["ten-year"]],
    ["the past six months", ["the past six months"]],
    ["several months", ["several months"]],
    ["40 days", ["40 days"]],
    ["in the past week alone", ["the past week"]],
    ["during the last year", ["the last year"]],
    ["an hour and a half", ["an hour and a half"]],
    ["half a year", ["half a year"]],
    ["a quarter of an hour", ["a quarter of an hour"]],
    ["a quarter-century", ["a quarter-century"]],
    ["losses in the last three quarters", ["the last three quarters"]],
    ["this past week", ["this past week"]],
    ["for years", ["years"]],
    ["over the next year", ["the next year"]],
    ["year-long", ["year-long"]],
    ["a year-long strike", ["year-long"]],
    ["two bloody weeks", ["two bloody weeks"]],
    ["the four previous weeks", ["the four previous weeks"]],
    ["over the three succeeding years", ["the three succeeding years"]],
    ["minutes before the vote", ["minutes"]],
    ["It sank days after it left", ["days"]],
    ["it follows months of talks", ["months"]],
    ["within weeks or months of it", ["weeks or months"]],
    ["the last two weeks", ["the last two weeks"]],
    ["two to three weeks", ["two to three weeks"]],
    ["the next 10 to 15 months", ["the next 10 to 15 months"]],
    ["a year or two", ["a year or two"]],
    ["over the next year or so", ["the next year or so"]],
    ["two years or so", ["two years or so"]],
    ["over a three-year period", ["a three-year period"]],
    ["the extra seven-day period", ["seven-day"]],
    ["in the year ended June 30", ["the year"]],
    ["its fiscal year ending in March", ["its fiscal year"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "a second term",
    "at 17.00 hours",
    "6-year-old boy",
    "he is 44 years old",
    "the 1988 quarter",
    "three-quarters",
    "more than a quarter of them",
    "three quarters of the city",
    "less by a quarter",
    "the quarters of the crew",
    "some day",
    "On October 10 National Day was held",
    "On October 10 trading hours end early",
    "On June 3 morning hours were cut",
    "seconds out",
    "the last day",
    "the day",
    "hour",
    "20-yearling",
    "the year ends badly",
    "12-to-18-year-olds",
  ])("finds no duration in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
