import type { Unit } from "../../calendar/units.ts";
import { UNIT_LETTERS } from "./words.ts";

/** ISO 8601 has no quarter, decade or century: they count as months and years. */
const AS_UNITS: { readonly [unit in Unit]?: readonly [number, Unit] } = {
  fortnight: [2, "week"],
  quarter: [3, "month"],
  decade: [10, "year"],
  century: [100, "year"],
};

/** Half of a unit in the next smaller one. */
const HALVES: { readonly [unit in Unit]?: string } = { year: "6M", day: "T12H", hour: "30M", minute: "30S" };

/**
 * An amount of a unit as TIMEX3 writes it; null is an unknown amount.
 *
 * @example
 * durationValue(2, "week"); // => "P2W"
 * durationValue(2.5, "year"); // => "P2Y6M"
 * durationValue(0.5, "hour"); // => "PT30M"
 * durationValue(null, "month"); // => "PXM"
 */
export function durationValue(count: number | null, named: Unit): string {
  const [factor, unit] = (count !== null && AS_UNITS[named]) || [1, named];
  const start = unit === "second" || unit === "minute" || unit === "hour" ? "PT" : "P";
  if (count === null) return `${start}X${UNIT_LETTERS[unit]}`;
  const amount = count * factor;
  const half = amount % 1 === 0.5 ? HALVES[unit] : undefined;
  if (half === undefined) return `${start}${amount}${UNIT_LETTERS[unit]}`;
  return amount < 1 ? `${start}${half}` : `${start}${Math.floor(amount)}${UNIT_LETTERS[unit]}${half}`;
}
