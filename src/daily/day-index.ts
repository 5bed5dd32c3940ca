import type { Archive } from "../archive/archive.ts";
import { type DayEntry, dayEntries } from "../archive/day-entries.ts";
import type { MonthDay } from "./month-day.ts";

/** The entries of an archive by the day or the month of their dates, whatever the year. */
export type DayIndex = {
  /** Entries at day precision. */
  on(day: MonthDay): readonly DayEntry[];
  /** Entries at month precision; `month` is `MM`. */
  inMonth(month: string): readonly DayEntry[];
};

const known = new WeakMap<Archive, DayIndex>();

/** The day index of an archive: made once, which reads every date of it. */
export function dayIndex(archive: Archive): DayIndex {
  const found = known.get(archive) ?? createDayIndex(dayEntries(archive));
  known.set(archive, found);
  return found;
}

function createDayIndex(entries: readonly DayEntry[]): DayIndex {
  const of = (precision: DayEntry["precision"]) =>
    Map.groupBy(
      entries.filter((entry) => entry.precision === precision),
      ({ date }) => date.slice(5),
    );
  const [days, months] = [of("day"), of("month")];
  return {
    on: (day) => days.get(day) ?? [],
    inMonth: (month) => months.get(month) ?? [],
  };
}
