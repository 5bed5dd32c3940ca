import { type EdtfDate, type Precision, precisionOf } from "../corpus/edtf-date.ts";
import { type Span, sentences } from "../corpus/sentences.ts";
import { findTimexes } from "./find-timexes.ts";
import { calendarDate, type Timex } from "./timex.ts";

/** A sentence with a date that it names. */
export type DatedSentence = Span & {
  readonly timex: Timex;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date: string;
  readonly precision: Precision;
};

/**
 * The sentences that name a calendar date, once for each distinct date. Durations, sets, decades, quarters and vague
 * times do not count.
 *
 * @example
 * datedSentences("He left on 8 September.", readEdtf("1998")).map(({ date }) => date); // => ["1998-09-08"]
 */
export function datedSentences(
  text: string,
  issued: EdtfDate | null,
  language = "en",
): readonly DatedSentence[] {
  const timexes = findTimexes(text, issued, language);
  let next = 0;
  return sentences(text, language).flatMap(({ start, end }) => {
    const rows = new Map<string, DatedSentence>();
    for (let timex = timexes[next]; timex && timex.start < end; timex = timexes[++next]) {
      const date = timex.start >= start && isDateOrTime(timex) ? calendarDate(timex.value) : null;
      if (date && !rows.has(date)) rows.set(date, { start, end, timex, date, precision: precisionOf(date) });
    }
    return [...rows.values()];
  });
}

function isDateOrTime({ type }: Timex): boolean {
  return type === "DATE" || type === "TIME";
}
