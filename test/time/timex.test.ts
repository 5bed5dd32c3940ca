import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEdtf } from "../../src/corpus/edtf-date.ts";
import { calendarDate, isCalendarDate } from "../../src/time/timex.ts";

describe("isCalendarDate", () => {
  test.for(["1998", "1998-09", "1998-09-08", "2020-02-29"])("takes %s", (value) => {
    expect(isCalendarDate(value)).toBe(true);
  });

  test.for([
    "199",
    "1998-Q3",
    "1998-SU",
    "2021-02-29",
    "1998-13",
    "P2W",
    "PAST_REF",
    "XXXX-09-08",
    "FY1998",
    "",
  ])("does not take %s", (value) => {
    expect(isCalendarDate(value)).toBe(false);
  });
});

describe("calendarDate", () => {
  test.for([
    ["1998-09-08T17:00", "1998-09-08"],
    ["1998-09-09TMO", "1998-09-09"],
    ["1998", "1998"],
    ["PT3H", null],
    ["1998-W36", null],
  ] as const)("reads in %s %s", ([value, date]) => {
    expect(calendarDate(value)).toBe(date);
  });
});

describe("isCalendarDate beside readEdtf", () => {
  test("takes the same days", () => {
    const two = fc.integer({ min: 0, max: 40 }).map((number) => String(number).padStart(2, "0"));
    fc.assert(
      fc.property(fc.integer({ min: 1500, max: 2100 }), two, two, (year, month, day) => {
        const value = `${year}-${month}-${day}`;
        expect(isCalendarDate(value)).toBe(readEdtf(value) !== null);
      }),
    );
  });
});
