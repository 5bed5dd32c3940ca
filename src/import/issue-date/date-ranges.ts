import type { WrittenDate } from "./written-dates.ts";
import { writtenDates } from "./written-dates.ts";

const TILDE = "[~～〜∼]";

/** Between a day and the next part of its line: its weekday, in brackets. */
const BESIDE = "^\\s*(?:\\([^()]{1,9}\\)\\s*)?";

/** "2018.04.05 ~", "5 April 2018 to 7 May", "5 April 2018 until further notice", "2018년 4월 5일부터". */
const BEGINS = new RegExp(
  `${BESIDE}(?:${TILDE}\\s*(?:$|[\\p{L}\\d])|부터|onwards?\\b|(?:to|until|till|through|thru)\\s+(?:the\\s+)?(?:\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|present|now|today|date|further|open)|[-–—−]{1,2}\\s*(?:open\\b|ongoing|present\\b|now\\b|today\\b|until\\b|further\\b))`,
  "iu",
);

/** A dash before another day: "– 7 May", "- 7.5.2018". A dateline has a dash as well, before its first words. */
const DASH_BEFORE_DAY = new RegExp(
  `${BESIDE}[-–—−]{1,2}\\s*(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>\\p{L}{3,9})|\\d{1,4}([./-])\\d{1,2}\\3\\d{1,4})`,
  "iu",
);

/** What leads to the last day of a range; a dash only does between two days. */
const ENDS = new RegExp(`${TILDE}\\s*$`, "u");
const DASH = /^\s*[-–—−]{1,2}\s*$/;

/**
 * Whether a date is the first or the last day of something that lasts, such as the run of a play: on such a day nothing need have been issued.
 *
 * @param line what the date stands in.
 */
export function isOfRange(line: string, date: WrittenDate, language: string): boolean {
  const after = line.slice(date.end);
  if (ENDS.test(line.slice(0, date.start)) || BEGINS.test(after) || /^\s*까지/.test(after)) return true;
  const isEnd = writtenDates(line, language).some(
    ({ end, value }) => value < date.value && DASH.test(line.slice(end, date.start)),
  );
  if (isEnd) return true;
  const dash = DASH_BEFORE_DAY.exec(after);
  if (!dash) return false;
  const { day, month } = dash.groups ?? {};
  if (day === undefined) return true;
  // "15 June 2003 – 14 June was a bad day": no range ends before it begins.
  const [end] = writtenDates(`${day} ${month} ${date.value.slice(0, 4)}`, language);
  return end !== undefined && end.value > date.value;
}
