import { type Precision, precisionOf } from "../corpus/edtf-date.ts";
import { shownDate, type Timex } from "./timex.ts";

/** A calendar date that a text names, at the precision that the text supports. */
export type NamedDate = {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly value: string;
  readonly precision: Precision;
  /** `stated`: the text gives it in full. `inferred`: a part comes from elsewhere. */
  readonly basis: "stated" | "inferred";
  /** The words that name it. */
  readonly text: string;
};

/**
 * The distinct calendar dates among time expressions, in order. Durations, sets, decades, quarters and vague times name
 * none; of a time of day the day counts, and of a date that is only likely what is certain.
 */
export function namedDates(timexes: readonly Timex[]): readonly NamedDate[] {
  const found = new Map<string, NamedDate>();
  for (const timex of timexes) {
    const { basis, text } = timex;
    const date = shownDate(timex);
    if (date === null || (found.has(date) && basis === "inferred")) continue;
    found.set(date, { value: date, precision: precisionOf(date), basis, text });
  }
  return [...found.values()];
}
