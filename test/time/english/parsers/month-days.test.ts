import { describe, expect, test } from "vitest";
import { monthDays } from "../../../../src/time/english/parsers/month-days.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(monthDays(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("monthDays", () => {
  test.for<readonly [string, readonly string[]]>([
    ["On June 4th, Kim", ["June 4th"]],
    ["On 8 September security", ["8 September"]],
    ["the 4th of June", ["the 4th of June"]],
    ["the fourth of July", ["the fourth of July"]],
    ["on Oct. 31.", ["Oct. 31"]],
    ["March 3 this year", ["March 3 this year"]],
    ["last Oct. 23 at home", ["last Oct. 23"]],
    ["Monday, Oct. 26: The", ["Oct. 26"]],
    ["in October 15, 1998", ["October 15, 1998"]],
    ["On 5 May 1600 dockers left", ["5 May"]],
    ["On 5 May 1789 dockers left", ["5 May 1789"]],
    ["On 5 May 1960 dockers left", ["5 May 1960"]],
    ["at 5 May 1830 hours", ["5 May"]],
    ["On 7 March 21 dockers left", ["7 March"]],
    ["held on 7 March 98.", ["7 March 98"]],
    ["On 2003 Oct 9 it rained", ["2003 Oct 9"]],
    ["on 17 May-2 June 1998", ["17 May", "2 June 1998"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "September 1998",
    "the March First Movement",
    "june bug 4x",
    "may 5 people",
    "June 32",
    "March 10,000 miles",
    "May 10% of them",
    "Chapter 4 Section 5",
    "5-3",
    "the 20th anniversary",
    "the second round",
    "in December 20 miners died",
    "the April 19 Movement",
    "MOSS 1 2 MARCH 1 9 8 2",
    "Mar-14 Sep-12 Mar-14 Sep-12",
  ])("finds no day of a month in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
