import { listWords } from "../messages/list-words.ts";
import { ENGLISH, type Say } from "../messages/say.ts";

/** EDTF numbers the seasons 21 to 24, the quarters 33 to 36 and the halves 40 and 41, TIMEX3 writes letters. */
const PARTS = {
  "21": "date.spring",
  "22": "date.summer",
  "23": "date.autumn",
  "24": "date.winter",
  "33": "date.quarter-1",
  "34": "date.quarter-2",
  "35": "date.quarter-3",
  "36": "date.quarter-4",
  "40": "date.half-1",
  "41": "date.half-2",
  SP: "date.spring",
  SU: "date.summer",
  FA: "date.autumn",
  WI: "date.winter",
  Q1: "date.quarter-1",
  Q2: "date.quarter-2",
  Q3: "date.quarter-3",
  Q4: "date.quarter-4",
  H1: "date.half-1",
  H2: "date.half-2",
} as const;

const MONTHS = [
  "date.month-1",
  "date.month-2",
  "date.month-3",
  "date.month-4",
  "date.month-5",
  "date.month-6",
  "date.month-7",
  "date.month-8",
  "date.month-9",
  "date.month-10",
  "date.month-11",
  "date.month-12",
] as const;

const TIMES = {
  MO: "date.morning",
  MI: "date.midday",
  AF: "date.afternoon",
  EV: "date.evening",
  NI: "date.night",
  DT: "date.daytime",
} as const;

/** EDTF's marks of a date that is uncertain, approximate or both. */
const DOUBT = /[?~%]/g;

/**
 * A calendar value, TIMEX3 or EDTF, in words. What it cannot put into words it returns as it is.
 *
 * @param say in the reader's language. @default English
 * @example
 * dateWords("1998-09-08"); // => "8 September 1998"
 * dateWords("1998-09-08", sayIn("ko")); // => "1998년 9월 8일"
 * dateWords("1998-09-09?"); // => "about 9 September 1998"
 * dateWords("1998~"); // => "about 1998"
 * dateWords("1998-02/1998-09"); // => "February 1998 to September 1998"
 * dateWords("[1998-03,1998-09]"); // => "March 1998 or September 1998"
 * dateWords("199X"); // => "the 1990s"
 */
export function dateWords(value: string, say: Say = ENGLISH): string {
  const set = /^[[{](.*)[\]}]$/.exec(value);
  if (set?.[1] !== undefined)
    return setWords(set[1], value.startsWith("[") ? "disjunction" : "conjunction", say);
  const [from, to] = value.split("/");
  if (from !== undefined && to !== undefined) return rangeWords(from, to, say);
  return qualifiedWords(value, say);
}

/** Whether a value is put into words that begin with its doubt: "about 1998". */
export function isAbout(value: string): boolean {
  return FIRST_PART.exec(value)?.[0].search(DOUBT) !== -1;
}

/** A value without the doubt that its words begin with. */
export function withoutAbout(value: string): string {
  return value.replace(FIRST_PART, (first) => first.replace(DOUBT, ""));
}

const FIRST_PART = /^[^/,]*/;

/** The name of a month, 1 to 12; null for another number. */
export function monthWords(month: number, say: Say = ENGLISH): string | null {
  const key = MONTHS[month - 1];
  return key === undefined ? null : say(key);
}

/** A day of the year in words, without the year: "17 June". */
export function monthDayWords(monthDay: string, say: Say = ENGLISH): string {
  const [month = 0, day = 0] = monthDay.split("-").map(Number);
  return say("date.day", { day, month: monthWords(month, say) ?? "", year: "none" });
}

function setWords(members: string, type: "conjunction" | "disjunction", say: Say): string {
  const words = members.split(",").map((member) => {
    const [from = "", to] = member.split("..");
    return to === undefined ? qualifiedWords(from, say) : rangeWords(from, to, say);
  });
  return listWords(say, words, type);
}

function rangeWords(from: string, to: string, say: Say): string {
  if (from === "" || from === "..") return say("date.until", { date: qualifiedWords(to, say) });
  if (to === "" || to === "..") return say("date.from", { date: qualifiedWords(from, say) });
  return say("date.range", { from: qualifiedWords(from, say), to: qualifiedWords(to, say) });
}

function qualifiedWords(value: string, say: Say): string {
  const words = plainWords(value.replace(DOUBT, ""), say);
  return words !== "" && value.search(DOUBT) >= 0 ? say("date.about", { date: words }) : words;
}

function plainWords(value: string, say: Say): string {
  const [date = "", time] = value.split("T");
  const words = calendarWords(date, say);
  return words && time
    ? say("date.with-time", { date: words, time: timeWords(time, say) })
    : (words ?? value);
}

function timeWords(time: string, say: Say): string {
  return isKeyOf(TIMES, time) ? say(TIMES[time]) : time;
}

function calendarWords(value: string, say: Say): string | null {
  if (/^\d{4}$/.test(value)) return say("date.year", { year: String(Number(value)) });
  const decade = /^(\d{3})X?$/.exec(value);
  if (decade) return say("date.decade", { year: `${Number(decade[1])}0` });
  const century = /^(\d{2})(?:XX)?$/.exec(value);
  if (century) return say("date.century", { number: Number(century[1]) + 1 });
  const fiscal = /^FY(\d{4})$/.exec(value);
  if (fiscal) return say("date.fiscal-year", { year: fiscal[1] ?? "" });
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (week)
    return say(week[3] ? "date.weekend" : "date.week", {
      week: String(Number(week[2])),
      year: week[1] ?? "",
    });
  const parts = /^(\d{4}|XXXX)-(\w\w)(?:-(\d\d|XX))?$/.exec(value);
  return parts ? partWords(parts[1] ?? "", parts[2] ?? "", parts[3], say) : null;
}

function partWords(written: string, part: string, day: string | undefined, say: Say): string | null {
  const year = written === "XXXX" ? "none" : String(Number(written));
  if (part === "XX") return year === "none" ? null : say("date.year", { year });
  if (isKeyOf(PARTS, part)) return say(PARTS[part], { year });
  const month = monthWords(Number(part), say);
  if (month === null) return null;
  return day === undefined || day === "XX"
    ? say("date.month", { month, year })
    : say("date.day", { day: Number(day), month, year });
}

function isKeyOf<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key);
}
