import { describe, expect, test } from "vitest";
import { months } from "../../../../src/time/english/parsers/months.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(months(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("months", () => {
  test.for<readonly [string, readonly string[]]>([
    ["July 1998 election", ["July 1998"]],
    ["July of last year", ["July of last year"]],
    ["In February he", ["February"]],
    ["last July", ["last July"]],
    ["in the following July", ["the following July"]],
    ["that same July", ["that same July"]],
    ["in March this year", ["March this year"]],
    ["in May he", ["May"]],
    ["since May 2020", ["May 2020"]],
    ["the July elections", ["July"]],
    ["March 1999", ["March 1999"]],
    ["June Quarter figures", ["June"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "you may go",
    "May we speak?",
    "they march on",
    "March on Washington",
    "The march began",
    "Mayor",
    "THAT MAY BE",
    "Marching",
    "Augustus",
    "Jan left",
    "June Lopez left",
  ])("finds no month in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
