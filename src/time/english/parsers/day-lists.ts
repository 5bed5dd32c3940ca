import { aroundCues } from "../../grammar/around-cues.ts";
import type { CalendarMeaning, Parser, RawExpression } from "../../grammar/meaning.ts";
import { COUNTED_NOUN, DAY, GAP, MONTH, MONTH_CUE, readMonth, YEAR } from "../lexicon/patterns.ts";

const BETWEEN = "(?:\\s?[-–/]\\s?|,\\s{0,2}|\\s{1,3}(?:and|to|or|through)\\s{1,3}|,\\s{1,3}and\\s{1,3})";
const TAIL = `(?:,?\\s+(?<year>${YEAR}))?`;

/** "On Dec. 12, 20 miners died": the last number counts what follows it. */
const NO_COUNT = `(?!(?<=,\\s{0,2}\\d{1,2})${COUNTED_NOUN})`;

const MONTH_FIRST = new RegExp(
  `(?<!\\w)(?<month>${MONTH})${GAP}(?<days>${DAY}(?:${BETWEEN}${DAY}){1,6})(?![:\\d]|[.,]\\d|\\s+${MONTH})${NO_COUNT}${TAIL}`,
  "gid",
);
const MONTH_LAST = new RegExp(
  `(?<![\\w.,/-])(?<days>${DAY}(?:${BETWEEN}${DAY}){1,6})${GAP}(?<month>${MONTH})${TAIL}`,
  "gid",
);

/** Finds days that share a month: "September 7 and 8", "7-9 September 1998", "between 3 and 9 June 2020". */
export const dayLists: Parser = aroundCues(MONTH_CUE, [
  (text) => listed(text, MONTH_FIRST, false),
  (text) => listed(text, MONTH_LAST, true),
]);

function listed(text: string, pattern: RegExp, monthLast: boolean): readonly RawExpression[] {
  const found: RawExpression[] = [];
  for (const match of text.matchAll(pattern)) {
    const { month: name = "", days = "", year } = match.groups ?? {};
    const month = readMonth(name);
    const at = match.indices?.groups?.days?.[0];
    if (!month || at === undefined || !/^\p{Lu}/u.test(name)) continue;
    const end = match.index + match[0].length;
    const numbers = [...days.matchAll(/\d+(?:st|nd|rd|th)?/g)];
    numbers.forEach((number, i) => {
      const last = i === numbers.length - 1;
      const meaning: CalendarMeaning = { kind: "calendar", month, day: Number.parseInt(number[0], 10) };
      found.push({
        start: i === 0 && !monthLast ? match.index : at + number.index,
        end: last ? end : at + number.index + number[0].length,
        meaning: year ? { ...meaning, year: Number(year) } : meaning,
      });
    });
  }
  return found;
}
