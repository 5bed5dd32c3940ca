import type { RawExpression } from "../grammar/meaning.ts";

/** Fewer years than this say nothing about a text. */
const ENOUGH_YEARS = 5;

/** Share of the years that must lie before the year of issue and the one before it. */
const MOSTLY = 0.8;

/** One expression that points at the day of writing, for so many years, still leaves a text a story. */
const YEARS_PER_POINTER = 4;

/** So many days that are named with their year make a text a chronicle, though it reaches up to its day of issue. */
const CHRONICLE_DAYS = 15;

/** In a chronicle one year in so many is that of a day, and hardly anything points at the day of writing. */
const YEARS_PER_DAY = 5;
const YEARS_PER_POINTER_IN_A_CHRONICLE = 15;

/**
 * Whether a text tells a story of years long past rather than the news of the day it was issued on: nearly all the
 * years it names lie well before that day, and hardly anything in it ("yesterday", "on Friday") points at that day.
 */
export function isNarrative(found: readonly RawExpression[], issued: string | null): boolean {
  if (issued === null) return true;
  const issuedYear = Number(issued.slice(0, 4));
  let years = 0;
  let past = 0;
  let days = 0;
  let pointers = 0;
  for (const { meaning } of found) {
    if (meaning.kind === "calendar" && meaning.year !== undefined) {
      years++;
      if (meaning.year < issuedYear - 1) past++;
      if (meaning.day !== undefined) days++;
    } else if (
      meaning.kind === "step" ? meaning.anchor === "issue" : meaning.kind === "calendar" && meaning.weekday
    ) {
      pointers++;
    }
  }
  const isOfThePast =
    years >= ENOUGH_YEARS && past >= MOSTLY * years && pointers * YEARS_PER_POINTER <= years;
  const isChronicle =
    days >= CHRONICLE_DAYS &&
    days * YEARS_PER_DAY >= years &&
    past >= years / 2 &&
    pointers * YEARS_PER_POINTER_IN_A_CHRONICLE <= years;
  return isOfThePast || isChronicle;
}
