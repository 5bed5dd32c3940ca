import { describe, expect, test } from "vitest";
import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import { dateConstraints } from "../../../../src/time/constraints/date-constraints.ts";
import { findTimexes } from "../../../../src/time/find-timexes.ts";
import { shownDate } from "../../../../src/time/timex.ts";

function value(text: string): string | undefined {
  return findTimexes(text, readEdtf("2013-06-12"))[0]?.value;
}

function shown(text: string): readonly (string | null)[] {
  return findTimexes(text, readEdtf("2013-06-12")).map(shownDate);
}

describe("timesOfToday", () => {
  test.for<readonly [string, string]>([
    ["This is the Moss of today.", "PRESENT_REF"],
    ["The choice is for today’s youth.", "PRESENT_REF"],
    ["It is in many of today’s ships.", "PRESENT_REF"],
    ["Moss is less safe today than a decade ago.", "PRESENT_REF"],
    ["the Moss of today", "PRESENT_REF"],
    ["today's young people", "PRESENT_REF"],
    ["the rules that exist today are old", "PRESENT_REF"],
    ["for kids growing up today in Moss", "PRESENT_REF"],
    ["Does anyone today doubt it?", "PRESENT_REF"],
    ["the worst storm in the world today", "PRESENT_REF"],
    ["the storms facing Moss today", "PRESENT_REF"],
    ["Mayors of all towns, today have to agree.", "PRESENT_REF"],
    ["This, today, is the harbour.", "PRESENT_REF"],
    ["Today there are about four thousand dockers.", "PRESENT_REF"],
    ["Most of us today would agree.", "PRESENT_REF"],
    ["the storms that surround us today", "PRESENT_REF"],
    ["tomorrow's leaders", "FUTURE_REF"],
    ["We train the dockers of tomorrow.", "FUTURE_REF"],
    ["It is relevant to tomorrow’s society.", "FUTURE_REF"],
  ])("takes the day for its time in %j", ([text, expected]) => {
    expect(value(text)).toBe(expected);
    expect(shown(text)[0]).toBeNull();
  });

  test.for<readonly [string, string]>([
    ["They left today.", "2013-06-12"],
    ["The strike is over as of today.", "2013-06-12"],
    ["The topic of today’s talk was the pier.", "2013-06-12"],
    ["He wrote of the events of today.", "2013-06-12"],
    ["They leave tomorrow.", "2013-06-13"],
    ["It is law as of tomorrow.", "2013-06-13"],
  ])("leaves the day in %j", ([text, expected]) => {
    expect(value(text)).toBe(expected);
  });

  test('is sure of the day that "of" leaves', () => {
    expect(shown("The strike is over as of today.")).toEqual(["2013-06-12"]);
    expect(shown("He wrote of the events of today.")).toEqual(["2013-06-12"]);
  });

  test("leaves the day of a question, whatever is asked of it", () => {
    expect(dateConstraints("What happened in the world today?", "2013-06-12")).toMatchObject([
      { from: "2013-06-12", to: "2013-06-12" },
    ]);
  });
});
