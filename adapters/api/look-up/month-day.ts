import type { AskedDay } from "../../../src/daily/read-day.ts";
import { isCalendarDate } from "../../../src/time/timex.ts";

/** Any leap year: 29 February is a day of any year. */
const LEAP_YEAR = "2000";

/**
 * Whether `MM-DD` or `YYYY-MM-DD` is a day.
 *
 * @example
 * isMonthDay("02-29"); // => true
 * isMonthDay("2021-02-29"); // => false
 */
export function isMonthDay(date: string): boolean {
  return isCalendarDate(date.length === 5 ? `${LEAP_YEAR}-${date}` : date);
}

/** The day and the year that a program asks for; without a year it is of the year of `today`. */
export function askedDay(date: string, today: string): AskedDay {
  return { day: date.slice(-5), year: Number((date.length === 5 ? today : date).slice(0, 4)) };
}
