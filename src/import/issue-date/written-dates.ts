import { allMatches } from "../../corpus/text/all-matches.ts";
import { memoize } from "../../language/memoize.ts";
import { isCalendarDate } from "../../time/timex.ts";

/** A whole date that is written in a line. */
export type WrittenDate = {
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Whether it can be read in one way only: 3/4/2004 is in March or in April. */
  readonly sure: boolean;
};

/** Letters that a layout set apart are one word. */
const spaced = (word: string): string => [...word].map((letter) => letter.replace(".", "\\.?")).join(" ?");

const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

/** The names of the months of a language, by CLDR, beside the English ones. */
function monthNames(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const [at, own] of MONTHS.entries()) {
    const day = new Date(Date.UTC(2000, at, 15));
    const local = (["long", "short"] as const).flatMap((month) =>
      [{ month }, { month, day: "numeric" as const }].map((options) =>
        new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" })
          .formatToParts(day)
          .flatMap(({ type, value }) => (type === "month" ? [value.toLowerCase().replace(/\.$/, "")] : []))
          .join(""),
      ),
    );
    for (const name of [...own, ...local]) if (/^\p{L}+$/u.test(name)) names.set(name, at + 1);
  }
  return names;
}

type Patterns = { readonly months: ReadonlyMap<string, number>; readonly patterns: readonly DatePattern[] };

/** A way to write dates, and what every line has that holds one: most lines lack that, which is found out sooner. */
type DatePattern = { readonly needs: RegExp; readonly whole: RegExp };

const known = new Map<string, Patterns>();

function patternsOf(language: string): Patterns {
  const found = known.get(language);
  if (found) return found;
  const months = monthNames(language);
  const month = `(?<month>${[...months.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(spaced)
    .join("|")})(?!\\p{L})`;
  // Nearly every character is told from the first of a month by this, without all of Unicode's letters.
  const opens = `(?=[${[...new Set([...months.keys()].map((name) => [...name][0]))].join("")}])`;
  const year = "(?<year>(?:1 ?9|2 ?0) ?\\d ?\\d|[’']?\\d\\d(?![%*]))(?![\\d/])";
  // "M.P.28 May 1978": a full stop before it is part of a number only behind a figure.
  const day = "(?<!\\d|/|\\d\\.)(?<day>[0-3] ?\\d|\\d) ?(?:st|nd|rd|th|er|º|\\.)?";
  const figures = /\d ?[/.-] ?\d/;
  // From the few figures back to a month: a month is looked for at most letters otherwise.
  const afterMonth = new RegExp(`(?<=${month}[ .,]*)\\d`, "iu");
  const ways: readonly (readonly [needs: RegExp, whole: string])[] = [
    [figures, "(?<!\\d)(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)"],
    [figures, "(?<!\\d)(?<year>(?:19|20)\\d\\d)[/.](?<month>\\d{1,2})[/.](?<day>\\d{1,2})(?!\\d)"],
    [/[년年]/, "(?<year>\\d{4}) ?[년年] ?(?<month>\\d{1,2}) ?[월月] ?(?<day>\\d{1,2}) ?[일日]"],
    [/\d/, `${day}[ ,.-]*(?:(?:day )?of |de |d['’])?${month}[ ,.-]*(?:de )?${year}`],
    [
      afterMonth,
      `${opens}(?<!\\p{L})${month}[ .,]*(?<day>\\d ?\\d|\\d)(?:st|nd|rd|th)?[ ,.]+(?<year>\\d{4}(?!\\d)|(?:1 9|2 0) \\d \\d(?! ?\\d))`,
    ],
    [
      figures,
      "(?<![\\d/.-])(?<first>\\d{1,2}) ?(?<mark>[/.-]) ?(?<second>\\d{1,2}) ?\\k<mark> ?(?<year>\\d{4}|\\d\\d)(?![\\d/]|\\.\\d)",
    ],
    [afterMonth, `${opens}(?<!\\p{L})${month}[ ,.]*(?<year>(?:19|20)\\d\\d)(?!\\d)`],
  ];
  const made: Patterns = {
    months,
    patterns: ways.map(([needs, whole]) => ({ needs, whole: new RegExp(whole, "giu") })),
  };
  known.set(language, made);
  return made;
}

/** Lines whose dates are kept: those of one document, which is read by its passages, by its lines and as a whole. */
const REMEMBERED = 256;

/** Characters of a line that is kept at most: a file may be one line of millions. */
const LONGEST_KEPT = 2_000;

const keptDates = memoize(REMEMBERED, readLine, (line, language) => `${language} ${line}`);

/**
 * The whole dates in a text, of which each is in one line, in the order in which they stand. Figures set apart ("2 3 NOVEMBER 1 9 8 3"),
 * years of two figures and missing blanks ("12 October2017") are read; a year before 1900 or after 2099 is none.
 *
 * @param language BCP 47: its names of months are known beside the English ones.
 */
export function writtenDates(text: string, language: string): readonly WrittenDate[] {
  if (!/\d/.test(text)) return [];
  if (!text.includes("\n")) return datesOfLine(text, language);
  let at = 0;
  return text.split("\n").flatMap((line) => {
    const from = at;
    at += line.length + 1;
    if (!/\d/.test(line)) return [];
    return datesOfLine(line, language).map((date) => ({
      ...date,
      start: date.start + from,
      end: date.end + from,
    }));
  });
}

function datesOfLine(line: string, language: string): readonly WrittenDate[] {
  return line.length > LONGEST_KEPT ? readLine(line, language) : keptDates(line, language);
}

function readLine(line: string, language: string): readonly WrittenDate[] {
  const { months, patterns } = patternsOf(language);
  const found: WrittenDate[] = [];
  for (const { needs, whole } of patterns)
    for (const match of needs.test(line) ? allMatches(whole, line) : []) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (isIssueNumber(line.slice(0, start), match[0])) continue;
      const date = unsureWhere(
        isOneOfSeveral(line.slice(0, start), match[0], line.slice(end)),
        dateOf(match.groups ?? {}, months),
      );
      if (date && !found.some((other) => start < other.end && other.start < end))
        found.push({ ...date, start, end });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** "No. 2, May 1982": the figure counts the issues of a periodical, and the month is that of this one. */
function isIssueNumber(before: string, date: string): boolean {
  return /\b(?:no|nos|number|issue|vol)\b\.? ?$/i.test(before) && /^\d{1,2}, ?\p{L}/u.test(date);
}

/**
 * "11-12 April 1994", "1 May 2017 - 31 May 2017": the days of an event do not say which one is meant. "22 May 9 1968": a figure before a month
 * that has its day already was read wrongly by a scanner.
 */
function isOneOfSeveral(before: string, date: string, after: string): boolean {
  return (
    /\d(?:st|nd|rd|th)?(?: \p{L}+)? ?(?:[-–—−&～]|to|and) ?$/u.test(before) ||
    /^ ?[-–—−～] ?\d{1,2}(?!\d|[:.]\d)/.test(after) ||
    (/^\p{L}/u.test(date) && /(?<!\d)\d{1,2}(?:st|nd|rd|th)? $/.test(before))
  );
}

function unsureWhere(
  isUnsure: boolean,
  date: Pick<WrittenDate, "value" | "sure"> | null,
): Pick<WrittenDate, "value" | "sure"> | null {
  return date && isUnsure ? { ...date, sure: false } : date;
}

function dateOf(
  groups: Readonly<Record<string, string | undefined>>,
  months: ReadonlyMap<string, number>,
): Pick<WrittenDate, "value" | "sure"> | null {
  const year = fullYear(groups.year ?? "");
  if (groups.first !== undefined) return numeric(year, Number(groups.first), Number(groups.second));
  const name = (groups.month ?? "").toLowerCase().replace(/[ .]/g, "");
  const month = months.get(name) ?? Number(name);
  const day = groups.day?.replace(" ", "");
  return checked([year, month, ...(day === undefined ? [] : [Number(day)])], true);
}

/** The day comes first nearly everywhere; where it cannot, the month does. */
function numeric(year: number, first: number, second: number) {
  if (second > 12) return checked([year, first, second], true);
  return checked([year, second, first], first > 12 || first === second);
}

function checked(
  [year, ...parts]: readonly number[],
  sure: boolean,
): Pick<WrittenDate, "value" | "sure"> | null {
  if (year === undefined || year < 1900 || year > 2099) return null;
  const value = [String(year), ...parts.map((part) => String(part).padStart(2, "0"))].join("-");
  return isCalendarDate(value) ? { value, sure } : null;
}

/** Statements of two-figure years are of the last hundred years. */
const CENTURY_BREAK = 50;

function fullYear(year: string): number {
  const figures = year.replace(/[ ’']/g, "");
  if (figures.length !== 2) return Number(figures);
  return Number(figures) + (Number(figures) < CENTURY_BREAK ? 2000 : 1900);
}

/** A line without its dates and weekdays. */
export function withoutDates(line: string, language: string): string {
  return withoutSpans(line, writtenDates(line, language)).replace(
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/gi,
    "",
  );
}

/** A line without some parts of it, which stand in order. */
export function withoutSpans(
  line: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  return spans.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, line);
}
