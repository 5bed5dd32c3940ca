import { describe, expect, test } from "vitest";
import { dayLists } from "../../../../src/time/english/parsers/day-lists.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(dayLists(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("dayLists", () => {
  test.for<readonly [string, readonly string[]]>([
    ["September 7 and 8", ["September 7", "8"]],
    ["on 7/8 September", ["7", "8 September"]],
    ["7-9 September 1998", ["7", "9 September 1998"]],
    ["between 3 and 9 June 2020", ["3", "9 June 2020"]],
    ["April 24, 25 and 26", ["April 24", "25", "26"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "September 7",
    "7 September",
    "June 4, 1998",
    "June 4 and 1998 others",
    "3 and 9 people",
    "on 3 June and 4 July",
  ])("finds no list of days in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
