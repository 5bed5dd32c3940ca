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
  list ??= new Set(readFileSync(wordListPath, "utf8").split("\n"));
  return list.has(form);
}

let list: ReadonlySet<string> | null = null;
