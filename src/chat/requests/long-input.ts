import { ENGLISH, type Say } from "../../messages/say.ts";
import { LONGEST_QUESTION } from "./request.ts";

/** Characters of what somebody typed that a message repeats to them. */
const MAX_REPEATED = 60;

/**
 * Why an input is refused, without the input.
 *
 * @param length its characters.
 */
export function tooLong(length: number, say: Say = ENGLISH): string {
  return say("request.too-long", { length, most: LONGEST_QUESTION });
}

/** What somebody typed, cut so that a message can name it in one line. */
export function brief(text: string): string {
  const line = text.replace(/\s+/g, " ");
  if (line.length <= MAX_REPEATED) return line;
  return `${line.slice(0, MAX_REPEATED).replace(/[\ud800-\udbff]$/, "")}…`;
}
