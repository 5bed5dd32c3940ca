import { describe, expect, test } from "vitest";
import type { Meaning } from "../../../src/time/grammar/meaning.ts";
import type { Mention, Reference } from "../../../src/time/resolve/reference.ts";
import { resolve } from "../../../src/time/resolve/resolve.ts";

const NONE: Reference = { issued: null, mentions: [], at: 1_000, isNarrative: false, tense: () => "past" };
const issued = (date: string): Reference => ({ ...NONE, issued: date });
const mention = (date: string, at = 900): Mention => ({ date, words: date, stated: true, at });
const mentioning = (date: string, at?: number): Reference => ({
  ...issued("1998-09-08"),
  mentions: [mention(date, at)],
});
const YESTERDAY: Meaning = { kind: "step", unit: "day", amount: -1, anchor: "issue" };
const THAT_DAY: Meaning = { kind: "step", unit: "day", amount: 0, anchor: "mentioned" };

describe("resolve", () => {
  test.for<readonly [string, Meaning, Reference, string, "stated" | "inferred"]>([
    ["8 September 1998", { kind: "calendar", year: 1998, month: 9, day: 8 }, NONE, "1998-09-08", "stated"],
    ["an impossible day", { kind: "calendar", year: 2021, month: 2, day: 30 }, NONE, "XXXX-XX-XX", "stated"],
    ["yesterday", YESTERDAY, issued("1998-09-08"), "1998-09-07", "inferred"],
    ["yesterday of a month", YESTERDAY, issued("1998-09"), "1998-09", "inferred"],
    ["yesterday without a date of issue", YESTERDAY, NONE, "XXXX-XX-XX", "inferred"],
    ["that day", THAT_DAY, mentioning("1998-05-01"), "1998-05-01", "inferred"],
    ["that day after a month only", THAT_DAY, mentioning("1998-05"), "XXXX-XX-XX", "inferred"],
    [
      "in May, in the past tense",
      { kind: "calendar", month: 5 },
      issued("1998-09-08"),
      "1998-05",
      "inferred",
    ],
    ["in May, without a date of issue", { kind: "calendar", month: 5 }, NONE, "XXXX-05", "inferred"],
    ["on Monday", { kind: "calendar", weekday: 1 }, issued("1998-09-08"), "1998-09-07", "inferred"],
    ["on Monday of a month", { kind: "calendar", weekday: 1 }, issued("1998-09"), "1998-09", "inferred"],
    [
      "last Tuesday, on a Tuesday",
      { kind: "calendar", weekday: 2, direction: "last" },
      issued("1998-09-08"),
      "1998-09-01",
      "inferred",
    ],
    [
      "Tuesday, on a Tuesday",
      { kind: "calendar", weekday: 2 },
      issued("1998-09-08"),
      "1998-09-08",
      "inferred",
    ],
    ["two weeks", { kind: "duration", value: "P2W" }, NONE, "P2W", "stated"],
    ["every Monday", { kind: "set", value: "XXXX-WXX-1" }, NONE, "XXXX-WXX-1", "stated"],
    [
      "5 p.m. soon after a day",
      { kind: "clock", time: "17:00", of: null },
      mentioning("1998-05-01"),
      "1998-05-01T17:00",
      "inferred",
    ],
    [
      "5 p.m. far from a day",
      { kind: "clock", time: "17:00", of: null },
      mentioning("1998-05-01", 0),
      "XXXX-XX-XXT17:00",
      "inferred",
    ],
    [
      "5 p.m. of a month",
      { kind: "clock", time: "17:00", of: YESTERDAY },
      issued("1998-09"),
      "1998-09",
      "inferred",
    ],
  ])("reads %s", ([, meaning, reference, value, basis]) => {
    expect(resolve(meaning, reference)).toMatchObject({ value, basis });
  });

  test("names the source of an inferred value", () => {
    expect(resolve(YESTERDAY, issued("1998-09-08")).from).toBe("the date of issue, 1998-09-08");
    expect(resolve(THAT_DAY, mentioning("1998-05-01")).from).toBe('"1998-05-01" before it');
  });

  test("gives no date to count from for a value that is not a calendar date", () => {
    expect(resolve({ kind: "duration", value: "P2W" }, NONE).date).toBeNull();
    expect(resolve({ kind: "vague", value: "PAST_REF" }, NONE).date).toBeNull();
  });

  test("puts a month of a narrative near the last mention, not near the date of issue", () => {
    const story: Reference = { ...mentioning("1972-06-17"), isNarrative: true };
    expect(resolve({ kind: "calendar", month: 9 }, story).value).toBe("1972-09");
  });
});
