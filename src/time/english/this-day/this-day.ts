import { signsOfDay } from "./signs-of-day.ts";
import { isStateOfThings } from "./state-of-things.ts";
import { WEIGHTS } from "./weights.ts";

/** The logarithm of how many right days may be left out for one wrong day that is: ten. */
export const CAUTION: number = Math.log(10);

/**
 * Whether a "today" that no phrase makes "nowadays" is surely the day on which a text was issued: it tells of no state of things, and the
 * signs around it make it ten times as likely to be the day.
 *
 * @example
 * isSurelyThisDay("Ms Lee announced today that the port will close.", 17, 22); // => true
 * isSurelyThisDay("Most of the world today is connected by more than trade.", 18, 23); // => false
 */
export function isSurelyThisDay(text: string, start: number, end: number): boolean {
  return !isStateOfThings(text, start, end) && oddsOfNowadays(text, start, end) <= -CAUTION;
}

/** The logarithm of the odds that "today" is this time. */
function oddsOfNowadays(text: string, start: number, end: number): number {
  let odds = 0;
  for (const sign of signsOfDay(text, start, end)) odds += WEIGHTS.get(sign) ?? 0;
  return odds;
}
