import type { Span } from "../../src/corpus/text/sentences.ts";

/**
 * The span of a text that a page is asked to mark; null if it is none: outside the text, empty, or half of a character.
 *
 * @param from UTF-16 offset into the text, in decimal digits.
 * @param to likewise, exclusive.
 * @example
 * quotedSpan("A monk died.", "2", "6"); // => { start: 2, end: 6 }
 */
export function quotedSpan(text: string, from: string, to: string): Span | null {
  const [start, end] = [from, to].map((value) => (/^\d{1,9}$/.test(value) ? Number(value) : Number.NaN));
  if (start === undefined || end === undefined || !(start < end && end <= text.length)) return null;
  return splitsCharacter(text, start) || splitsCharacter(text, end) ? null : { start, end };
}

/** Whether an offset is between the two surrogates of one character. */
function splitsCharacter(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
