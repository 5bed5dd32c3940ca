/** Three letters of the English alphabet or more, all but the first of them small. */
const PLAIN_WORD = /^[A-Za-z][a-z]{2,}$/;

/**
 * Whether a word has nothing that a scanner could have added or lost: most of a text has not, and is read no further for such signs.
 *
 * @example
 * isPlainWord("Harbour"); // => true
 * isPlainWord("harb"); // => true
 * isPlainWord("harbour,"); // => false
 */
export function isPlainWord(word: string): boolean {
  return PLAIN_WORD.test(word);
}
