import { dayNumber, weekdayOf } from "../calendar/days.ts";
import { boundsOf, unitOf } from "../calendar/units.ts";
import type { CalendarMeaning, Meaning, StepMeaning } from "../grammar/meaning.ts";
import { calendarDate } from "../timex.ts";
import { knownDay, mayBeKnown } from "./known-days.ts";
import { inYear } from "./near-date.ts";
import { PARAGRAPH_CHARACTERS, type Reference } from "./reference.ts";

/** Days from its issue within which a text names a day without its year, whatever the tense: a third of the year. */
const NEAR_DAYS = 120;

/** The same where the tense of the clause says on which side of the issue the day lies. */
const TENSE_DAYS = 200;

const SUNDAY = 7;

/** `YYYY` */
const YEAR = 4;

/** A count of more days than this is a round one: "ten days ago". */
const COUNTED_DAYS = 6;

/** Characters after a day within which "that day" means it: a sentence or two. */
const SAME_STORY = 250;

/** An expression with what it was resolved to. */
export type ReadDate = {
  readonly meaning: Meaning;
  /** In TIMEX3. */
  readonly value: string;
  /** Whether the words beside it leave open that it is a day at all: "the Sunday papers", "the world of tomorrow". */
  readonly isDoubted: boolean;
};

/**
 * What of a resolved date is certain enough to be shown as the date: all of it, its month, or null for nothing.
 *
 * A value is the likeliest reading, and measures of time expressions want it. But a weekday in the present tense may lie ahead or behind,
 * "that day" may be any of the days before it, and a day without its year is sure only near the date of issue.
 */
export function certainDate({ meaning, value, isDoubted }: ReadDate, reference: Reference): string | null {
  const date = calendarDate(value);
  if (isDoubted && date !== null) return null;
  if (date === null || date.length < 10) return date;
  const dated = meaning.kind === "clock" ? meaning.of : meaning;
  // A clock time alone borrows its day from a sentence that names it.
  if (dated === null) return null;
  if (dated.kind !== "calendar" && dated.kind !== "step") return date;
  if (dated.kind === "step") return certainStep(dated, date, reference);
  if (dated.within) return dated.month === undefined && isAgainstTense(date, reference) ? null : date;
  if (dated.year !== undefined) return date;
  if (dated.month === undefined && dated.weekday !== undefined)
    return certainWeekday(dated, date, reference) ? date : sharedMonth(date, reference);
  return isCertainDay(dated, date, reference) ? date : null;
}

/** "two days ago" is exact, "ten days ago" is round; what is counted from another day needs that day to be close by and sure. */
function certainStep(
  { unit, amount, anchor }: StepMeaning,
  date: string,
  reference: Reference,
): string | null {
  if (unit !== "day") return anchor === "issue" ? date : null;
  if (Math.abs(amount ?? 0) > COUNTED_DAYS) return null;
  if (anchor === "issue") return date;
  // Of what is so, or may be, "that day" is any such day: "they care for what is on the news that night".
  if (amount === 0 && /^(?:present|perhaps future)$/.test(reference.tense())) return null;
  const day = reference.mentions.findLast((one) => one.date.length === 10);
  return day && !day.doubtful && reference.at - day.at <= SAME_STORY ? date : null;
}

/**
 * A weekday alone is sure where the tense says on which side of the issue it lies; "next" is not, just before that weekday, nor "last" behind
 * it in the same week: on a Thursday, "last Monday" may be that of the week before. "This Saturday" to come is not said on a Saturday, nor of
 * one that is over.
 */
function certainWeekday(meaning: CalendarMeaning, date: string, reference: Reference): boolean {
  if (meaning.anchor === "mentioned") {
    const day = reference.mentions.findLast((one) => one.date.length === 10);
    return day !== undefined && !day.doubtful && reference.at - day.at <= SAME_STORY;
  }
  const { issued } = reference;
  if (issued === null || issued.length < 10 || reference.isNarrative) return false;
  const days = dayNumber(date) - dayNumber(issued);
  // "two weeks from Monday", on a Monday: from today, or from the next one.
  if (meaning.thenDays && meaning.thenDays % 7 === 0 && days % 7 === 0) return false;
  // Of the day before people say "yesterday".
  if (meaning.direction === "last") return days < -1 && isOfEarlierWeek(date, issued);
  if (meaning.direction === "this") return days > 0 || (days === 0 && reference.tense() !== "future");
  if (meaning.direction === "next") return days > 4;
  const tense = reference.tense();
  return days > 0 ? tense === "future" : tense === "past";
}

/** "On Wednesday of this week they will meet", issued on the Saturday. */
function isAgainstTense(date: string, { issued, tense }: Reference): boolean {
  if (issued?.length !== 10 || date === issued) return false;
  return date < issued ? tense().endsWith("future") : tense() === "past";
}

/** On a Sunday the week is over. */
function isOfEarlierWeek(date: string, issued: string): boolean {
  return weekdayOf(issued) === SUNDAY || unitOf(date, "week") !== unitOf(issued, "week");
}

/** A day without its year: near the issue, or beside a date with its year that no nearer year contradicts. */
function isCertainDay(meaning: CalendarMeaning, date: string, reference: Reference): boolean {
  const { issued } = reference;
  if (meaning.direction) return true;
  if (isToldOfOtherYear(date, reference) || isBesideOtherYear(date, reference)) return false;
  if (issued !== null && mayBeKnown(meaning, issued)) return knownDay(meaning, issued) === date;
  // Of what was issued on some day of a year, no day is near.
  const bounds = issued === null || issued.length === YEAR ? null : boundsOf(issued);
  const beside = isBesideItsYear(date, reference);
  if (bounds === null) return beside;
  const days = daysFrom(date, bounds);
  if (meaning.weekday !== undefined && meaning.day !== undefined) return Math.abs(days) <= TENSE_DAYS;
  if (Math.abs(days) <= NEAR_DAYS) return true;
  if (beside)
    return (
      reference.isNarrative || isInMonthBeside(date, reference) || !hasNearerYear(meaning, bounds, reference)
    );
  if (Math.abs(days) > TENSE_DAYS) return false;
  return reference.tense() === (days < 0 ? "past" : "future");
}

/** "those there on 20 June 1989 … those there on 20 June", "from 1 July next year … after 1 July": the text names that day of another year before. */
function isToldOfOtherYear(date: string, { mentions }: Reference): boolean {
  const told = mentions.findLast(
    (one) => !one.doubtful && one.date.length === 10 && one.date.endsWith(date.slice(4)),
  );
  return told !== undefined && told.date !== date;
}

/** "in November 1941 they left. Days later, on 7 December": a story of another time, some years before the day. */
function isBesideOtherYear(date: string, { issued, mentions, at }: Reference): boolean {
  if (issued === null || date > issued) return false;
  const last = mentions.findLast((one) => !one.date.startsWith("P"));
  const years = last?.stated ? Number(date.slice(0, YEAR)) - Number(last.date.slice(0, YEAR)) : 0;
  return years > 1 && last !== undefined && at - last.at <= SAME_STORY;
}

/** Whether another year has that day near the issue, and the text can tell of it. */
function hasNearerYear(
  meaning: CalendarMeaning,
  issued: readonly [string, string],
  { tense }: Reference,
): boolean {
  const year = Number(issued[0].slice(0, 4));
  const isPast = tense() === "past";
  return [year - 1, year, year + 1].some((one) => {
    const other = inYear(meaning, one);
    if (other === null || (isPast && other > issued[1])) return false;
    return Math.abs(daysFrom(other, issued)) <= NEAR_DAYS;
  });
}

/** Days from the first and last possible day of issue; negative: before them. */
function daysFrom(date: string, [first, last]: readonly [string, string]): number {
  if (date < first) return dayNumber(date) - dayNumber(first);
  return date > last ? dayNumber(date) - dayNumber(last) : 0;
}

/** Whether a date with its year stands shortly before, in the year of the day. */
function isBesideItsYear(date: string, { mentions, at }: Reference): boolean {
  const last = mentions.findLast((one) => !one.date.startsWith("P"));
  return (
    last !== undefined &&
    !last.doubtful &&
    last.date.startsWith(date.slice(0, 4)) &&
    at - last.at <= PARAGRAPH_CHARACTERS
  );
}

/** Whether that date is the month of the day. */
function isInMonthBeside(date: string, { mentions }: Reference): boolean {
  return mentions.findLast((one) => !one.date.startsWith("P"))?.date === date.slice(0, 7);
}

/** The month of a weekday that may be a week earlier or later, if all of these days are in it. */
function sharedMonth(date: string, { issued }: Reference): string | null {
  const day = Number(date.slice(8));
  const isInside = issued?.length === 10 && date.slice(0, 7) === issued.slice(0, 7) && day > 7 && day <= 21;
  return isInside ? date.slice(0, 7) : null;
}
