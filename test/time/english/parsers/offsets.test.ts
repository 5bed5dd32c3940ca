import { describe, expect, test } from "vitest";
import { offsets } from "../../../../src/time/english/parsers/offsets.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(offsets(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("offsets", () => {
  test.for<readonly [string, readonly string[]]>([
    ["two years ago", ["two years ago"]],
    ["three days later", ["three days later"]],
    ["the day before that", ["the day before that"]],
    ["The week after, he", ["The week after"]],
    ["half a year ago", ["half a year ago"]],
    ["several months earlier", ["several months earlier"]],
    ["ten years from now", ["ten years from now"]],
    ["days later", ["days later"]],
    ["hours later", ["hours later"]],
    ["the week before last", ["the week before last"]],
    ["the night before last he", ["the night before last"]],
    ["two years previously", ["two years previously"]],
    ["a week or so ago", ["a week or so ago"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "two years before the war",
    "the day before the vote",
    "two years",
    "ago",
    "long ago",
    "three days of rain",
    "sooner or later",
    "the day before last Tuesday",
  ])("finds no offset in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
