import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  dateValue,
  dayNumber,
  dayOf,
  daysInMonth,
  isLeapYear,
  nthWeekday,
  twoDigits,
  weekdayOf,
} from "../../../src/time/calendar/days.ts";

test("a day survives the way to its number and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: dayNumber("0001-01-01"), max: dayNumber("9999-12-31") }), (number) => {
      expect(dayNumber(dayOf(number))).toBe(number);
    }),
  );
});

describe("addDays", () => {
  test.for([
    ["2026-11-22", "2026-11-23"],
    ["2026-12-31", "2027-01-01"],
    ["2027-02-28", "2027-03-01"],
    ["2028-02-28", "2028-02-29"],
    ["2011-12-29", "2011-12-30"],
  ] as const)("gives for the day after %s %s", ([day, next]) => {
    expect(addDays(day, 1)).toBe(next);
    expect(addDays(next, -1)).toBe(day);
  });
});

test("dateValue pads a year to four digits, a month and a day to two", () => {
  expect([dateValue(50), dateValue(1998, 9), dateValue(1998, 9, 8)]).toEqual([
    "0050",
    "1998-09",
    "1998-09-08",
  ]);
  expect([twoDigits(7), twoDigits(12)]).toEqual(["07", "12"]);
});

test.for([
  [1900, false],
  [2000, true],
  [2024, true],
  [2026, false],
] as const)("knows whether %i is a leap year: %s", ([year, expected]) => {
  expect(isLeapYear(year)).toBe(expected);
  expect(daysInMonth(year, 2)).toBe(expected ? 29 : 28);
});

describe("weekdayOf", () => {
  test.for([
    ["1998-09-08", 2],
    ["2020-12-15", 2],
    ["1969-12-28", 7],
  ] as const)("names %s day %i", ([day, weekday]) => {
    expect(weekdayOf(day)).toBe(weekday);
  });
});

describe("nthWeekday", () => {
  test("finds the fourth Thursday of November", () => {
    expect(nthWeekday(1999, 11, 4, 4)).toBe("1999-11-25");
  });

  test("finds the last Monday of May", () => {
    expect(nthWeekday(1998, 5, 1, -1)).toBe("1998-05-25");
  });
});
