import { describe, expect, test } from "vitest";
import { years } from "../../../../src/time/english/parsers/years.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(years(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("years", () => {
  test.for<readonly [string, readonly string[]]>([
    ["ratified in 1981", ["1981"]],
    ["the 1998 elections", ["1998"]],
    ["arrests 1998", ["1998"]],
    ["the war of 1914-1918", ["1914", "1918"]],
    ["in 1989-90", ["1989", "90"]],
    ["in the year 2000", ["the year 2000"]],
    ["in '98, in ’05", ["'98", "’05"]],
    ["post-1945 order", ["post-1945"]],
    ["nineteen ninety-six", ["nineteen ninety-six"]],
    ["the year two thousand", ["the year two thousand"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "Article 7",
    "25 NGOs",
    "$1998",
    "1,998",
    "2000 people",
    "more than 1998",
    "A/RES/60/1981",
    "+44 117 930 4099",
    "+82.10.4508.8815",
    "resolution 1718",
    "room 1984",
    "1998%",
    "19980",
    "ab1998",
    "2000 prisoners",
    "two thousand",
    "20 years",
    "phone 930-1998",
  ])("finds no year in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
