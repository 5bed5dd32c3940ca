import { UTCDate } from "@date-fns/utc";
import { addDays as add } from "date-fns/addDays";
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import { getISODay } from "date-fns/getISODay";
import { isLeapYear as isLeap } from "date-fns/isLeapYear";
import { memoize, memoizeText } from "../../language/memoize.ts";

const MS_PER_DAY = 86_400_000;

/** Number of a day, counted from 1970-01-01; a calendar day, not an instant. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
}

/** The day of a number as {@link dayNumber} counts, `YYYY-MM-DD`. */
export function dayOf(number: number): string {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * The day a number of days after a day; before it, if negative.
 *
 * @example
 * addDays("1999-12-31", 1); // => "2000-01-01"
 */
export function addDays(day: string, days: number): string {
  return add(utcDate(day), Math.round(days)).toISOString().slice(0, 10);
}

/** A day for date-fns, which then counts in UTC: in a local zone an hour or a whole day may be missing. */
function utcDate(day: string): UTCDate {
  return new UTCDate(`${day}T00:00:00Z`);
}

/** `1998`, `1998-09` or `1998-09-08` from its parts; the year is padded to four digits. */
export function dateValue(year: number, month?: number, day?: number): string {
  const parts = [
    String(year).padStart(4, "0"),
    ...[month, day].filter((part) => part !== undefined).map(twoDigits),
  ];
  return parts.join("-");
}

/** A month, a day, an hour or a minute with two digits: `07`. */
export function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}

/** Months and days that are remembered: a text goes back to the same ones. */
const REMEMBERED = 5_000;

/** Number of days in a month, 28 to 31. */
export const daysInMonth: (year: number, month: number) => number = memoize(
  REMEMBERED,
  (year: number, month: number) => getDaysInMonth(utcDate(dateValue(year, month, 1))),
  (year, month) => year * 100 + month,
);

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return isLeap(utcDate(dateValue(year, 1, 1)));
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf: (day: string) => number = memoizeText(REMEMBERED, (day) => getISODay(utcDate(day)));

/** A weekday of a month by its count, 1 is the first, -1 the last: the fourth Thursday of November. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  const first = dateValue(year, month, 1);
  const last = dateValue(year, month, daysInMonth(year, month));
  if (nth < 0) return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}
