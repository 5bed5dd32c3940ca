import { describe, expect, test } from "vitest";
import { findTimexes } from "../../../../src/time/find-timexes.ts";

describe("takeModifiers", () => {
  test.for<readonly [string, string]>([
    ["in early 1999", "early 1999"],
    ["at the end of July", "the end of July"],
    ["in mid-June", "mid-June"],
    ["the mid-June vote", "mid-June"],
    ["in late September 2020", "late September 2020"],
    ["for more than two years", "more than two years"],
    ["about a week", "about a week"],
    ["earlier this year", "earlier this year"],
    ["later this afternoon", "later this afternoon"],
    ["earlier that day", "earlier that day"],
    ["earlier yesterday", "yesterday"],
    ["later in 1998 they left", "later in 1998"],
    ["late in the summer of 1998", "late in the summer of 1998"],
    ["in the latter part of 1998", "the latter part of 1998"],
    ["for the best part of this year", "the best part of this year"],
    ["in the first half of the 1980s", "the first half of the 1980s"],
    ["completed around May 1998", "around May 1998"],
    ["it lasted over a week", "over a week"],
    ["just over an hour", "just over an hour"],
    ["for over nine months", "over nine months"],
    ["sales rose over nine months", "nine months"],
    ["paid over a three-year period", "a three-year period"],
    ["they camped over a weekend", "a weekend"],
    ["for close to two years", "close to two years"],
    ["in a little more than a month", "a little more than a month"],
    ["after some 19 days", "some 19 days"],
    ["some fifty years of peace", "some fifty years"],
    ["some years of peace", "some years"],
    ["over the past year", "the past year"],
    ["in 1998", "1998"],
    ["the linear 1998 plan", "1998"],
  ])("widens the expression in %j to %j", ([text, expected]) => {
    expect(findTimexes(text, null).map((timex) => timex.text)).toEqual([expected]);
  });
});
