import type { EdtfDate } from "../corpus/edtf-date.ts";
import type { DateLimit } from "../time/date-limits.ts";
import { calendarDate, type Timex } from "../time/timex.ts";

/** The days that a calendar value covers. */
type Days = { readonly first: string; readonly last: string };

/**
 * How well something dated fits a date limit, 0 to 1: 1 if the sentence itself names such a date, less if only its
 * neighbours do or its document was issued then, 0 if nothing says so.
 */
export function limitFit(
  limit: DateLimit,
  own: readonly Timex[],
  nearby: readonly Timex[],
  issued: EdtfDate | null,
): number {
  const ownDays = own.flatMap(daysOf);
  if (ownDays.some((days) => fits(limit, days))) return 1;
  const inside = issued !== null && fits(limit, issued);
  if (nearby.flatMap(daysOf).some((days) => fits(limit, days))) return 0.8;
  if (!inside) return 0;
  return ownDays.length === 0 ? 0.8 : 0.5;
}

function daysOf(timex: Timex): readonly Days[] {
  if (timex.type !== "DATE" && timex.type !== "TIME") return [];
  const value = calendarDate(timex.value);
  if (value === null) return [];
  return [{ first: `${value}-01-01`.slice(0, 10), last: `${value}-12-31`.slice(0, 10) }];
}

function fits(limit: DateLimit, { first, last }: Days): boolean {
  if (limit.monthDay) return first === last && first.slice(5) === limit.monthDay;
  if (limit.month) return first.slice(0, 7) === last.slice(0, 7) && first.slice(5, 7) === limit.month;
  return (limit.from === null || last >= limit.from) && (limit.to === null || first <= limit.to);
}
