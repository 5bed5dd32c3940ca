import { en, type ParsedComponents } from "chrono-node";
import { readEdtf } from "../../../../src/corpus/edtf-date.ts";
import { findTimexes } from "../../../../src/time/find-timexes.ts";
import type { Annotation } from "../../eval/timexes/score-timexes.ts";

/** Finds the dates of a text that was issued on a day, `YYYY-MM-DD`; null: it is not known when. */
export type DateReader = (text: string, issued: string | null) => readonly Annotation[];

/** What is compared. */
export const DATE_READERS: readonly { readonly name: string; readonly read: DateReader }[] = [
  { name: "this core", read: (text, issued) => findTimexes(text, issued === null ? null : readEdtf(issued)) },
  { name: "chrono-node", read: withChrono },
];

/** chrono-node as it comes, its guesses included: a year that it only implies is taken, since it has to say one. */
function withChrono(text: string, issued: string | null): readonly Annotation[] {
  // Noon, so that no time zone makes another day of it.
  const reference = issued === null ? new Date(0) : new Date(`${issued.padEnd(10, "-01")}T12:00:00`);
  return en.casual.parse(text, reference).map(({ index, text: words, start }) => ({
    start: index,
    end: index + words.length,
    value: timexValue(start),
  }));
}

/** As exact as chrono-node says that it is. */
function timexValue(date: ParsedComponents): string {
  const two = (number: number | null) => String(number).padStart(2, "0");
  const [year, month, day] = [date.get("year"), two(date.get("month")), two(date.get("day"))];
  if (date.isCertain("day") || date.isCertain("weekday")) return `${year}-${month}-${day}`;
  return date.isCertain("month") ? `${year}-${month}` : `${year}`;
}
