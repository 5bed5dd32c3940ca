import { joinVersions } from "../answer/join-versions.ts";
import type { Archive } from "../archive/archive.ts";
import { byWeight, type DayEntry } from "../archive/day-entries.ts";
import type { DocumentHead } from "../corpus/document.ts";
import type { DocumentLanguage } from "../corpus/word-lists/content-notes.ts";
import { ENGLISH, type Say } from "../messages/say.ts";
import { isLeapYear } from "../time/calendar/days.ts";
import { daysAround, type MonthDay } from "../time/calendar/month-day.ts";
import { undatedLanguages } from "../time/undated-languages.ts";

/** An entry as it is shown on a day. */
export type OnThisDateEntry = DayEntry & {
  /** Copies of the document that have the same sentence. */
  readonly alsoIn?: readonly DocumentHead[];
  /** How many years lie between its year and the year of the day that is asked for. */
  readonly years: number;
  /** How it came to be shown: it is of the very day, of the nearest day that has one, or of the month. */
  readonly relation: "day" | "nearest" | "month";
};

/** What the archive has for a day. */
export type OnThisDate = {
  readonly day: MonthDay;
  /** The year that is asked for. */
  readonly year: number;
  /** Whether the entries are of this very day. */
  readonly exact: boolean;
  /** Whether there are entries of this day of this very year. */
  readonly inYear: boolean;
  readonly entries: readonly OnThisDateEntry[];
  /** How many entries there are beyond these. */
  readonly left: number;
  /** Where there are no entries: languages of documents in which no dates are read, so that the archive may have more on the day. */
  readonly undated: readonly DocumentLanguage[];
};

/** How far the nearest day may be. */
const A_WEEK = 7;

/**
 * What happened, or was issued, on this day of the year, the best first. A past year's day comes first and then other years.
 *
 * An empty day offers the nearest day within a week and then what is known only by its month, marked as such. What is of
 * 29 February is shown on 28 February in common years, with its true date.
 *
 * @param year the year that is asked for.
 * @param limit at most this many entries. @default 10
 * @param from this many entries are passed over: the ones of the pages before. @default 0
 * @param today `YYYY-MM-DD`: years are counted from this year, or from the year asked for if that is later or today is null.
 */
export async function onThisDate(
  archive: Archive,
  day: MonthDay,
  year: number,
  limit = 10,
  from = 0,
  today: string | null = null,
): Promise<OnThisDate> {
  const now = Math.max(year, Number(today?.slice(0, 4) ?? year));
  const [unordered = [], ...around] = await layersAround(archive, day, now);
  const inYear = unordered.filter(({ date }) => date.startsWith(`${year}-`));
  const exact = [...inYear, ...unordered.filter((entry) => !inYear.includes(entry))];
  const nearest = around.slice(0, -1).find((layer) => layer.length > 0) ?? [];
  const entries = exact.length > 0 ? exact : [...nearest, ...(around.at(-1) ?? [])];
  return {
    day,
    year,
    exact: exact.length > 0,
    inYear: inYear.length > 0,
    entries: entries.slice(from, from + limit),
    left: Math.max(0, entries.length - from - limit),
    undated: entries.length > 0 ? [] : undatedLanguages((await archive.summary()).languages),
  };
}

/**
 * What the archive has for a day in layers, the nearest first, each with its best entry first: the very day, each day
 * within a week, and what is known only by the month. Layers may be empty.
 *
 * @param side which days of the week around: `before` leaves out those that are to come. @default "both"
 */
export async function layersAround(
  archive: Archive,
  day: MonthDay,
  year: number,
  side: "both" | "before" = "both",
): Promise<readonly (readonly OnThisDateEntry[])[]> {
  const around = daysAround(isDayOf(day, year) ? day : "02-28", year, A_WEEK, side);
  // 29 February is shown on 28 February where there is none.
  const shownOn = (of: MonthDay) => (of === "02-28" && !isDayOf("02-29", year) ? [of, "02-29"] : [of]);
  const month = day.slice(0, 2);
  const entries = await archive.dayEntries({ days: [day, ...around].flatMap(shownOn), months: [month] });
  const byDay = Map.groupBy(entries, ({ date }) => date.slice(5));
  const layer = (relation: OnThisDateEntry["relation"], of: readonly string[]) =>
    joinVersions(
      of
        .flatMap((each) => byDay.get(each) ?? [])
        .filter(({ date }) => date <= `${year}-${day}`)
        .sort(byWeight),
    ).map(({ alsoIn, ...entry }) => ({
      ...entry,
      ...(alsoIn.length > 0 ? { alsoIn } : {}),
      years: year - Number(entry.date.slice(0, 4)) + yearsOff(relation, entry.date, day),
      relation,
    }));
  return [
    layer("day", shownOn(day)),
    ...around.map((other) => layer("nearest", shownOn(other))),
    layer("month", [month]),
  ];
}

/** Around New Year the nearest day may be of the year before or after. */
function yearsOff(relation: OnThisDateEntry["relation"], date: string, day: MonthDay): number {
  const [month, own] = [date.slice(5, 7), day.slice(0, 2)];
  if (relation !== "nearest" || month === own) return 0;
  return month === "12" && own === "01" ? -1 : month === "01" && own === "12" ? 1 : 0;
}

/** 29 February is no day of a common year. */
function isDayOf(day: MonthDay, year: number): boolean {
  return day !== "02-29" || isLeapYear(year);
}

/** How long ago an entry is, in words. Around New Year the nearest day may be of another year and yet lately. */
export function agoWords(
  { years, relation }: Pick<OnThisDateEntry, "years" | "relation">,
  say: Say = ENGLISH,
): string {
  if (years === 0) return say(relation === "nearest" ? "date.lately" : "date.this-year");
  return say("date.years-ago", { count: years });
}
