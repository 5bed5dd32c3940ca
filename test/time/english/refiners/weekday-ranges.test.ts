import { describe, expect, test } from "vitest";
import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import { findTimexes } from "../../../../src/time/find-timexes.ts";

function values(text: string): readonly string[] {
  return findTimexes(text, readEdtf("1998-09-11")).map((timex) => timex.value);
}

describe("weekdayRanges", () => {
  test.for<readonly [string, readonly string[]]>([
    ["next Tuesday through Thursday", ["1998-09-15", "1998-09-17"]],
    ["They will sit from Monday to Friday", ["1998-09-14", "1998-09-18"]],
  ])("puts the last day of %j after the first: %j", ([text, expected]) => {
    expect(values(text)).toEqual(expected);
  });

  test.for<readonly [string, readonly string[]]>([
    ["letters of Friday and Thursday", ["1998-09-11", "1998-09-10"]],
    ["from Monday to last Friday", ["1998-09-07", "1998-09-04"]],
    ["on Monday to Paris, on Friday to Rome", ["1998-09-07", "1998-09-11"]],
  ])("leaves the days of %j apart: %j", ([text, expected]) => {
    expect(values(text)).toEqual(expected);
  });
});
