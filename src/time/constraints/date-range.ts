import { limitsOf } from "../calendar.ts";
import type { DateConstraint } from "./date-constraints.ts";

/** The days that a calendar value covers. */
export type Days = { readonly first: string; readonly last: string };

/** The days of a `YYYY`, `YYYY-MM` or `YYYY-MM-DD` value. */
export function daysOf(value: string): Days {
  const [first, last] = limitsOf(value) ?? [value, value];
  return { first, last };
}

/** Whether days lie inside a limit, reach across its edge, or lie outside; a range that holds the whole limit tells nothing of it. */
export function fits(limit: DateConstraint, { first, last }: Days): "inside" | "across" | "outside" {
  if (limit.monthDay) return first === last && first.slice(5) === limit.monthDay ? "inside" : "outside";
  if (limit.month) {
    return first.slice(0, 7) === last.slice(0, 7) && first.slice(5, 7) === limit.month ? "inside" : "outside";
  }
  const { from, to } = limit;
  if ((from !== null && last < from) || (to !== null && first > to)) return "outside";
  const begins = from === null || first >= from;
  const ends = to === null || last <= to;
  if (begins && ends) return "inside";
  return begins || ends ? "across" : "outside";
}
