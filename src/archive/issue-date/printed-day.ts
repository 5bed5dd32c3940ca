import type { Document } from "../../corpus/document.ts";
import { type EdtfDate, readEdtf } from "../../corpus/edtf-date.ts";
import { textDates } from "../../import/issue-date/text-dates.ts";
import { writtenDates } from "../../import/issue-date/written-dates.ts";
import { addDays, weekdayOf } from "../../time/calendar/days.ts";
import { readWeekday } from "../../time/english/lexicon/patterns.ts";
import { isTranscript } from "../day-entries/transcript.ts";

/** `YYYY-MM-DD` */
const DAY = "2004-05-03".length;

/** Characters in which a text prints its day where it does. */
const HEAD = 600;

/** "New rules from 27 August 2004": a preposition leads to the day of something that the line tells of. */
const LEADS_TO_DATE =
  /(?<!\b(?:posted|published|issued|released|dated) )\b(?:on|in|since|from|to|by|until|before|after|between|during|of|for|at)(?: the)?(?: \p{L}+day,?)? *$/iu;

/** Before the day of a page's last change. */
const LAST_UPDATE = /\blast[- ](?:updated?|modified|changed|reviewed)\b[^\d\n]{0,40}$/i;

/** Before the day on which a page was put online. */
const POSTED = /\bposted(?: on)?[:,]?\s+(?:\p{L}+day,?\s+)?$/iu;

/** Directly before or after a day: its weekday. */
const WEEKDAY_BEFORE = /\b((?:sun|mon|tues|wednes|thurs|fri|satur)day),?\s+(?:the\s+)?$/i;
const WEEKDAY_AFTER = /^,?[^\S\n]*\(?((?:sun|mon|tues|wednes|thurs|fri|satur)day)\b/i;

/** Before the day on which somebody printed or saved a page. */
const PRINTED = /\b(?:printed|accessed|retrieved|downloaded|saved|exported)\b[^\d\n]{0,20}$/i;

/** Beside such a day in figures: the address of the page, which a browser adds. */
const IN_FIGURES = /^[\d/.-]+$/;
const PRINT_BEFORE = /https?:\/\/\S+\s*(?:\(\d+ of \d+\)\s*)?\[?\s*$/i;
const PRINT_AFTER =
  /^(?:[\s,]*\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?)?\]?\s*(?:https?:\/\/|page \d+ of \d+\b)/i;

/** "jy 1999-09-21 13:55", "1 of 2 08/07/96 11:21:24": a line of nothing else. */
const LINE_BEFORE = /(?:^|\n)\W*(?:\p{Ll}{2,3}|(?:page )?\d+ of \d+)\W+$/u;
const LINE_AFTER = /^\s*\d{1,2}:\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:\n|$)/i;

/** Characters beside a date that say whether it is of the copy. */
const BESIDE = 160;

/**
 * "Washington DC, United States" on a line of the head: it was spoken in America, and printed by an office abroad, since nobody there adds
 * the country. The office may count by its own calendar, which is a day ahead in Asia and Australia.
 */
const SPOKEN_IN_AMERICA =
  /(?<=\p{Lu}[\p{L} .]+,\s*(?:the )?)(?:United States(?: of America)?|U\.?S\.?A\.?)[ \t]*(?:\n|$)/u;

/** A page is read again, and printed, for as long as this after its issue; in days. */
const PRINTED_WITHIN = 366;

/**
 * What is certain of a document's date of issue: the date that is kept for it, unless its text prints another day. Then one of the two is
 * wrong, or the text was given to the public on another day than the one that it calls today, so that only what both share is certain.
 *
 * A page that was changed last before its day was issued before it; one that has its day only in the line that was printed with it, within
 * the year before. One whose weekday is not that of its day is sure of its month alone, and so is a transcript that prints only when it was
 * posted, which may be the day after. A text without another day, or with the same among several, leaves the date as it is. What an office abroad prints of America may be of
 * the day before.
 *
 * @example
 * certainIssue(document)?.certain; // => "2018-06", issued on 20 June 2018, with "21 June 2018" above its words
 */
export function certainIssue({
  text,
  passages,
  issued,
  language,
}: Pick<Document, "text" | "passages" | "issued" | "language">): EdtfDate | null {
  const day = issued?.certain;
  if (day?.length !== DAY) return issued;
  if (SPOKEN_IN_AMERICA.test(text.slice(0, HEAD))) return readEdtf(`${addDays(day, -1)}/${day}`);
  // Nearly every text prints its own day near its beginning, and then the rest need not be read.
  const head = daysOf(text, HEAD, language).filter(({ value }) => value === day);
  const own = head.filter(({ kind }) => kind === "text");
  if (own.some(({ weekday }) => weekday !== null && weekday !== weekdayOf(day))) return readEdtf(`${day}?`);
  if (own.length > 0) return issued;
  // What was said in the evening is posted on the day after.
  if (head.some(({ kind }) => kind === "posted") && isTranscript(text))
    return readEdtf(`${addDays(day, -1)}/${day}`);
  const blocks = passages.map(({ kind, start, end }) => {
    const words = withoutDaysToldOf(text.slice(start, end), language);
    if (kind === "heading") return { kind, level: 1, text: words } as const;
    return { kind: kind === "item" ? kind : "paragraph", text: words } as const;
  });
  const printed = textDates(blocks, language)
    .filter(({ certainty, value }) => certainty === "stated" && value.length === DAY)
    .map(({ value }) => value);
  if (printed.includes(day)) return issued;
  if (printed.length > 0) return readEdtf(`[${[day, ...printed].toSorted().join(",")}]`);
  const days = daysOf(text, text.length, language);
  if (days.some(({ value, kind }) => value === day && kind !== "print")) return issued;
  const update = days.find(({ value, kind }) => kind === "update" && value < day)?.value;
  if (update !== undefined) return readEdtf(`${update}?`);
  const isOfPrint = days.some(({ value, kind }) => value === day && kind === "print");
  return isOfPrint ? readEdtf(`${addDays(day, -PRINTED_WITHIN)}/${day}`) : issued;
}

type PrintedDay = {
  readonly value: string;
  readonly kind: "text" | "posted" | "update" | "print";
  /** The one that stands beside it, Monday is 1; null without one. */
  readonly weekday: number | null;
};

/** The days written in the first characters of a text, and whether they are its own or those of the copy. */
function daysOf(text: string, characters: number, language: string): readonly PrintedDay[] {
  return writtenDates(text.slice(0, characters), language)
    .filter(({ value }) => value.length === DAY)
    .map(({ value, start, end }) => {
      const before = text.slice(Math.max(0, start - BESIDE), start);
      const after = text.slice(end, end + BESIDE);
      const weekday = weekdayBeside(before, after);
      if (LAST_UPDATE.test(before)) return { value, kind: "update", weekday };
      if (POSTED.test(before)) return { value, kind: "posted", weekday };
      const isOfPrint =
        PRINTED.test(before) ||
        (IN_FIGURES.test(text.slice(start, end)) && (PRINT_BEFORE.test(before) || PRINT_AFTER.test(after))) ||
        (LINE_BEFORE.test(before) && LINE_AFTER.test(after));
      return { value, kind: isOfPrint ? "print" : "text", weekday };
    });
}

function weekdayBeside(before: string, after: string): number | null {
  const follows = WEEKDAY_AFTER.exec(after);
  // "20 June 2018, Sunday Herald"
  const isName = follows !== null && /^[^\S\n]+\p{Lu}/u.test(after.slice(follows[0].length));
  const name = (WEEKDAY_BEFORE.exec(before) ?? (isName ? null : follows))?.[1];
  return readWeekday(name ?? "") ?? null;
}

function withoutDaysToldOf(text: string, language: string): string {
  let left = text;
  for (const { start, end } of writtenDates(text, language))
    if (LEADS_TO_DATE.test(text.slice(0, start)))
      left = left.slice(0, start) + " ".repeat(end - start) + left.slice(end);
  return left;
}
