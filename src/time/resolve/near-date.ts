import { dateValue, dayNumber, dayOf, daysInMonth, nthWeekday, weekdayOf } from "../calendar/days.ts";
import { easterSunday } from "../calendar/easter.ts";
import { boundsOf } from "../calendar/units.ts";
import type { CalendarMeaning } from "../grammar/meaning.ts";
import type { Tense } from "../grammar/tense.ts";

/** An occurrence within this many days outweighs a doubtful tense: a quarter of a year. */
const NEAR_DAYS = 92;

/** Years searched on each side of a date: most days occur every year, and a winter reaches into the next year. */
const YEARS_AROUND = 2;

/** Years searched for a leap day or a day with its weekday: finds a leap year on both sides, even across 1900 and 2100. */
const LEAP_YEARS_AROUND = 8;

type Occurrence = { readonly value: string; readonly first: string; readonly last: string };

/**
 * The value of a part of the calendar in a given year; null where that year has no such day, or where it falls on
 * another day of the week than the words say.
 */
export function inYear(
  { month, day, part, weekday, nth, fromEaster }: CalendarMeaning,
  year: number,
): string | null {
  if (part) return `${dateValue(year)}-${part}`;
  if (fromEaster !== undefined) return dayOf(dayNumber(easterSunday(year)) + fromEaster);
  if (month === undefined) return dateValue(year);
  if (nth !== undefined && weekday !== undefined) {
    const counted = nthWeekday(year, month, weekday, nth);
    return counted.startsWith(dateValue(year, month)) ? counted : null;
  }
  if (day === undefined) return dateValue(year, month);
  if (day > daysInMonth(year, month)) return null;
  const value = dateValue(year, month, day);
  return weekday === undefined || weekdayOf(value) === weekday ? value : null;
}

/** A text cannot report what comes after it: in the past tense, such a value is null. */
function notAhead(value: string | null, tenseOf: () => Tense, latest: string | null): string | null {
  const first = value === null ? undefined : boundsOf(value)?.[0];
  if (latest === null || first === undefined || first <= latest) return value;
  return tenseOf().includes("past") ? null : value;
}

/**
 * The occurrence that is meant in a text of a date: the nearest where the words tell the weekday; else before it in the past tense, after it in the future tense, else the
 * nearer one. Of a date that is known to the year only, the one in that year.
 *
 * @param latest the last day on which the text may have been issued, `YYYY-MM-DD`; null if that says nothing more.
 */
export function nearIssue(
  meaning: CalendarMeaning,
  issued: string,
  tenseOf: () => Tense,
  latest: string | null = null,
): string | null {
  const year = Number(issued.slice(0, 4));
  const { direction } = meaning;
  if (direction === "this") return inYear(meaning, year);
  if (issued.length === 4) return direction ? null : notAhead(inYear(meaning, year), tenseOf, latest);
  const [firstDay, end] = boundsOf(issued) ?? [issued, issued];
  const lastDay = latest !== null && latest < end ? latest : end;
  const all = occurrences(meaning, year);
  if (direction === "last") return all.findLast(({ last }) => last < firstDay)?.value ?? null;
  if (direction === "next") return all.find(({ first }) => first > lastDay)?.value ?? null;
  if (meaning.weekday !== undefined && meaning.day !== undefined)
    return nearest(all, [firstDay, lastDay])?.value ?? null;
  const before = all.findLast(({ first }) => first <= lastDay);
  const after = all.find(({ last }) => last >= firstDay);
  if (!before || !after || before === after) return (before ?? after)?.value ?? null;
  const back = dayNumber(firstDay) - dayNumber(before.last);
  const ahead = dayNumber(after.first) - dayNumber(lastDay);
  const tense = tenseOf();
  if (tense === "past" || (tense === "perhaps past" && !isLikelier(ahead, before, year))) return before.value;
  if (tense === "future" || (tense === "perhaps future" && !isLikelier(back, after, year)))
    return after.value;
  if (tense.startsWith("perhaps")) return tense === "perhaps past" ? after.value : before.value;
  return back <= ahead ? before.value : after.value;
}

/**
 * The occurrence nearest to an earlier mention. If the mention is a year or longer, the occurrence in its first year. Null
 * long after the latest possible date of issue, since a narrative is about the past.
 */
export function nearMention(meaning: CalendarMeaning, date: string, latest: string | null): string | null {
  const bounds = boundsOf(date);
  if (!bounds) return null;
  const year = Number(bounds[0].slice(0, 4));
  if (/^\d{2,4}$/.test(date)) return inYear(meaning, year);
  const end = latest === null ? null : dayNumber(latest) + NEAR_DAYS;
  const reported = occurrences(meaning, year).filter(({ first }) => end === null || dayNumber(first) <= end);
  return nearest(reported, bounds)?.value ?? null;
}

function nearest(all: readonly Occurrence[], [first, last]: readonly [string, string]): Occurrence | null {
  const middle = (dayNumber(first) + dayNumber(last)) / 2;
  const distance = (one: Occurrence): number =>
    Math.abs((dayNumber(one.first) + dayNumber(one.last)) / 2 - middle);
  return all.reduce<Occurrence | null>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    null,
  );
}

/** If the tense is doubtful, a near occurrence is likelier than one of another year, whose year the text would give. */
function isLikelier(daysAway: number, other: Occurrence, year: number): boolean {
  return daysAway <= NEAR_DAYS && Number(other.first.slice(0, 4)) !== year;
}

function occurrences(meaning: CalendarMeaning, year: number): readonly Occurrence[] {
  const isRare = meaning.weekday !== undefined || (meaning.month === 2 && meaning.day === 29);
  const reach = isRare ? LEAP_YEARS_AROUND : YEARS_AROUND;
  return Array.from({ length: 2 * reach + 1 }, (_, i) => year + i - reach).flatMap((one) => {
    const value = inYear(meaning, one);
    const bounds = value ? boundsOf(value) : null;
    return value && bounds ? [{ value, first: bounds[0], last: bounds[1] }] : [];
  });
}
