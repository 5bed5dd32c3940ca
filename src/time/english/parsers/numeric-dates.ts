import { aroundCues, cue } from "../../grammar/around-cues.ts";
import type { CalendarMeaning, Meaning, Parser } from "../../grammar/meaning.ts";
import { scan } from "../../grammar/scan.ts";
import { fullYear } from "../lexicon/year-reference.ts";

/** The zone of a clock time, as newswires write it. */
const ZONE = "(?:GMT|UTC|Z|[ECMP][SD]T)";

/** Finds ISO dates: "1998-09-08", "1998-09", with a time "1998-09-08 17:00", "1998-09-08 1700". */
const iso: Parser = scan(
  `(?<![\\w/.-])(?<year>(?:1[5-9]|20)\\d\\d)-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\\d|3[01])(?:[T\\s](?<hour>[01]\\d|2[0-3])(?::(?<minute>[0-5]\\d)(?::[0-5]\\d)?|(?<minute2>[0-5]\\d)(?=\\s?${ZONE}|\\s*(?:$|[\\n,;)])))(?:\\s?${ZONE})?)?)?(?![\\w/-]|\\.\\d)`,
  (groups): Meaning | null => {
    if (!groups.day && isYearRange(groups.year ?? "", groups.month ?? "")) return null;
    const month = { kind: "calendar", year: Number(groups.year), month: Number(groups.month) } as const;
    const date: CalendarMeaning = groups.day ? { ...month, day: Number(groups.day) } : month;
    return groups.hour
      ? { kind: "clock", time: `${groups.hour}:${groups.minute ?? groups.minute2}`, of: date }
      : date;
  },
);

/** Finds the same with slashes or dots: "2016/11/30", "2022.12.06". */
const slashedYearFirst: Parser = scan(
  "(?<![\\w/.,$-])(?<year>(?:19|20)\\d\\d)(?<mark>[/.])(?<month>0?[1-9]|1[0-2])\\k<mark>(?<day>0?[1-9]|[12]\\d|3[01])(?![\\w/-]|[.,]\\d)",
  (groups) => ({
    kind: "calendar",
    year: Number(groups.year),
    month: Number(groups.month),
    day: Number(groups.day),
  }),
);

/** Before figures with dots that are a date. */
const BEFORE_A_DATE =
  "\\b(?:(?:(?:media|press|news)\\s+release|statement|letter|memo|interview|report|e-?mail|decision|judge?ment|minutes|meeting|decree)(?:\\s+(?:of|from|on))?|on|dated?|issued|published|signed|adopted|since|until)[:,]?\\s|(?<![^\\n])(?-i:[A-Z][a-z]+),\\s";

/** "2006-07" in a text is rather the two years than July. */
function isYearRange(year: string, month: string): boolean {
  return (Number(year) + 1) % 100 === Number(month);
}

/**
 * Finds dates with slashes, hyphens or dots, "10/26/89" or "26/10/1989", also followed by the time of a newswire, "02-27-98
 * 0803EST". Where day and month may be either way round, "05/06/1998", only the year is certain; with dots, "on 05.06.1998", the day is
 * first. With dots and two figures, "3.8.14", it may be a section's number: only what says that it is a date makes it one.
 */
const slashed: Parser = scan(
  `(?:(?<=\\b[A-Z]{2,4}-)|(?<![\\w/.,$-]))(?:(?<=(?<dated>${BEFORE_A_DATE}))|)(?<first>\\d{1,2})(?<mark>[/.-])(?<second>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d|\\d\\d)(?:\\s(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)\\s?${ZONE})?(?![\\w/-]|[.,]\\d)`,
  (groups): Meaning | null => {
    const first = Number(groups.first);
    const second = Number(groups.second);
    const year = groups.year?.length === 2 ? fullYear(Number(groups.year)) : Number(groups.year);
    const isDotted = groups.mark === ".";
    if (isDotted && groups.year?.length === 2 && first <= 12 && !groups.dated) return null;
    if (first < 1 || second < 1 || Math.min(first, second) > 12 || Math.max(first, second) > 31) return null;
    // Dots put the day first, but a section and a version have such numbers too.
    if (isDotted && second <= 12 && (first > 12 || groups.dated))
      return { kind: "calendar", year, month: second, day: first };
    if (first <= 12 && second <= 12 && first !== second)
      return groups.year?.length === 4 ? { kind: "calendar", year } : null;
    const [month, day] = [Math.min(first, second), Math.max(first, second)];
    const date: CalendarMeaning = { kind: "calendar", year, month, day };
    return groups.hour ? { kind: "clock", time: `${groups.hour}:${groups.minute}`, of: date } : date;
  },
);

/** Finds dates in figures. */
export const numericDates: Parser = aroundCues(cue("\\d[/-]\\d|\\.\\d\\d?\\.\\d\\d?"), [
  iso,
  slashedYearFirst,
  slashed,
]);
