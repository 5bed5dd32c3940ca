import { readFileSync } from "node:fs";
import wordListPath from "word-list";

/**
 * Whether a word stands in an English dictionary (270,000 words, inflected forms included; no names). Such a word is
 * no misspelling of another. The list is read when it is first needed.
 *
 * @param form a folded word.
 * @example
 * isEnglishWord("mountain"); // => true
 * isEnglishWord("natonal"); // => false
 */
export function isEnglishWord(form: string): boolean {
  list ??= Buffer.from(`\n${readFileSync(wordListPath, "latin1")}\n`, "latin1");
  return /^[a-z]+$/.test(form) && list.includes(`\n${form}\n`);
}

/** The list as it is, a word a line: a set of strings would take ten times the room for a word or two a question. */
let list: Buffer | null = null;
