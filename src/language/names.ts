import type { Span } from "../corpus/text/sentences.ts";
import { isHyphenated, type Word } from "./words.ts";

/** Small words inside a name: "Secretary General of Amnesty", "Network for Democratization". */
const INSIDE = /^(?:of|for|the|de|van|von|bin|al|el|la|du|da)$/;

/** Titles before a name, ignored when two mentions are compared. */
export const TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms miss dr prof professor president minister general gen sir lord lady king queen judge justice".split(
    " ",
  ),
);

/** A run of capitalised words: indexes `[from, to)` into the words of the text. */
export type NameRun = Span & { readonly from: number; readonly to: number };

/**
 * The runs of capitalised words in a text: names of people, bodies and places. A word that opens a sentence counts only
 * if it is no grammar word; hyphens join the parts of a name ("Kim Yo-jong"), commas and full stops separate names.
 *
 * @param offset the offset of the text in the document.
 */
export function nameRuns(text: string, found: readonly Word[], offset = 0): readonly NameRun[] {
  const runs: NameRun[] = [];
  let index = 0;
  while (index < found.length) {
    const first = found[index];
    if (!first?.capital || first.stop) {
      index++;
      continue;
    }
    let end = index + 1;
    let probe = end;
    while (probe < found.length) {
      const previous = found[probe - 1];
      const word = found[probe];
      if (!previous || !word) break;
      const gap = text.slice(previous.end - offset, word.start - offset);
      const tied = isHyphenated(text, previous, word, offset);
      const joins = /^\s$|^\. $/.test(gap);
      if (tied || (joins && word.capital)) end = probe + 1;
      else if (!joins || !INSIDE.test(word.form)) break;
      probe++;
    }
    const last = found[end - 1] ?? first;
    runs.push({ from: index, to: end, start: first.start, end: last.end });
    index = end;
  }
  return runs;
}
