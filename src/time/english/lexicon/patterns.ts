import type { Unit } from "../../calendar/units.ts";
import { type Cue, cue } from "../../grammar/around-cues.ts";
import { MONTHS, ONES, ORDINALS, SEASONS, TENS, UNITS, VAGUE_AMOUNTS, WEEKDAYS } from "./words.ts";

/** Any of some words, the longest first, as a source for a regular expression. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.join("|").replaceAll(" ", "\\s+")})`;
}

/**
 * White space within an expression: a blank, or the end of a line. A text from a PDF may have an empty line between two
 * lines of a sentence, with a blank before it. Bounded, so that no pattern grows slow on white space.
 */
export const GAP = "(?:[^\\S\\n]{1,4}(?:\\n{1,2}[^\\S\\n]{0,4})?|\\n[^\\S\\n]{0,4})";

/** A gap or a hyphen. */
export const JOINT: string = `(?:${GAP}|-)`;

/** After four figures that are a clock time: "1930 hours", "1400 GMT". */
export const CLOCK_UNIT = "\\s?(?:hours|hrs|hr|h|GMT|UTC|AE[SD]?T|BST|local\\s+time)\\b";

/**
 * After a number: people or things that it counts, no verb and no other small word in "s". Two groups, since V8 forgets the flag in
 * alternatives that begin alike.
 */
export const COUNTED_NOUN =
  "\\s+(?:people|men|women|children|police|(?-i:[a-z]+men)|(?-i:(?!(?:is|was|has|does|says|goes|his|its|this|as|plus|us|thus|always|perhaps|sometimes|besides|towards|upwards|afterwards|across|unless|whereas)\\b)[a-z]{3,}s))\\b";

/** A round number that is sooner one than a year where it counts something. */
export const ROUND_COUNT = "1[0-8][05]0";

/** A number after a day counts what follows it, or is a clock time: "on 9 June 1500 students", "8 September 1930 hours". */
export const COUNT: string = `(?=,?${GAP}(?:\\d{4}${CLOCK_UNIT}|${ROUND_COUNT}${COUNTED_NOUN}))`;

/** A month by name or abbreviation; {@link readMonth} reads it. */
export const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|Jun\\.|July?|Jul\\.|Aug(?:ust|\\.)?|Sept(?:ember|\\.)?|Sep\\.?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![a-z])";

/** A cue for a {@link MONTH}. */
export const MONTH_CUE: Cue = cue("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec");

/** A day of the week by name or abbreviation; {@link readWeekday} reads it. */
export const WEEKDAY =
  "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues?|Wed|Thurs?|Thur|Fri|Sat|Sun)\\.)";

/** A year of the Gregorian calendar that a modern text may mean, 1500 to 2099. */
export const YEAR = "(?:1[5-9]|20)\\d\\d(?![\\d%])";

/** A day of the month in figures, with or without its ending. */
export const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%])";

const WORD_NUMBER = `(?:${anyOf(Object.keys(TENS))}(?:[-\\s]${anyOf(Object.keys(ONES).slice(0, 9))})?|${anyOf(Object.keys(ONES))})`;

/** A number in figures or words. */
export const CARDINAL: string = `(?:\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d+(?:\\.\\d+)?(?:\\s\\d/\\d)?|(?:a|${WORD_NUMBER})\\s+(?:hundred|thousand)(?:\\s+(?:and\\s+)?${WORD_NUMBER})?|${WORD_NUMBER}(?:[-\\s]and[-\\s]a[-\\s]half)?|a\\s+dozen|half\\s+a\\s+dozen)`;

/** A known or vague amount; {@link readAmount} reads it. */
export const AMOUNT: string = `(?:${CARDINAL}|(?:a\\s+)?couple(?:\\s+of)?|(?:the\\s+)?${anyOf(VAGUE_AMOUNTS)})`;

/** A unit in the singular or the plural; {@link readUnit} reads it. */
export const UNIT =
  "(?:seconds?|minutes?|hours?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)(?![a-z])";

/** A cue for a {@link UNIT}. */
export const UNIT_CUE: Cue = cue("second|minute|hour|day|night|week|month|quarter|year|decade|centur");

/** Not the second figure of a day that a scanner set apart: "1 2 January". */
export const NO_FIGURE_BEFORE = "(?<!(?<![\\w.,:/-])\\d[^\\S\\n](?=\\d[^\\S\\n]))";

/** A number as an ordinal, in words or figures. */
export const ORDINAL: string = `(?:${anyOf(Object.keys(ORDINALS))}|\\d{1,2}(?:st|nd|rd|th))`;

/** The four seasons. */
export const SEASON: string = anyOf(Object.keys(SEASONS));

/** 1 to 12. */
export function readMonth(word: string): number | undefined {
  return MONTHS[word.slice(0, 3).toLowerCase()];
}

/** 1 (Monday) to 7. */
export function readWeekday(word: string): number | undefined {
  return WEEKDAYS[word.slice(0, 2).toLowerCase()];
}

/** The unit of {@link UNIT}. */
export function readUnit(word: string): Unit | undefined {
  const lower = word.toLowerCase();
  return UNITS[lower] ?? UNITS[lower.replace(/s$/, "")];
}

/** The number of {@link ORDINAL}. */
export function readOrdinal(word: string): number | undefined {
  return /^\d/.test(word) ? Number.parseInt(word, 10) : ORDINALS[word.toLowerCase()];
}

/** A number in figures or words; null for a vague one. */
export function readAmount(words: string): number | null {
  const text = words.toLowerCase().trim();
  if (/^\d/.test(text)) return readFigures(text);
  if (/couple/.test(text)) return 2;
  if (/^half\s+a\s+dozen/.test(text)) return 6;
  if (/dozen$/.test(text)) return 12;
  let total = 0;
  for (const word of text.split(/[\s-]+/)) {
    if (word === "hundred") total = (total || 1) * 100;
    else if (word === "thousand") total = (total || 1) * 1000;
    else if (word === "half") total += 0.5;
    else total += ONES[word] ?? TENS[word] ?? 0;
  }
  return total || (/^an?$/.test(text) ? 1 : null);
}

function readFigures(text: string): number {
  const [whole = "", fraction] = text.replaceAll(",", "").split(/\s/);
  const [over, under] = (fraction ?? "0/1").split("/").map(Number);
  return Number(whole) + (over ?? 0) / (under || 1);
}
