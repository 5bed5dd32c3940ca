import { describe, expect, test } from "vitest";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import { findTimexes } from "../../../src/time/find-timexes.ts";
import { shownDate } from "../../../src/time/timex.ts";

/** The first date of a text: its value, and what is shown of it. */
function read(text: string, issued: string) {
  const [first] = findTimexes(text, readEdtf(issued));
  return first && [first.value, shownDate(first)];
}

describe("a round figure between a day and what it may count", () => {
  test.for<readonly [string, string, string | null, string]>([
    // After the issue, in the past: a number. Which year the day is of, nobody says.
    ["1998-06-20", "1998-06-09", null, "On 9 June 2000 students marched."],
    ["1998-06-20", "1998-06-09", null, "By June 9 2000 people had fled."],
    // Of the year of issue or the one before: a year.
    ["2000-06-20", "2000-06-09", "2000-06-09", "On 9 June 2000 students marched."],
    ["2001-01-10", "2000-06-09", "2000-06-09", "On 9 June 2000 students marched."],
    // Long ago, or ahead: it may be either.
    ["2008-02-02", "2000-06-09", null, "On 9 June 2000 students marched."],
    ["1999-02-02", "2000-06-09", null, "On 9 June 2000 elections will be held."],
  ])("of %s is %s, shown as %s: %s", ([issued, value, shown, text]) => {
    expect(read(text, issued)).toEqual([value, shown]);
  });

  test.for([
    "On 9 June 2000, students marched.",
    "On 9 June 2000 he marched.",
    "On 9 June 2000 was the vote.",
    "On 9 June 2001 students marched.",
    "On 9 June 2000.",
  ])("is a year in %j", (text) => {
    expect(read(text, "2008-02-02")?.[1]).toMatch(/^200[01]-06-09$/);
  });
});
