import ical, { ICalEventTransparency } from "ical-generator";
import { issuedWords } from "../../src/answer/citation.ts";
import type { LinkTo } from "../../src/answer/link-to.ts";
import type { DayEntry } from "../../src/archive/day-entries.ts";
import { ENGLISH, type Say } from "../../src/messages/say.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { stableId } from "./stable-id.ts";

/** How often a calendar is read again, in seconds. */
const A_DAY = 86_400;

/**
 * The days of an archive as iCalendar (RFC 5545): each entry an event of a whole day that comes back every year.
 *
 * @param zone IANA time zone of the calendar. Whole days are of no zone: they stay what they are wherever they are read.
 * @param say in the reader's language; what an event is does not depend on it. @default English
 */
export function daysCalendar(
  entries: readonly DayEntry[],
  zone: string,
  linkTo: LinkTo,
  say: Say = ENGLISH,
): string {
  const calendar = ical({
    name: say("feed.days"),
    prodId: { company: "Dateline", product: "dateline", language: say.locale.toUpperCase() },
    ttl: A_DAY,
    // The library's own zone would move whole days.
    x: { "X-WR-TIMEZONE": zone },
  });
  for (const { date, quote, speaker, start, end, document, title = document.title, basis } of entries) {
    const words = dateWords(date, say);
    const link = linkTo({ document: document.id, start, end }) ?? document.url ?? null;
    calendar.createEvent({
      id: `${stableId("day", document.id, `${start}`, date)}@dateline`,
      start: new Date(`${date}T00:00:00Z`),
      allDay: true,
      // When it was last changed, as far as is known: so that the same archive makes the same calendar.
      stamp: new Date(`${document.issued?.first ?? date}T00:00:00Z`),
      repeating: "RRULE:FREQ=YEARLY",
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: quote,
      description: [
        ...(speaker ? [say("feed.speaker", { name: speaker.name })] : []),
        basis === "inferred" ? say("feed.worked-out", { date: words }) : words,
        `${title ?? ""} (${document.publisher}, ${issuedWords(document, say)}; ${document.id})`.trimStart(),
      ].join("\n"),
      ...(link === null ? {} : { url: link }),
    });
  }
  return calendar.toString();
}
