import { daysInMonth } from "./calendar/days.ts";

/** The four types of a time expression in TIMEX3. */
export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** A time expression found in a text, with its value in TIMEX3. */
export type Timex = {
  /** UTF-16 offsets into the text, `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** The words themselves: `text.slice(start, end)`. */
  readonly text: string;
  readonly type: TimexType;
  /** `1998-09-08`, `1998-Q3`, `P2W`, `1998-09-09TMO`, `PAST_REF`, or `XXXX-09-08` where a part is not known. */
  readonly value: string;
  /** `stated`: the words give the full value. `inferred`: a part comes from elsewhere. */
  readonly basis: "stated" | "inferred";
  /** The source of an inferred value, in plain words: `the date of issue, 1999-02`. */
  readonly from?: string;
  /**
   * What of an inferred date is certain enough to be shown, see `certain-date.ts`: its month, or null for nothing. Absent where all of
   * the value is.
   */
  readonly certain?: string | null;
};

/**
 * Whether a value is a plain calendar date: a year, a month or a day that exists.
 *
 * @example
 * isCalendarDate("1998-09"); // => true
 * isCalendarDate("1998-Q3"); // => false
 * isCalendarDate("2021-02-29"); // => false
 */
export function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (!match) return false;
  const [year, month = 1, day = 1] = match.slice(1).flatMap((part) => (part ? [Number(part)] : []));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 0, month);
}

/**
 * The calendar date in a TIMEX3 value, without its time of day; null if there is none.
 *
 * @example
 * calendarDate("1998-09-08T17:00"); // => "1998-09-08"
 * calendarDate("1998-SU"); // => null
 */
export function calendarDate(value: string): string | null {
  const date = value.replace(/T.*$/, "");
  return isCalendarDate(date) ? date : null;
}

/** The calendar date of a time expression as far as it is certain: what may be shown, and what meets a date constraint; null if there is none. */
export function shownDate({
  type,
  value,
  certain,
}: Pick<Timex, "type" | "value" | "certain">): string | null {
  if (type !== "DATE" && type !== "TIME") return null;
  return certain === undefined ? calendarDate(value) : certain;
}
