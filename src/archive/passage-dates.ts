import type { DocumentHead } from "../corpus/document.ts";
import type { DateConstraint } from "../time/constraints/date-constraints.ts";
import { type Days, daysOf, fits, follows } from "../time/constraints/date-range.ts";
import { namedDates } from "../time/named-dates.ts";
import type { StoredPassage } from "./stored-passage.ts";

/** The days that a passage names, each once. */
export function daysNamed({ timexes }: Pick<StoredPassage, "timexes">): readonly Days[] {
  return namedDates(timexes).map(({ value }) => daysOf(value));
}

/**
 * How surely a passage is about a time that meets every constraint: 1 if it names such days, 0.5 if its document was issued then or at an
 * unknown time, 0 if neither. Without constraints 1 if it names any day.
 */
export function dateMatch(
  passage: Pick<StoredPassage, "timexes">,
  { issued }: Pick<DocumentHead, "issued">,
  dates: readonly DateConstraint[],
): 0 | 0.5 | 1 {
  const named = daysNamed(passage);
  if (dates.length === 0) return named.length > 0 ? 1 : 0;
  const isNamed = (date: DateConstraint) => named.some((days) => fits(date, days) !== "outside");
  if (dates.every(isNamed)) return 1;
  return dates.every((date) => isNamed(date) || mayBeIssued(issued, date)) ? 0.5 : 0;
}

/**
 * Of the constraints of a question with other words, those that passages must meet. One without a figure, such as "in the past week", can
 * also be met by a sentence with the same words, whatever time they mean there.
 */
export function narrowingDates(dates: readonly DateConstraint[]): readonly DateConstraint[] {
  return dates.filter(({ text }) => /\d/.test(text));
}

/** Whether a document may have been issued at a time that meets a constraint, or just after it, to report on that time. */
export function mayBeIssued(issued: DocumentHead["issued"], date: DateConstraint): boolean {
  return issued === null || fits(date, issued) !== "outside" || follows(date, issued);
}
