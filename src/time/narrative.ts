import type { RawExpression } from "./meaning.ts";

/** Fewer years than this say nothing about a text. */
const ENOUGH_YEARS = 5;

/** Share of the years that must lie before the year of issue and the one before it. */
const MOSTLY = 0.8;

/** One expression that points at the day of writing, for so many years, still leaves a text a story. */
const YEARS_PER_POINTER = 4;

/**
 * Whether a text tells a story of years long past rather than the news of the day it was issued on: nearly all the
 * years it names lie well before that day, and hardly anything in it ("yesterday", "on Friday") points at that day.
 */
export function isNarrative(found: readonly RawExpression[], issued: string | null): boolean {
  if (issued === null) return true;
  const issuedYear = Number(issued.slice(0, 4));
  let years = 0;
  let past = 0;
  let pointers = 0;
  for (const { meaning } of found) {
    if (meaning.kind === "calendar" && meaning.year !== undefined) {
      years++;
      if (meaning.year < issuedYear - 1) past++;
    } else if (
      meaning.kind === "step" ? meaning.anchor === "issue" : meaning.kind === "calendar" && meaning.weekday
    ) {
      pointers++;
    }
  }
  return years >= ENOUGH_YEARS && past >= MOSTLY * years && pointers * YEARS_PER_POINTER <= years;
}
