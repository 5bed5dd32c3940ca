import { describe, expect, test } from "vitest";
import { findTimexes } from "../../../../src/time/find-timexes.ts";

function words(text: string): readonly string[] {
  return findTimexes(text, null).map((timex) => timex.text);
}

describe("joinNeighbours", () => {
  test.for<readonly [string, readonly string[]]>([
    ["on Friday, Oct. 31, he", ["Friday, Oct. 31"]],
    ["Friday night", ["Friday night"]],
    ["noon on Saturday", ["noon on Saturday"]],
    ["9 p.m. local time on Friday", ["9 p.m. local time on Friday"]],
    ["two weeks from Monday", ["two weeks from Monday"]],
    ["the morning of July 5", ["the morning of July 5"]],
    ["January nineteen ninety-seven", ["January nineteen ninety-seven"]],
    ["two years and three months", ["two years and three months"]],
  ])("makes of %j one expression", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for<readonly [string, readonly string[]]>([
    ["on Friday and on Oct. 31", ["Friday", "Oct. 31"]],
    ["in 1998, 1999", ["1998", "1999"]],
    ["June 4 or June 5", ["June 4", "June 5"]],
    ["two weeks, ten days", ["two weeks", "ten days"]],
  ])("leaves the expressions of %j apart", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });
});
