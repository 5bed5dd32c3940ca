import { type Json, referenceJson, speakerJson } from "../answer/json.ts";
import { isCalendarDate } from "../time/timex.ts";
import type { OnThisDate } from "./on-this-date.ts";

/** What happened on a day of the year. */
export function onThisDateJson({ day, year, exact, entries, left }: OnThisDate): Json {
  const date = `${year}-${day}`;
  return {
    date: isCalendarDate(date) ? date : day,
    exact,
    entries: entries.map((entry) => ({
      quote: entry.quote,
      date: entry.date,
      precision: entry.precision,
      basis: entry.basis,
      kind: entry.kind,
      relation: entry.relation,
      years: entry.years,
      start: entry.start,
      end: entry.end,
      ...speakerJson(entry.speaker),
      document: referenceJson(entry.document),
      ...(entry.alsoIn ? { alsoIn: entry.alsoIn.map(referenceJson) } : {}),
    })),
    ...(left > 0 ? { left } : {}),
  };
}
