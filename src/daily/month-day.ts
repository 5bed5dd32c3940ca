import { addDays } from "date-fns/addDays";

/** A day of the calendar without its year: `MM-DD`. */
export type MonthDay = string;

/**
 * The days around one, nearest first, the earlier of two before the later, without the day itself.
 *
 * @param reach how many days to either side.
 * @example
 * daysAround("01-01", 1997, 1); // => ["12-31", "01-02"]
 */
export function daysAround(day: MonthDay, year: number, reach: number): readonly MonthDay[] {
  const center = new Date(Date.UTC(year, Number(day.slice(0, 2)) - 1, Number(day.slice(3)), 12));
  return Array.from({ length: reach }, (_, index) => index + 1).flatMap((distance) =>
    [-distance, distance].map((days) => addDays(center, days).toISOString().slice(5, 10)),
  );
}
