import { ENGLISH } from "../../messages/say.ts";
import { dateWords } from "../../time/date-words.ts";
import type { Block, DateHint } from "../extracted.ts";
import { firstProse } from "../first-prose.ts";
import { isOfRange } from "./date-ranges.ts";
import { type WrittenDate, withoutSpans, writtenDates } from "./written-dates.ts";

/** A date with how surely it is that of issue: 1 is the surest. */
type Ranked = DateHint & { readonly rank: number };

/** Blocks above the first prose, and at the end, that may hold a date of issue. */
const HEAD = 25;
const TAIL = 8;

const LABEL =
  /^\W*(?:date(?: of (?:issue|release|publication))?|dated|released?|issued|published|posted|for (?:immediate )?release|media release|press release|news release)\b[^\p{L}\d]*(?:on|:)?/iu;

/** The rest of a sentence that a layout broke before these words: its date is what it tells of. */
const WITHIN_SENTENCE = /^\W*(?:and|or|to|from|until|that|which)\s/;

/** The same within a line, directly before the date. */
const LABEL_BEFORE =
  /\b(?:(?:dated?|released?|published|issued|posted)\s*:|(?:published|issued|posted|released) on:?|for immediate release:?)\s*(?:\p{L}+day,?\s*)?$/iu;

/** Lines about the copy or about another day. */
const NOT_OF_ISSUE =
  /last[- ](?:update|modified|reviewed)|updated|modified|printed|accessed|retrieved|©|copyright|born|expires|(?:closing|effective|due|expiry|filing) date|current as at|(?:translation|letter|report|meeting)s? of/i;

/** Addresses stand below the words beside the day on which somebody printed the page. */
const ADDRESS = /https?:|www\./i;

/** The address of a page, not of a site: a browser writes it and the day above and below a page that it prints. */
const PAGE_ADDRESS = /https?:\/\/[^\s/]+\/\/?[^\s/]{3,}/i;

/** Words that stand beside a date of issue and say nothing else. */
const BESIDE =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|the|at|on|of|am|pm|hours|hrs|no|ref|e ?& ?oe|media|press|news|release|statement|transcript|proof|only|errors and omissions excepted)\b|[\d:.,/|()[\]–—-]+/gi;

/** Fewer other words than this stand beside a date that is a line of its own. */
const OTHER_WORDS = 7;
const OTHER_WORDS_BELOW = 3;

/** More dates than this in a line above the words are those of a table. */
const MOST_DATES = 2;

/** Characters before a date that say whether it is of the copy or of another day. */
const BESIDE_DATE = 60;

/** Where the letterhead and the first words are one block, the date stands within so many characters. */
const BEGINNING = 320;

/**
 * The dates of issue that a text states, the surest first: by a label, on a line of its own above or below the words, or at the end of a line
 * above them. What prose tells of, and what is said of the copy, is no date of issue.
 *
 * @param language BCP 47.
 */
export function textDates(blocks: readonly Block[], language: string): readonly DateHint[] {
  const first = firstProse(blocks);
  const lines = (from: number, to: number) => blocks.slice(from, to).flatMap(({ text }) => text.split("\n"));
  const below = Math.max(first, blocks.length - TAIL);
  const found: Ranked[] = [
    ...lines(0, Math.min(first, HEAD)).flatMap((line) =>
      isOnEachPage(line, blocks) ? writtenDates(line, language).map(printed) : headDates(line, language),
    ),
    ...blocks
      .slice(first, isMenu(blocks[first]) ? first + 2 : first + 1)
      .flatMap(({ text }) => beginningDates(text, language)),
    ...lines(below, blocks.length).flatMap((line) => tailDates(line, language)),
    ...loneDate(lines(first + 1, below), language),
  ];
  const values = new Set<string>();
  const dates = found
    .toSorted((a, b) => a.rank - b.rank)
    .filter(({ value }) => !values.has(value) && values.add(value));
  return withDoubt(dates).map(({ rank, ...hint }) => hint);
}

/** The ranks of a day above the words: by a label, or without one. */
const LABELLED = 1;
const ABOVE = 3;

/**
 * Where two days stand above the words, such as that of a speech and that of its release, neither is certain: of eleven releases that have
 * two, the first was the day of issue in four. Only a label decides, unless both days are one with two years: people write the old one.
 */
function withDoubt(dates: readonly Ranked[]): readonly Ranked[] {
  const above = dates.filter(({ rank, certainty }) => rank <= ABOVE && certainty === "stated");
  return dates.map((date) => {
    const rival = above.find(
      ({ value, rank }) =>
        value !== date.value &&
        (date.rank > LABELLED || rank <= LABELLED || value.slice(4) === date.value.slice(4)),
    );
    if (!rival || !above.includes(date)) return date;
    const from = ENGLISH("origin.two-above", { date: dateWords(rival.value) });
    return { ...date, from, certainty: "likely" };
  });
}

/** A day with its time that stands on page after page: when somebody printed them, where the page numbers kept it from being furniture. */
function isOnEachPage(line: string, blocks: readonly Block[]): boolean {
  const own = line.trim();
  if (!/\d[:.]\d\d/.test(own)) return false;
  return blocks.filter(({ text }) => text.includes(own)).length >= PAGES;
}

/** A line on this many pages was added when they were printed. */
const PAGES = 3;

/** A site's menu, or an appeal to subscribe, that looks like the first words. */
function isMenu(block: Block | undefined): boolean {
  return block !== undefined && (ADDRESS.test(block.text) || / \| .* \| /.test(block.text));
}

function headDates(line: string, language: string): readonly Ranked[] {
  if (NOT_OF_ISSUE.test(line)) return [];
  const dates = writtenDates(line, language);
  return dates.flatMap((date): readonly Ranked[] => {
    if (PAGE_ADDRESS.test(line)) return [printed(date)];
    if (isOfRange(line, date, language)) return [];
    if (LABEL.test(line) || LABEL_BEFORE.test(line.slice(0, date.start)))
      return [ranked(date, 1, ENGLISH("origin.label"))];
    const before = line.slice(0, date.start);
    // A line of many dates is a row of a table.
    if (dates.length > MOST_DATES || BOUNDS_DATE.test(before)) return [];
    if (otherWords(line, dates) < OTHER_WORDS && !WITHIN_SENTENCE.test(line))
      return [ranked(date, 2, ENGLISH("origin.above-words"))];
    // "Bill welcomed 3 May 2004": the date ends or begins a line that has a title as well.
    const atEdge = date.start < 2 || date.end > line.trimEnd().length - 2;
    return atEdge || isLetterhead(before) || isBetween(line, date)
      ? [ranked(date, 3, ENGLISH("origin.above-words"))]
      : [];
  });
}

/**
 * Whether a date stands between a title and what follows, as in "Regime must stop 8 June 2004 Senator Lund today called …": no preposition
 * leads to it, no sentence has ended before it, and a capital or the time of day follows.
 */
function isBetween(line: string, { start, end }: WrittenDate): boolean {
  const before = line.slice(0, start);
  if (/[.!]\s+\p{L}{2,}.*\s\p{Ll}/u.test(before) || LEADS_TO_DATE.test(before)) return false;
  return /^(?:,? *\d{1,2}[:.]\d\d ?[apAP][mM]\b|\s+(?:[–—-]\s+)?\p{Lu}[\p{L}’'-]*\s)/u.test(line.slice(end));
}

/**
 * Dates in the first block of prose: "CANBERRA, 3 May 2004 – The Minister …", a label, or a letterhead or title that runs on into the words
 * ("MEDIA RELEASE Sunday, 6 May 2012 Reduce …").
 */
function beginningDates(paragraph: string, language: string): readonly Ranked[] {
  const beginning = paragraph.slice(0, BEGINNING);
  return writtenDates(beginning, language).flatMap((date): readonly Ranked[] => {
    const before = beginning.slice(0, date.start);
    if (NOT_OF_ISSUE.test(before.slice(-BESIDE_DATE)) || isOfRange(beginning, date, language)) return [];
    if (LABEL_BEFORE.test(before)) return [ranked(date, 1, ENGLISH("origin.label"))];
    if (PAGE_ADDRESS.test(beginning)) return [printed(date)];
    return isLetterhead(before) || isBetween(beginning, date)
      ? [ranked(date, 3, ENGLISH("origin.above-words"))]
      : [];
  });
}

/** Words in capitals and names, without a sentence, and without a word that leads to a date in one. */
function isLetterhead(before: string): boolean {
  const words = before.match(/[\p{L}\p{M}’']{2,}/gu) ?? [];
  if (/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(before) || LEADS_TO_DATE.test(before)) return false;
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && word.length > 3);
  return small.length <= words.length * 0.25;
}

/** "On Thursday 27 April 2017, a girl …": the day of what is told. */
const LEADS_TO_DATE =
  /\b(?:on|in|since|from|to|by|until|before|after|between|during|of|for|dated|and|as at)(?: the)?(?: \p{L}+day)?,?\s*$/iu;

/** "Arrivals since 18 September 2013": the day from which or up to which something is counted, at the end of a title too. */
const BOUNDS_DATE = /\b(?:since|from|to|by|until|before|after|between|as at)(?: the)?(?: \p{L}+day)?,?\s*$/iu;

/** Whom to ask for more, which stands below the date and often in its line. */
const CONTACT =
  /\b(?:media (?:contacts?|inquir|enquir)|press contacts?|for (?:more|further)|further information|contacts?:).*/is;

/** The mark at the end of a release, within its last line. */
const END_MARK = /[-–\s[(*]*\bends?\b[.\])*:\s–-]*/gi;

function tailDates(whole: string, language: string): readonly Ranked[] {
  if (!/\d/.test(whole)) return [];
  const line = withoutContact(whole, language);
  const dates = writtenDates(line, language);
  const date = dates.at(-1);
  if (!date) return [];
  if (/last[- ]updated?\b/i.test(line) && !/printed|accessed/i.test(line))
    return [{ ...ranked(date, 8, ENGLISH("origin.last-update")), certainty: "copy" }];
  const beside = line.slice(Math.max(0, date.start - BESIDE_DATE));
  if (NOT_OF_ISSUE.test(beside) || ADDRESS.test(beside) || isOfRange(line, date, language)) return [];
  if (BOUNDS_DATE.test(line.slice(0, date.start))) return [];
  // "jy 1999-09-21 13:55": when the copy was made.
  if (/^\s*\d{1,2}:\d\d\b/.test(line.slice(date.end)) && otherWords(line, dates) < OTHER_WORDS_BELOW)
    return [{ ...ranked(date, 7, ENGLISH("origin.time-below")), certainty: "print" }];
  const others = otherWords(line, dates);
  const isLine = dates.length === 1 && others < OTHER_WORDS;
  // "… of our law. 26 March 1980"
  const endsProse =
    date.end > line.trimEnd().length - 2 &&
    /[.!?]["”’']*\s+(?:\p{Lu}+,? )?(?:\p{L}+day,? )?$/u.test(line.slice(0, date.start));
  if (!isLine && !endsProse) return [];
  // The fewer other words stand beside it, the less it is that of a page or of a quotation.
  return [ranked(date, 4 + Math.min(endsProse ? ENDS_PROSE : 1, others / 10), ENGLISH("origin.below-words"))];
}

/** A line below the words without its end mark and without whom to ask for more, where a date is left then. */
function withoutContact(line: string, language: string): string {
  const told = line.replace(CONTACT, "");
  const left = /\bends?\b/i.test(told) ? told.replace(END_MARK, ". ") : told;
  return left === line || writtenDates(left, language).length > 0 ? left : line;
}

/** What a date behind the last words, in their line, ranks below one on a line of its own. */
const ENDS_PROSE = 0.02;

/** The rank of the only date on a line of its own: before dates at the end that have other words beside them. */
const ALONE = 4.05;

/** The one date on a line of its own below a release that other papers follow; where there are several, they are those of a chronology. */
function loneDate(lines: readonly string[], language: string): readonly Ranked[] {
  const found = lines.flatMap((whole) => {
    if (!/\d/.test(whole)) return [];
    const line = withoutContact(whole, language);
    const dates = writtenDates(line, language);
    const isAlone =
      dates.length === 1 && (otherWords(line, dates) < OTHER_WORDS_BELOW || /^\W*date\s*:/i.test(line));
    const isBound = dates.some(
      (date) => isOfRange(line, date, language) || BOUNDS_DATE.test(line.slice(0, date.start)),
    );
    return isAlone && !NOT_OF_ISSUE.test(line) && !isBound
      ? dates.map((date) => ({ date, others: otherWords(line, dates) }))
      : [];
  });
  const [first] = found;
  return first && found.every(({ date }) => date.value === first.date.value)
    ? [ranked(first.date, first.others === 0 ? ALONE : 5, ENGLISH("origin.below-words"))]
    : [];
}

function printed(date: WrittenDate): Ranked {
  return { ...ranked(date, 7, ENGLISH("origin.printed")), certainty: "print" };
}

function ranked({ value, sure }: WrittenDate, rank: number, from: string): Ranked {
  const isDay = value.length === "2004-05-03".length;
  return { value, from, rank: rank + (isDay ? 0 : 4), certainty: sure ? "stated" : "likely" };
}

/** How many words of a line are neither part of a date nor of what stands beside one. */
function otherWords(line: string, dates: readonly WrittenDate[]): number {
  return (
    withoutSpans(line, dates)
      .replace(BESIDE, " ")
      .match(/[\p{L}\p{M}]{2,}/gu)?.length ?? 0
  );
}
