import { describe, expect, test } from "vitest";
import type { CalendarMeaning } from "../../../src/time/grammar/meaning.ts";
import type { Tense } from "../../../src/time/grammar/tense.ts";
import { nearIssue, nearMention } from "../../../src/time/resolve/near-date.ts";

type Words = Omit<CalendarMeaning, "kind">;

describe("nearIssue", () => {
  test.for<readonly [Words, string, Tense, string | null]>([
    [{ month: 9 }, "2020-12-15", "past", "2020-09"],
    [{ month: 3 }, "1999-02", "future", "1999-03"],
    [{ month: 1 }, "2020-12-15", "past", "2020-01"],
    [{ month: 1 }, "2020-12-15", "future", "2021-01"],
    [{ month: 1 }, "2020-12-15", "unknown", "2021-01"],
    [{ month: 11, day: 10 }, "1989-10-27", "past", "1988-11-10"],
    [{ month: 4, day: 25, weekday: 6 }, "1998-04-24", "past", "1998-04-25"],
    [{ month: 7 }, "2020-07-21", "past", "2020-07"],
    [{ month: 11, day: 10 }, "1989-10-27", "perhaps past", "1989-11-10"],
    [{ month: 4, day: 8 }, "1999-05-05", "perhaps future", "1999-04-08"],
    [{ month: 2, day: 29 }, "1998-09-08", "past", "1996-02-29"],
    [{ month: 2, day: 29 }, "1998-09-08", "future", "2000-02-29"],
    [{ month: 7, direction: "last" }, "1998-07-08", "past", "1997-07"],
    [{ month: 7, direction: "next" }, "1998-07-08", "past", "1999-07"],
    [{ month: 7, direction: "this" }, "1998-07-08", "past", "1998-07"],
    [{ part: "Q3" }, "1989-11-02", "perhaps future", "1989-Q3"],
    [{ month: 2 }, "1998", "past", "1998-02"],
    [{ month: 2, day: 29 }, "1998", "past", null],
    [{ month: 2, direction: "last" }, "1998", "past", null],
  ])("finds for %j of %s in the %s tense %s", ([words, issued, tense, value]) => {
    expect(nearIssue({ kind: "calendar", ...words }, issued, () => tense)).toBe(value);
  });
});

describe("nearMention", () => {
  test.for<readonly [Words, string, string]>([
    [{ month: 3 }, "1939-11", "1940-03"],
    [{ month: 4 }, "1941-06", "1941-04"],
    [{ month: 11 }, "1941", "1941-11"],
    [{ month: 6, day: 6 }, "1944-05-20", "1944-06-06"],
  ])("finds for %j near %s %s", ([words, mention, value]) => {
    expect(nearMention({ kind: "calendar", ...words }, mention, null)).toBe(value);
  });

  test.for<readonly [Words, string, string, string | null]>([
    [{ month: 9, day: 11 }, "2002-05-09", "2002-05-08", "2001-09-11"],
    [{ month: 5, day: 20 }, "2002-05-12", "2002-05-15", "2002-05-20"],
  ])(
    "finds for %j near %s, of a text of %s, none that lies far ahead: %s",
    ([words, mention, issued, value]) => {
      expect(nearMention({ kind: "calendar", ...words }, mention, issued)).toBe(value);
    },
  );
});
