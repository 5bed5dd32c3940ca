import { addDays } from "./days.ts";

/** A day of the calendar without its year: `MM-DD`. */
export type MonthDay = string;

/**
 * The neighbours of a day, nearest first, without the day itself. Of two equally near days, the earlier comes first.
 *
 * @param reach number of days on each side.
 * @param side `before` leaves out the days after. @default "both"
 * @example
 * daysAround("01-01", 1997, 1); // => ["12-31", "01-02"]
 */
export function daysAround(
  day: MonthDay,
  year: number,
  reach: number,
  side: "both" | "before" = "both",
): readonly MonthDay[] {
  return Array.from({ length: reach }, (_, index) => index + 1).flatMap((distance) =>
    (side === "both" ? [-distance, distance] : [-distance]).map((days) =>
      addDays(`${String(year).padStart(4, "0")}-${day}`, days).slice(5),
    ),
  );
}
