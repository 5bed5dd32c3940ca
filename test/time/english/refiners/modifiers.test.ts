import { describe, expect, test } from "vitest";
import { findTimexes } from "../../../../src/time/find-timexes.ts";

describe("takeModifiers", () => {
  test.for<readonly [string, string]>([
    ["in early 1999", "early 1999"],
    ["at the end of July", "the end of July"],
    ["in mid-June", "mid-June"],
    ["in late September 2020", "late September 2020"],
    ["for more than two years", "more than two years"],
    ["about a week", "about a week"],
    ["earlier this year", "earlier this year"],
    ["later this afternoon", "later this afternoon"],
    ["earlier that day", "earlier that day"],
    ["earlier yesterday", "yesterday"],
    ["over the past year", "the past year"],
    ["in 1998", "1998"],
    ["the linear 1998 plan", "1998"],
  ])("widens the expression in %j to %j", ([text, expected]) => {
    expect(findTimexes(text, null).map((timex) => timex.text)).toEqual([expected]);
  });
});
