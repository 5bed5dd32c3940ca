import { describe, expect, test } from "vitest";
import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import { findTimexes } from "../../../../src/time/find-timexes.ts";

function values(text: string): readonly string[] {
  return findTimexes(text, readEdtf("2005-06-15")).map((timex) => timex.value);
}

describe("shareYears", () => {
  test.for<readonly [string, readonly string[]]>([
    ["between 28 March and 2 April 2003", ["2003-03-28", "2003-04-02"]],
    ["in May or June 2003", ["2003-05", "2003-06"]],
    ["in December and January 2001", ["2000-12", "2001-01"]],
    ["notes of March 4, May 5 and June 6, 1962", ["1962-03-04", "1962-05-05", "1962-06-06"]],
    ["April/May 1996", ["1996-04", "1996-05"]],
  ])("gives all dates of %j the year behind the last: %j", ([text, expected]) => {
    expect(values(text)).toEqual(expected);
  });

  test.for<readonly [string, readonly string[]]>([
    ["on 3 March, and in April 2001", ["2005-03-03", "2001-04"]],
    ["last May and June 2001", ["2005-05", "2001-06"]],
    ["in May, long before June 2001", ["2005-05", "2001-06"]],
    ["in May 1999 and June 2001", ["1999-05", "2001-06"]],
  ])("leaves %j as it is: %j", ([text, expected]) => {
    expect(values(text)).toEqual(expected);
  });
});
