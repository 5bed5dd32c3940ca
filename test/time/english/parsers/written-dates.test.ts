import { describe, expect, test } from "vitest";
import { writtenDates } from "../../../../src/time/english/parsers/written-dates.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(writtenDates(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("writtenDates", () => {
  test.for<readonly [string, readonly string[]]>([
    ["(Seoul, December 15, 2020) –", ["December 15, 2020"]],
    ["on 26 August 2020.", ["26 August 2020"]],
    ["at 5 p.m. on Friday", ["5 p.m. on Friday"]],
    ["at 17:30", ["17:30"]],
    ["July 4th, 1998", ["July 4th, 1998"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for(["+44 117 930 4099", "Article 7", "5-3", "at 10", "the 4 of us", "3.5", "call 5000 now", "1:0"])(
    "finds no written-out date in %j",
    (text) => {
      expect(words(text)).toEqual([]);
    },
  );
});
