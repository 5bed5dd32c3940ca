import { isNowadays } from "./nowadays.ts";
import { signsOfDay } from "./signs-of-day.ts";
import { isStateOfThings } from "./state-of-things.ts";
import { WEIGHTS } from "./weights.ts";

/**
 * Whether "today" is surely the day on which a text was issued, and not this time: no phrase says that it is this time, and the signs around
 * it speak for the day.
 *
 * @example
 * isSurelyThisDay("Ms Lee announced today that the port will close.", 17, 22); // => true
 * isSurelyThisDay("Most of the world today is connected by more than trade.", 18, 23); // => false
 */
export function isSurelyThisDay(text: string, start: number, end: number): boolean {
  return (
    !isNowadays(text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)) &&
    !isStateOfThings(text, start, end) &&
    speaksForDay(text, start, end)
  );
}

/** Characters on either side in which a phrase for "nowadays" stands. */
const NEAR = 120;

function speaksForDay(text: string, start: number, end: number): boolean {
  let nowadays = 0;
  for (const sign of signsOfDay(text, start, end)) nowadays += WEIGHTS.get(sign) ?? 0;
  return nowadays <= 0;
}
