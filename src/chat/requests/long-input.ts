import { LONGEST_QUESTION } from "./request.ts";

/** Characters of what somebody typed that a message repeats to them. */
const MAX_REPEATED = 60;

/**
 * Why an input is refused, without the input.
 *
 * @param length its characters.
 */
export function tooLong(length: number): string {
  return `That is too long: ${length} characters. At most ${LONGEST_QUESTION} are read.`;
}

/** What somebody typed, cut so that a message can name it in one line. */
export function brief(text: string): string {
  const line = text.replace(/\s+/g, " ");
  if (line.length <= MAX_REPEATED) return line;
  return `${line.slice(0, MAX_REPEATED).replace(/[\ud800-\udbff]$/, "")}…`;
}
