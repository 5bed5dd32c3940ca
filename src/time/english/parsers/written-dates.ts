import { Chrono, configuration, type ParsedResult } from "chrono-node/en";
import { allMatches } from "../../../corpus/text/all-matches.ts";
import { twoDigits } from "../../calendar/days.ts";
import { aroundCues, cue } from "../../grammar/around-cues.ts";
import type { CalendarMeaning, Meaning, Parser, RawExpression } from "../../grammar/meaning.ts";
import { CLOCK_UNIT, COUNTED_NOUN, GAP, MONTH, ROUND_COUNT, WEEKDAY } from "../lexicon/patterns.ts";

/** A token of a written-out date or a clock time. */
const TOKEN = `(?:${MONTH}|${WEEKDAY}|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?=,?\\s+(?:\\d|${MONTH}\\s+\\d))|\\d{1,4}(?!\\d|,\\d{3}|(?<=\\d{4})${CLOCK_UNIT}|(?<=\\b${ROUND_COUNT})${COUNTED_NOUN})(?:st|nd|rd|th)?(?::\\d\\d){0,2}(?:\\.\\d\\d)?(?:[ap]\\.?m\\b\\.?)?|[ap]\\.?m\\b\\.?|of|the|at|on|to|o'clock|GMT|UTC|E[SD]T)`;
const RUN = new RegExp(
  `(?<![\\w.,$£€/:+-])${TOKEN}(?:(?:,?${GAP}|,|-|–)${TOKEN}){0,12}(?![\\w/%$]|[.,:]\\d)`,
  "gi",
);

/** A run is worth reading if it has a month with a year, or a clock time. */
const WORTH = new RegExp(
  `${MONTH}[^]*\\d{4}|\\d{4}[^]*${MONTH}|\\d:\\d\\d|\\d[^\\S\\n]*[ap]\\.?m\\b|o'clock`,
  "i",
);

/** A cue for a year or a clock time. */
const WRITTEN_CUE = cue("\\d{4}|\\d:\\d\\d|\\d[^\\S\\n]*[ap]\\.?m\\b|o'clock");

/** A clock time has minutes, or says which half of the day. */
const CLOCK = /\d:\d\d|\d\s*[ap]\.?m\b|o'clock/i;

/** A fixed reference date: only certain parts of a result are used, and they do not depend on it. */
const REFERENCE = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };

/** The parsers of chrono for absolute dates and clock times; each compiles large patterns, so no other is run. */
const ABSOLUTE = new Set([
  "ENMonthNameLittleEndianParser",
  "ENMonthNameMiddleEndianParser",
  "ENTimeExpressionParser",
  "ENWeekdayParser",
]);

const { parsers, refiners } = configuration.createCasualConfiguration();
const chrono = new Chrono({
  parsers: parsers.filter((parser) => ABSOLUTE.has(parser.constructor.name)),
  refiners,
});

/**
 * Finds written-out absolute dates ("26 August 2020", "August 26, 2020") and clock times ("5 p.m. Friday") with
 * chrono. It is slow, so it only sees runs of words that look like one; what it implies is discarded.
 */
export const writtenDates: Parser = aroundCues(WRITTEN_CUE, [readRuns]);

function readRuns(text: string): readonly RawExpression[] {
  const found: RawExpression[] = [];
  for (const run of allMatches(RUN, text)) {
    if (!WORTH.test(run[0])) continue;
    for (const result of chrono.parse(run[0], REFERENCE)) found.push(...translate(result, run[0], run.index));
  }
  return found;
}

/** Before a day of one figure: a figure that a scanner set apart, "1 2 January 1983". */
const FIGURE_BEFORE = /(?:^|[^\w.,:/-])\d[^\S\n]$/;

function translate(result: ParsedResult, run: string, offset: number): readonly RawExpression[] {
  if (/^\d\s/.test(result.text) && FIGURE_BEFORE.test(run.slice(0, result.index))) return [];
  // A number with a point and no half of the day is that of a paragraph: "2.34 On 31 August 2011".
  const before = CLOCK.test(result.text) ? /^(?:at|on)\s+/i : /^(?:\d{1,2}\.\d\d\s+)?(?:at|on)\s+/i;
  const opening = before.exec(result.text)?.[0].length ?? 0;
  const start = offset + result.index + opening;
  const abbreviated = /[ap]\.m$/i.test(result.text) && run.charAt(result.index + result.text.length) === ".";
  const end = offset + result.index + result.text.length + (abbreviated ? 1 : 0);
  const first = meaningOf(result.start, result.text);
  if (!first) return [];
  if (!result.end) return [{ start, end, meaning: first }];
  const last = meaningOf(result.end, result.text);
  const dash = /\s*(?:-|to|–)\s*/.exec(result.text);
  if (!last || !dash) return [];
  return [
    { start, end: offset + result.index + dash.index, meaning: first },
    { start: offset + result.index + dash.index + dash[0].length, end, meaning: last },
  ];
}

function meaningOf(parts: ParsedResult["start"], text: string): Meaning | null {
  const date = dateOf(parts, text);
  if (!parts.isCertain("hour") || !CLOCK.test(text)) return date?.year === undefined ? null : date;
  const time = `${twoDigits(parts.get("hour") ?? 0)}:${twoDigits(parts.get("minute") ?? 0)}`;
  return { kind: "clock", time, of: date };
}

/** Only a day with its month counts, and a year only if it is written with four figures. */
function dateOf(parts: ParsedResult["start"], text: string): CalendarMeaning | null {
  const [year, month, day, weekday] = (["year", "month", "day", "weekday"] as const).map((name) =>
    parts.isCertain(name) ? parts.get(name) : null,
  );
  if (month && day) {
    const written = year && text.includes(String(year));
    const named = typeof weekday === "number" ? { weekday: weekday || 7 } : {};
    return { kind: "calendar", month, day, ...named, ...(written && { year }) };
  }
  return typeof weekday === "number" ? { kind: "calendar", weekday: weekday || 7 } : null;
}
