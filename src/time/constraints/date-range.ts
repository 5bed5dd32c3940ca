import { addDays, dayNumber } from "../calendar/days.ts";
import { boundsOf } from "../calendar/units.ts";
import type { DateConstraint } from "./date-constraints.ts";

/** The days that a calendar value covers. */
export type Days = { readonly first: string; readonly last: string };

/** The days of a `YYYY`, `YYYY-MM` or `YYYY-MM-DD` value. */
export function daysOf(value: string): Days {
  const [first, last] = boundsOf(value) ?? [value, value];
  return { first, last };
}

/**
 * Whether days are inside a constraint, across one edge, or outside. A range that contains the whole constraint is outside,
 * because it says nothing about those days.
 */
export function fits(constraint: DateConstraint, { first, last }: Days): "inside" | "across" | "outside" {
  if (constraint.monthDay)
    return first === last && first.slice(5) === constraint.monthDay ? "inside" : "outside";
  if (constraint.month) {
    return first.slice(0, 7) === last.slice(0, 7) && first.slice(5, 7) === constraint.month
      ? "inside"
      : "outside";
  }
  const { from, to } = constraint;
  if ((from !== null && last < from) || (to !== null && first > to)) return "outside";
  const begins = from === null || first >= from;
  const ends = to === null || last <= to;
  if (begins && ends) return "inside";
  return begins || ends ? "across" : "outside";
}

/** How many days after the end of a period documents still report on it without naming it, as in a review of the year. */
export const REVIEWED_FOR = 31;

/** Whether a constraint is of a month or more, so that documents of just after it report on it. */
export function reviewed({ from, to }: DateConstraint): boolean {
  return from !== null && to !== null && dayNumber(to) - dayNumber(from) >= 27;
}

/** Whether days come just after a constraint of a month or more, so that a document of then may report on that time. */
export function follows(constraint: DateConstraint, { first, last }: Days): boolean {
  const { to } = constraint;
  return to !== null && reviewed(constraint) && first > to && last <= addDays(to, REVIEWED_FOR);
}
