import type { DateConstraint } from "../time/constraints/date-constraints.ts";
import { daysOf, fits } from "../time/constraints/date-range.ts";
import { type NamedDate, namedDates } from "../time/named-dates.ts";
import type { Timex } from "../time/timex.ts";

/**
 * The date of a sentence that is shown with it: one that the question asks about, else the finest; among equals one that the sentence gives
 * in full, since "today" is seldom what it tells of; undefined if it names none.
 *
 * @param constraints the dates of the question.
 */
export function answeringDate(
  timexes: readonly Timex[],
  constraints: readonly DateConstraint[],
): NamedDate | undefined {
  const answers = ({ value }: NamedDate) =>
    constraints.length > 0 && constraints.every((date) => fits(date, daysOf(value)) === "inside") ? 1 : 0;
  const isStated = ({ basis }: NamedDate) => (basis === "stated" ? 1 : 0);
  return [...namedDates(timexes)].sort(
    (a, b) => answers(b) - answers(a) || b.value.length - a.value.length || isStated(b) - isStated(a),
  )[0];
}
