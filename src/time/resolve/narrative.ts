import type { RawExpression } from "../grammar/meaning.ts";
import { isInsideQuotation } from "./inside-quotation.ts";

/** With fewer years than this, the test says nothing. */
const ENOUGH_YEARS = 5;

/** Share of the years that are at least two years before the year of issue. */
const MOSTLY = 0.8;

/** A narrative has at least this many years for each expression that points at the day of writing. */
const YEARS_PER_POINTER = 4;

/** This many days with their year make a text a chronicle, even if it reaches its day of issue. */
const CHRONICLE_DAYS = 15;

/** In a chronicle, at least one year in five belongs to a day, and few expressions point at the day of writing. */
const YEARS_PER_DAY = 5;
const YEARS_PER_POINTER_IN_A_CHRONICLE = 15;

/** From this many years on, what a person is quoted to have said of "today" does not point at the day of writing. */
const YEARS_OF_A_HISTORY = 15;

/**
 * Whether a text is a narrative of earlier years rather than news of its day of issue. Nearly all years in a narrative
 * are well before that day, and few expressions ("yesterday", "on Friday") point at that day.
 *
 * @param text that the expressions are found in.
 */
export function isNarrative(found: readonly RawExpression[], issued: string | null, text: string): boolean {
  if (issued === null) return true;
  const issuedYear = Number(issued.slice(0, 4));
  let years = 0;
  let past = 0;
  let days = 0;
  let pointers = 0;
  let quoted = 0;
  for (const { start, meaning } of found) {
    if (meaning.kind === "calendar" && meaning.year !== undefined) {
      years++;
      if (meaning.year < issuedYear - 1) past++;
      if (meaning.day !== undefined) days++;
    } else if (meaning.kind === "fixed" && /^BC\d{4}/.test(meaning.value)) {
      years++;
      past++;
    } else if (
      meaning.kind === "step" ? meaning.anchor === "issue" : meaning.kind === "calendar" && meaning.weekday
    ) {
      if (isInsideQuotation(text, start)) quoted++;
      else pointers++;
    }
  }
  if (years < YEARS_OF_A_HISTORY) pointers += quoted;
  const isOfThePast =
    years >= ENOUGH_YEARS && past >= MOSTLY * years && pointers * YEARS_PER_POINTER <= years;
  const isChronicle =
    days >= CHRONICLE_DAYS &&
    days * YEARS_PER_DAY >= years &&
    past >= years / 2 &&
    pointers * YEARS_PER_POINTER_IN_A_CHRONICLE <= years;
  return isOfThePast || isChronicle;
}
