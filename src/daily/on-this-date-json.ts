import { type Json, linkJson, referenceJson, speakerJson } from "../answer/json.ts";
import type { LinkTo } from "../answer/link-to.ts";
import { isCalendarDate } from "../time/timex.ts";
import type { OnThisDate } from "./on-this-date.ts";

/**
 * What happened on a day of the year.
 *
 * @param linkTo gives each quotation its `link`, if there is one. @default none has one
 */
export function onThisDateJson(
  { day, year, exact, entries, left }: OnThisDate,
  linkTo: LinkTo = () => null,
): Json {
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
      ...linkJson(entry, linkTo),
      ...(entry.alsoIn ? { alsoIn: entry.alsoIn.map(referenceJson) } : {}),
    })),
    ...(left > 0 ? { left } : {}),
  };
}
