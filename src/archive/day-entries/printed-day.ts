import type { Document } from "../../corpus/document.ts";
import { textDates } from "../../import/issue-date/text-dates.ts";
import { writtenDates } from "../../import/issue-date/written-dates.ts";

/** `YYYY-MM-DD` */
const DAY = "2004-05-03".length;

/** Characters in which a text prints its day where it does. */
const HEAD = 600;

/** "New rules from 27 August 2004": a preposition leads to the day of something that the line tells of. */
const LEADS_TO_DATE =
  /(?<!\b(?:posted|published|issued|released|dated) )\b(?:on|in|since|from|to|by|until|before|after|between|during|of|for|at)(?: the)?(?: \p{L}+day,?)? *$/iu;

/**
 * Whether a text prints another day of issue than the one that is kept for it: one of the two is wrong, or the text was given to the
 * public on another day than the one that it calls today. A text without such a day, or with the same among several, contradicts nothing.
 */
export function contradictsPrintedDay({
  text,
  passages,
  issued,
  language,
}: Pick<Document, "text" | "passages" | "issued" | "language">): boolean {
  const day = issued?.certain;
  if (day?.length !== DAY) return false;
  // Nearly every text prints its own day near its beginning, and then the rest need not be read.
  if (writtenDates(text.slice(0, HEAD), language).some(({ value }) => value === day)) return false;
  const blocks = passages.map(({ kind, start, end }) => {
    const words = withoutDaysToldOf(text.slice(start, end), language);
    if (kind === "heading") return { kind, level: 1, text: words } as const;
    return { kind: kind === "item" ? kind : "paragraph", text: words } as const;
  });
  const printed = textDates(blocks, language).filter(
    ({ certainty, value }) => certainty === "stated" && value.length === DAY,
  );
  return printed.length > 0 && printed.every(({ value }) => value !== day);
}

function withoutDaysToldOf(text: string, language: string): string {
  let left = text;
  for (const { start, end } of writtenDates(text, language))
    if (LEADS_TO_DATE.test(text.slice(0, start)))
      left = left.slice(0, start) + " ".repeat(end - start) + left.slice(end);
  return left;
}
