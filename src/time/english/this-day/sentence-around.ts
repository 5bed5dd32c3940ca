import type { Span } from "../../../corpus/text/sentences.ts";

/** The sentence around an expression, as far as it reaches in so many characters on either side; a line is one at most. */
export function sentenceAround(text: string, start: number, end: number, reach: number): Span {
  const from = Math.max(0, start - reach);
  return {
    start: from + lastBreak(text.slice(from, start)),
    end: end + firstBreak(text.slice(end, end + reach)),
  };
}

/** Where the last sentence of some words begins. */
function lastBreak(words: string): number {
  return [...words.matchAll(/[.!?]["”’']?\s+|\n/g)].reduce(
    (_, { 0: found, index }) => index + found.length,
    0,
  );
}

/** Where their first sentence ends. */
function firstBreak(words: string): number {
  const found = /[.!?](?=["”’']?(?:\s|$))|\n/.exec(words);
  return found ? found.index + 1 : words.length;
}
