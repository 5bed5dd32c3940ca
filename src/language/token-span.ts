import type { Span } from "../corpus/sentences.ts";
import { remember } from "./memoize.ts";
import { compound, isHyphenated, termsOf, type Word, words } from "./words.ts";

/** The words of a stretch of text, ready to be matched. */
export type Stretch = Span & {
  readonly words: readonly Word[];
  /** From a stem to the indexes of the words that carry it, alone or as a part of a hyphenated compound. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
};

/** Reads a stretch of a document's text. */
export function stretch(text: string, span: Span): Stretch {
  const slice = text.slice(span.start, span.end);
  const found = words(slice, span.start);
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
    if (next && isHyphenated(slice, word, next, span.start)) put(compound(word, next), index);
  }
  return { start: span.start, end: span.end, words: found, positions };
}

/** How many texts are remembered at once. */
const TEXTS = 5_000;

/** Reads a text that stands in no document, such as a name; titles, publishers and speakers come again with every question. */
export const stretchOf: (text: string) => Stretch = remember(
  TEXTS,
  (text: string) => stretch(text, { start: 0, end: text.length }),
  (text) => text,
);
