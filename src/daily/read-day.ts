import { dateLimits } from "../time/date-limits.ts";
import { isCalendarDate } from "../time/timex.ts";
import type { MonthDay } from "./month-day.ts";

/** A day as it is asked for: without its year it is of the year at hand. */
export type AskedDay = { readonly day: MonthDay; readonly year: number };

/**
 * Reads the day that somebody names. 29 February is a day of any year.
 *
 * @param today `YYYY-MM-DD`; null if no day is to be assumed, so that only a date with its year can be read.
 * @returns null if it is no day, or none that exists.
 * @example
 * readDay("06-17", "2026-11-22"); // => { day: "06-17", year: 2026 }
 * readDay("17 June 1998", null); // => { day: "06-17", year: 1998 }
 * readDay("31 June", "2026-11-22"); // => null
 */
export function readDay(text: string, today: string | null): AskedDay | null {
  const plain = text.trim();
  const year = today === null ? null : Number(today.slice(0, 4));
  if (/^\d{2}-\d{2}$/.test(plain)) return ofYear(plain, year);
  if (/^\d{4}-\d{2}-\d{2}$/.test(plain))
    return isCalendarDate(plain) ? { day: plain.slice(5), year: Number(plain.slice(0, 4)) } : null;
  const [limit, ...others] = dateLimits(plain, today);
  const words = limit ? plain.slice(0, limit.start) + plain.slice(limit.end) : plain;
  if (!limit || others.length > 0 || words.replace(/\bon\b|[.,?!\s]/gi, "") !== "") return null;
  if (limit.monthDay !== undefined) return ofYear(limit.monthDay, year);
  return limit.from !== null && limit.from === limit.to
    ? { day: limit.from.slice(5), year: Number(limit.from.slice(0, 4)) }
    : null;
}

function ofYear(day: MonthDay, year: number | null): AskedDay | null {
  return year !== null && isCalendarDate(`2000-${day}`) ? { day, year } : null;
}
