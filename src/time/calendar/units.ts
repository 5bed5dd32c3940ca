import { dateValue, dayNumber, dayOf, daysInMonth, twoDigits, weekdayOf } from "./days.ts";

/** A unit of the calendar or the clock. */
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "fortnight"
  | "weekend"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century";

/** The first month of a season in the northern hemisphere; winter counts to the year it begins in. */
const SEASON_START = { SP: 3, SU: 6, FA: 9, WI: 12 } as const;

/**
 * The first and the last day of a calendar value: a day, week, month, quarter, half, season, year, decade or century.
 *
 * @example
 * boundsOf("1998-Q3"); // => ["1998-07-01", "1998-09-30"]
 * boundsOf("199"); // => ["1990-01-01", "1999-12-31"]
 * boundsOf("P2W"); // => null
 */
export function boundsOf(value: string): readonly [string, string] | null {
  const match = /^(\d{2,4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?$/.exec(
    value,
  );
  if (!match?.[1]) return null;
  const [, year, month, day, week, weekend, quarter, half, season] = match;
  if (year.length < 4) return [`${year.padEnd(4, "0")}-01-01`, `${year.padEnd(4, "9")}-12-31`];
  const y = Number(year);
  if (day) return [value, value];
  if (month) return months(y, Number(month), 1);
  if (quarter) return months(y, Number(quarter) * 3 - 2, 3);
  if (half) return months(y, Number(half) * 6 - 5, 6);
  if (season) return months(y, SEASON_START[season as keyof typeof SEASON_START], 3);
  if (!week) return months(y, 1, 12);
  const monday = firstMonday(y) + (Number(week) - 1) * 7;
  return [dayOf(weekend ? monday + 5 : monday), dayOf(monday + 6)];
}

/**
 * The unit that contains a day, as a TIMEX3 value.
 *
 * @example
 * unitOf("1998-09-08", "week"); // => "1998-W37"
 * unitOf("1998-09-08", "decade"); // => "199"
 */
export function unitOf(day: string, unit: Unit): string {
  const month = Number(day.slice(5, 7));
  const year = day.slice(0, 4);
  if (unit === "week" || unit === "fortnight") return weekOf(day);
  if (unit === "weekend") return `${weekOf(day)}-WE`;
  if (unit === "month") return day.slice(0, 7);
  if (unit === "quarter") return `${year}-Q${Math.ceil(month / 3)}`;
  if (unit === "half") return `${year}-H${Math.ceil(month / 6)}`;
  if (unit === "season") return seasonOf(Number(year), month);
  if (unit === "year") return year;
  if (unit === "decade") return year.slice(0, 3);
  if (unit === "century") return year.slice(0, 2);
  return day;
}

const DAYS_PER_UNIT: { readonly [unit in Unit]?: number } = { day: 1, week: 7, fortnight: 14, weekend: 7 };
const MONTHS_PER_UNIT: { readonly [unit in Unit]?: number } = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The first and the last day of this calendar: the years 1 to 9999. */
const FIRST_DAY = dayNumber("0001-01-01");
const LAST_DAY = dayNumber("9999-12-31");

/**
 * The day that is a number of units after a day, or before it if negative. In a shorter month it is the last day. Null
 * outside the years 1 to 9999.
 */
export function addUnits(day: string, unit: Unit, amount: number): string | null {
  const days = DAYS_PER_UNIT[unit];
  if (days) {
    const number = dayNumber(day) + days * Math.round(amount);
    return number >= FIRST_DAY && number <= LAST_DAY ? dayOf(number) : null;
  }
  const index = monthIndex(day) + Math.round((MONTHS_PER_UNIT[unit] ?? 0) * amount);
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  if (!(year >= 1 && year <= 9999)) return null;
  return dateValue(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)));
}

function monthIndex(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function months(year: number, month: number, count: number): readonly [string, string] {
  const last = year * 12 + month + count - 2;
  const endYear = Math.floor(last / 12);
  const endMonth = (last % 12) + 1;
  return [dateValue(year, month, 1), dateValue(endYear, endMonth, daysInMonth(endYear, endMonth))];
}

/** The Monday of ISO week 1: the week that holds 4 January. */
function firstMonday(year: number): number {
  const fourth = dateValue(year, 1, 4);
  return dayNumber(fourth) - weekdayOf(fourth) + 1;
}

function weekOf(day: string): string {
  const thursday = dayNumber(day) - weekdayOf(day) + 4;
  const year = Number(dayOf(thursday).slice(0, 4));
  return `${dateValue(year)}-W${twoDigits(Math.floor((thursday - firstMonday(year)) / 7) + 1)}`;
}

function seasonOf(year: number, month: number): string {
  if (month < 3) return `${dateValue(year - 1)}-WI`;
  return `${dateValue(year)}-${month < 6 ? "SP" : month < 9 ? "SU" : month < 12 ? "FA" : "WI"}`;
}
