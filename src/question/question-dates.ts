import { isInKorean } from "../language/korean/script.ts";
import { addDays } from "../time/calendar/days.ts";
import { type DateConstraint, dateConstraints } from "../time/constraints/date-constraints.ts";

/**
 * The dates of a question, by the words that it is asked in.
 *
 * @param today `YYYY-MM-DD`, for "last year"; null if no day is to be assumed.
 */
export function readDates(question: string, today: string | null): readonly DateConstraint[] {
  return dateConstraints(question, today, isInKorean(question) ? "ko" : "en");
}

/** Those of them that say when: what an answer has to be of. */
export function limitingDates(question: string, today: string | null): readonly DateConstraint[] {
  return readDates(question, today).filter(isLimit);
}

/** A number that had been reached by a day is one of the year before it. */
const REACHED_WITHIN_DAYS = 366;

/** What a number that was reached by a day is of: "how many had come by 11 October 2004" is no question for 1999. */
export function reachedBy(date: DateConstraint): DateConstraint {
  if (date.from !== null || date.to === null || !/^(?:by|up to|through)\b/i.test(date.text)) return date;
  return { ...date, from: addDays(date.to, -REACHED_WITHIN_DAYS) };
}

/** "After 7 September" without a year constrains nothing; "on 8 September" means that day of any year. */
export function isLimit({ monthDay, month, text }: DateConstraint): boolean {
  return (
    monthDay !== undefined ||
    month !== undefined ||
    !/^(?:before|after|since|until|till|from|by)\b\D*\d{0,2}\D*$/i.test(text)
  );
}
