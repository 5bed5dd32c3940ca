import { dateValue, dayNumber } from "../calendar/days.ts";
import type { CalendarMeaning } from "../grammar/meaning.ts";

/** Days that a text names without their year long after, since everybody knows it. */
const KNOWN_DAYS: readonly { readonly month: number; readonly day: number; readonly year: number }[] = [
  { month: 9, day: 11, year: 2001 },
];

/** Nearer to the day of the year than this many days, a text may mean the day of its own year. */
const NEAR_DAYS = 14;

/** Days from the middle of a month to its ends, at most. */
const HALF_A_MONTH = 16;

/** Years after which a day without its year is taken for one of the text's own year again. */
const REMEMBERED_YEARS = 10;

/** Whether the words may mean a day that everybody knows, in a text of a later year, and whenever that is. */
export function mayBeKnown({ month, day, weekday }: CalendarMeaning, issued: string): boolean {
  return (
    weekday === undefined &&
    KNOWN_DAYS.some((one) => one.month === month && one.day === day && issued.slice(0, 4) > String(one.year))
  );
}

/**
 * The day that everybody knew when a text was issued: "the aftermath of September 11" in a text of 2003; null if the words name none, or
 * may mean the day of the text's own year.
 *
 * @param issued `YYYY-MM-DD` or `YYYY-MM`
 */
export function knownDay({ month, day, weekday, direction }: CalendarMeaning, issued: string): string | null {
  const known = KNOWN_DAYS.find((one) => one.month === month && one.day === day);
  if (!known || weekday !== undefined || direction || issued.length < "2002-05".length) return null;
  const year = Number(issued.slice(0, 4));
  if (year <= known.year || year > known.year + REMEMBERED_YEARS) return null;
  const isMonth = issued.length < "2002-05-08".length;
  const middle = isMonth ? `${issued}-15` : issued;
  const near = isMonth ? NEAR_DAYS + HALF_A_MONTH : NEAR_DAYS;
  const away = [year - 1, year].map(
    (one) => dayNumber(middle) - dayNumber(dateValue(one, known.month, known.day)),
  );
  const value = dateValue(known.year, known.month, known.day);
  return away.every((days) => Math.abs(days) > near) ? value : null;
}
