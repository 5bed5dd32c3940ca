import { describe, expect, test } from "vitest";
import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import { findTimexes } from "../../../../src/time/find-timexes.ts";
import { shownDate } from "../../../../src/time/timex.ts";

function shown(text: string) {
  return findTimexes(text, readEdtf("2013-06-12")).map((timex) => [timex.value, shownDate(timex)]);
}

describe("a day that the words give only about", () => {
  test.for([
    ["They left around 6 March 2012.", "2012-03-06", "2012-03"],
    ["They left around May 6.", "2013-05-06", "2013-05"],
    ["They left on or about 6 March 2012.", "2012-03-06", "2012-03"],
    ["They left around Christmas 2012.", "2012-12-25", "2012-12"],
  ] as const)("is sure only to its month: %s", ([text, value, month]) => {
    expect(shown(text)).toEqual([[value, month]]);
  });

  test.for([
    ["They left on 6 March 2012.", "2012-03-06"],
    ["They went around the pier on 6 March 2012.", "2012-03-06"],
    ["They left around March 2012.", "2012-03"],
  ] as const)("is another thing than %s", ([text, day]) => {
    expect(shown(text)).toEqual([[day, day]]);
  });

  test("says nothing sure of a day that is counted from it", () => {
    expect(shown("They left around 6 March 2012. Two days later they came back.").at(-1)).toEqual([
      "2012-03-08",
      null,
    ]);
  });
});
