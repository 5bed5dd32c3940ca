import { readFileSync } from "node:fs";
import wordListPath from "word-list";

const LINE_FEED = 10;

/**
 * Whether a word is in an English dictionary (270,000 words, inflected forms included; no names). Such a word is
 * no misspelling of another. The list is read when it is first needed.
 *
 * @param form a folded word.
 * @example
 * isEnglishWord("mountain"); // => true
 * isEnglishWord("natonal"); // => false
 */
export function isEnglishWord(form: string): boolean {
  return /^[a-z]+$/.test(form) && isLine(form, readList());
}

/** Two words of the list are one line out of order; that is looked for this far around the place of a word, in bytes. */
const AROUND = 64;

/** Looks a line up by halving, since the list is in the order of its bytes. */
function isLine(word: string, lines: Buffer): boolean {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = lines.lastIndexOf(LINE_FEED, middle - 1) + 1;
    const feed = lines.indexOf(LINE_FEED, start);
    const end = feed < 0 ? lines.length : feed;
    const line = lines.toString("latin1", start, end);
    if (line === word) return true;
    if (line < word) low = end + 1;
    else high = start;
  }
  return lines.subarray(Math.max(0, low - AROUND), low + AROUND).includes(`\n${word}\n`);
}

/** The list as it is, a word a line: a set of strings would take ten times the memory for a word or two a question. */
let list: Buffer | null = null;

function readList(): Buffer {
  list ??= readFileSync(wordListPath);
  return list;
}
