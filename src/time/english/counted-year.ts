import type { DoubtReader } from "../grammar/doubt.ts";

/** A day and a round figure that no comma parts: "9 June 2000", "June 9 2000". */
const ROUND_YEAR = /(?:\p{L}{3,}\.?|\d(?:st|nd|rd|th)?)\s+(?:1[5-9]|2\d)00$/u;
/** People or things right after it; a verb or another small word in "s" is none. */
const COUNTED =
  /^\s+(?:people|men|women|children|police|troops|(?!(?:is|was|has|does|says|goes|his|its|this|as|plus|us|thus|always|perhaps|sometimes|besides|towards|upwards|afterwards|across|unless)\b)\p{Ll}{3,}s)\b/u;

/** Whether the year of a day may be a number of what follows: "on 9 June 2000 students marched". */
export const mayBeCount: DoubtReader = (text, start, end) =>
  ROUND_YEAR.test(text.slice(start, end)) && COUNTED.test(text.slice(end, end + 40));
