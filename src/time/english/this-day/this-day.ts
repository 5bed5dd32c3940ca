import { isNowadays } from "./nowadays.ts";
import { signsOfDay } from "./signs-of-day.ts";
import { isStateOfThings } from "./state-of-things.ts";
import { WEIGHTS } from "./weights.ts";

/** The logarithm of how many right days may be left out for one wrong day that is: ten. */
export const CAUTION: number = Math.log(10);

/** Characters on either side in which a phrase for "nowadays" stands. */
const NEAR = 120;

/**
 * Whether "today" is surely the day on which a text was issued, and not this time: no phrase says that it is this time, and the signs around
 * it make it ten times as likely to be the day.
 *
 * @example
 * isSurelyThisDay("Ms Lee announced today that the port will close.", 17, 22); // => true
 * isSurelyThisDay("Most of the world today is connected by more than trade.", 18, 23); // => false
 */
export function isSurelyThisDay(text: string, start: number, end: number): boolean {
  return !isNowadaysByPhrase(text, start, end) && oddsOfNowadays(text, start, end) <= -CAUTION;
}

/** Whether a phrase says that "today" is this time, whatever else stands around it. */
export function isNowadaysByPhrase(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  return isNowadays(before, text.slice(end, end + NEAR)) || isStateOfThings(text, start, end);
}

/** The logarithm of the odds that "today" is this time. */
function oddsOfNowadays(text: string, start: number, end: number): number {
  let odds = 0;
  for (const sign of signsOfDay(text, start, end)) odds += WEIGHTS.get(sign) ?? 0;
  return odds;
}
