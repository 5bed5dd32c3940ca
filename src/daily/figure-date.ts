import { ENGLISH, type Say } from "../messages/say.ts";
import { dateValue, daysInMonth } from "../time/calendar/days.ts";
import { monthWords } from "../time/date-words.ts";
import { isCalendarDate } from "../time/timex.ts";

/** A date in figures as somebody types it; `year` is undefined where none is typed. */
export type FigureDate = { readonly month: number; readonly day: number; readonly year: number | undefined };

const YEAR_FIRST = /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})\.?$/;
const KOREAN = /^(?:(?<year>\d{4})년\s*)?(?<month>\d{1,2})월\s*(?<day>\d{1,2})일$/;
const MONTH_DAY = /^(?<month>\d{1,2})-(?<day>\d{1,2})$/;
const DOTTED = /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})(?:\.|\.\s?(?<year>\d{4}|\d{2}))?$/;
const EITHER = /^(?<first>\d{1,2})(?<mark>[/-])(?<second>\d{1,2})(?:\k<mark>(?<year>\d{4}|\d{2}))?$/;

/**
 * The ways to read a date in figures: none if it is no such, two where day and month may be either way round. What has dots is day
 * before month; `MM-DD` is month before day, as in ISO 8601, unless only the other way round there is such a day.
 *
 * @param thisYear what a year of two figures is near to: up to ten years later, else of the hundred years before.
 * @example
 * figureDates("17.6.", 2026); // => [{ month: 6, day: 17, year: undefined }]
 * figureDates("6월 17일", 2026); // => [{ month: 6, day: 17, year: undefined }]
 * figureDates("6/17", 2026); // => [{ month: 6, day: 17, year: undefined }]
 * figureDates("06/07", 2026); // => [{ month: 7, day: 6, … }, { month: 6, day: 7, … }]
 */
export function figureDates(text: string, thisYear: number): readonly FigureDate[] {
  const groups = (YEAR_FIRST.exec(text) ?? MONTH_DAY.exec(text) ?? KOREAN.exec(text) ?? DOTTED.exec(text))
    ?.groups;
  const year = (typed: string | undefined) => (typed === undefined ? undefined : fullYear(typed, thisYear));
  if (groups) {
    const date = { month: Number(groups.month), day: Number(groups.day), year: year(groups.year) };
    const turned = { ...date, month: date.day, day: date.month };
    return MONTH_DAY.test(text) && date.month > 12 && date.day <= 12 ? [turned] : [date];
  }
  const either = EITHER.exec(text)?.groups;
  if (!either) return [];
  const [first, second] = [Number(either.first), Number(either.second)];
  const dayFirst = { month: second, day: first, year: year(either.year) };
  const monthFirst = { ...dayFirst, month: first, day: second };
  if (first === second || first > 12) return [dayFirst];
  return second > 12 ? [monthFirst] : [dayFirst, monthFirst];
}

/**
 * Why there is no such day, in a sentence; null if there is. 29 February is a day where no year is given.
 *
 * @example
 * whyNoDay({ month: 2, day: 31, year: undefined }); // => "February has 29 days at most."
 */
export function whyNoDay({ month, day, year }: FigureDate, say: Say = ENGLISH): string | null {
  if (month < 1 || month > 12) return say("request.no-such-month", { month });
  if (isCalendarDate(dateValue(year ?? 2000, month, day))) return null;
  if (day < 1) return say("request.no-day-zero");
  if (month === 2 && year === undefined) return say("request.february");
  const name = monthWords(month, say) ?? "";
  return say("request.month-has-days", {
    month: month === 2 ? say("date.month", { month: name, year: year ?? "none" }) : name,
    days: daysInMonth(year ?? 2000, month),
  });
}

function fullYear(typed: string, thisYear: number): number {
  if (typed.length === 4) return Number(typed);
  const year = thisYear - (thisYear % 100) + Number(typed);
  return year > thisYear + 10 ? year - 100 : year;
}
