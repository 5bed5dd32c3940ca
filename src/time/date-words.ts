import { monthName } from "./calendar/month-names.ts";

/** EDTF numbers the seasons 21 to 24 and the quarters 33 to 36, TIMEX3 writes letters. */
const PARTS: { readonly [code: string]: string } = {
  "21": "spring",
  "22": "summer",
  "23": "autumn",
  "24": "winter",
  "33": "first quarter of",
  "34": "second quarter of",
  "35": "third quarter of",
  "36": "fourth quarter of",
  "40": "first half of",
  "41": "second half of",
  SP: "spring",
  SU: "summer",
  FA: "autumn",
  WI: "winter",
  Q1: "first quarter of",
  Q2: "second quarter of",
  Q3: "third quarter of",
  Q4: "fourth quarter of",
  H1: "first half of",
  H2: "second half of",
};

/** EDTF's marks of a date that is uncertain, approximate or both. */
const DOUBT = /[?~%]/g;

/**
 * A calendar value, TIMEX3 or EDTF, in words. What it cannot put into words it returns as it is.
 *
 * @example
 * dateWords("1998-09-08"); // => "8 September 1998"
 * dateWords("1998-09-09?"); // => "about 9 September 1998"
 * dateWords("1998~"); // => "about 1998"
 * dateWords("1998-02/1998-09"); // => "February 1998 to September 1998"
 * dateWords("[1998-03,1998-09]"); // => "March 1998 or September 1998"
 * dateWords("199X"); // => "the 1990s"
 */
export function dateWords(value: string): string {
  const set = /^[[{](.*)[\]}]$/.exec(value);
  if (set?.[1] !== undefined) return setWords(set[1], value.startsWith("[") ? "or" : "and");
  const [from, to] = value.split("/");
  if (from !== undefined && to !== undefined) return rangeWords(from, to);
  return qualifiedWords(value);
}

function setWords(members: string, conjunction: string): string {
  const words = members.split(",").map((member) => {
    const [from = "", to] = member.split("..");
    return to === undefined ? qualifiedWords(from) : rangeWords(from, to);
  });
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

function rangeWords(from: string, to: string): string {
  if (from === "" || from === "..") return `until ${qualifiedWords(to)}`;
  if (to === "" || to === "..") return `from ${qualifiedWords(from)} on`;
  return `${qualifiedWords(from)} to ${qualifiedWords(to)}`;
}

function qualifiedWords(value: string): string {
  const words = plainWords(value.replace(DOUBT, ""));
  return words !== "" && value.search(DOUBT) >= 0 ? `about ${words}` : words;
}

function plainWords(value: string): string {
  const [date = "", time] = value.split("T");
  const words = calendarWords(date);
  return words && time ? `${words}, ${timeWords(time)}` : (words ?? value);
}

const TIMES: { readonly [code: string]: string } = {
  MO: "morning",
  MI: "midday",
  AF: "afternoon",
  EV: "evening",
  NI: "night",
  DT: "daytime",
};

function timeWords(time: string): string {
  return TIMES[time] ?? time;
}

function calendarWords(value: string): string | null {
  if (/^\d{4}$/.test(value)) return String(Number(value));
  const decade = /^(\d{3})X?$/.exec(value);
  if (decade) return `the ${Number(decade[1])}0s`;
  const century = /^(\d{2})(?:XX)?$/.exec(value);
  if (century) return `the ${ordinal(Number(century[1]) + 1)} century`;
  const fiscal = /^FY(\d{4})$/.exec(value);
  if (fiscal) return `the fiscal year ${fiscal[1]}`;
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (week) return `${week[3] ? "the weekend of week" : "week"} ${Number(week[2])} of ${week[1]}`;
  const parts = /^(\d{4}|XXXX)-(\w\w)(?:-(\d\d|XX))?$/.exec(value);
  return parts ? partWords(parts[1] ?? "", parts[2] ?? "", parts[3]) : null;
}

function partWords(year: string, part: string, day: string | undefined): string | null {
  const of = year === "XXXX" ? "" : ` ${Number(year)}`;
  if (part === "XX") return of ? of.trim() : null;
  const named = PARTS[part];
  if (named) return named.endsWith(" of") ? `the ${named}${of || " a year"}` : `${named}${of}`;
  const month = monthName(Number(part));
  if (!month) return null;
  return day === undefined || day === "XX" ? `${month}${of}` : `${Number(day)} ${month}${of}`;
}

function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
  return `${number}${ending}`;
}
