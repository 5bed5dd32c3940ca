import { describe, expect, test } from "vitest";
import { numericDates } from "../../../../src/time/english/parsers/numeric-dates.ts";
import { longestFirst } from "../../../../src/time/grammar/longest-first.ts";

function words(text: string): readonly string[] {
  return longestFirst(numericDates(text), text).map(({ start, end }) => text.slice(start, end));
}

describe("numericDates", () => {
  test.for<readonly [string, readonly string[]]>([
    ["on 1998-09-08.", ["1998-09-08"]],
    ["1998-09: released", ["1998-09"]],
    ["at 1998-09-08 17:00", ["1998-09-08 17:00"]],
    ["on 10/26/1989", ["10/26/1989"]],
    ["26/10/89", ["26/10/89"]],
    ["05/06/1998", ["05/06/1998"]],
    ["02-27-98 0803EST", ["02-27-98 0803EST"]],
    ["APW-02-27-98", ["02-27-98"]],
    ["am 13.3.2004.", ["13.3.2004"]],
    ["1998-02-27 0800\n", ["1998-02-27 0800"]],
    ["1998-02-27 2000 people", ["1998-02-27"]],
  ])("finds in %j %j", ([text, expected]) => {
    expect(words(text)).toEqual(expected);
  });

  test.for([
    "05/06/98",
    "1998-13-01",
    "5-3",
    "1/2",
    "60/251",
    "192.168.10.12",
    "1.12.04",
    "version 1.2.2004.5",
    "2020/12/15/south",
    "99/99/1999",
    "0-1998-09",
  ])("finds no date in figures in %j", (text) => {
    expect(words(text)).toEqual([]);
  });
});
