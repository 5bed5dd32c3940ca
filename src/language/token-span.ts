import type { Span } from "../corpus/text/sentences.ts";
import { memoize } from "./memoize.ts";
import { compound, isHyphenated, termsOf, type Word, words } from "./words.ts";

/** The words of a span of text, ready to be matched. */
export type TokenSpan = Span & {
  readonly words: readonly Word[];
  /** From a stem to the indexes of the words that carry it, alone or as a part of a hyphenated compound. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
};

/**
 * Makes a span of words ready.
 *
 * @param text the text that contains the span; `offset` is the offset of its first character in the coordinates of the words.
 */
export function tokenSpan(
  found: readonly Word[],
  text: string,
  offset: number,
  { start, end }: Span,
): TokenSpan {
  const positions = new Map<string, number[]>();
  const put = (stem: string, index: number) => {
    const list = positions.get(stem);
    if (list) list.push(index);
    else positions.set(stem, [index]);
  };
  for (const [index, word] of found.entries()) {
    if (word.korean) for (const term of termsOf(word)) put(term, index);
    else put(word.stem, index);
    const next = found[index + 1];
    if (next && isHyphenated(text, word, next, offset)) put(compound(word, next), index);
  }
  return { start, end, words: found, positions };
}

/** Capacity of the cache, in texts. */
const TEXTS = 5_000;

/** Reads a text that is in no document, such as a name; titles, publishers and speakers come again with every question. */
export const tokensOf: (text: string) => TokenSpan = memoize(
  TEXTS,
  (text: string) => tokenSpan(words(text), text, 0, { start: 0, end: text.length }),
  (text) => text,
);
