import { joinVersions } from "../answer/join-versions.ts";
import type { Archive } from "../archive/archive.ts";
import { byWeight, type DayEntry } from "../archive/day-entries.ts";
import { addDays } from "../time/calendar/days.ts";
import { isNews } from "./is-news.ts";

/** Every day of the year, `MM-DD`, 29 February included. */
const DAYS: readonly string[] = Array.from({ length: 366 }, (_, index) =>
  addDays("2000-01-01", index).slice(5),
);

/**
 * What the archive has for each day of the year that a daily post could bring, in the order of dates.
 *
 * @param perDay at most this many entries for a day of the year, the most telling.
 */
export async function everyDay(archive: Archive, perDay: number): Promise<readonly DayEntry[]> {
  const all = await archive.dayEntries({ days: DAYS, months: [] });
  const entries = all.filter(isNews);
  const byDay = Map.groupBy(entries, ({ date }) => date.slice(5));
  return [...byDay.values()]
    .flatMap((ofDay) => joinVersions([...ofDay].sort(byWeight)).slice(0, perDay))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : byWeight(a, b)));
}
