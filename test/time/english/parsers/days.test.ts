import { describe, expect, test } from "vitest";
import { days } from "../../../../src/time/english/parsers/days.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(days(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("days", () => {
  test.for<readonly [string, readonly string[]]>([
    ["said today", ["today"]],
    ["yesterday's arrests", ["yesterday"]],
    ["this morning", ["this morning"]],
    ["last night", ["last night"]],
    ["tonight", ["tonight"]],
    ["the day before yesterday", ["the day before yesterday"]],
    ["yesterday afternoon", ["yesterday afternoon"]],
    ["on Friday night", ["night"]],
    ["the morning of 5 July", ["the morning"]],
    ["at 4 in the morning", ["4 in the morning"]],
    ["until ten at night", ["ten at night"]],
    ["at 3:30 in the afternoon", ["3:30 in the afternoon"]],
    ["until noon", ["noon"]],
    ["by midday Friday", ["midday"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "USA Today-like",
    "told USA Today",
    "on the Today programme",
    "a good morning",
    "night falls",
    "the afternoon session",
    "day after day",
    "midnight oil",
  ])("finds no day in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
