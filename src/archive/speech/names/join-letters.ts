/** Fewest parts of a word that was set apart: "J B S Haldane" has initials. */
const FEWEST_APART = 5;
/** Most parts: more are a line of several words. */
const MOST_APART = 14;

/**
 * A label whose letters a scanner set apart, as one word; any other as it is.
 *
 * @example
 * joinLetters("H O W A RD"); // => "HOWARD"
 */
export function joinLetters(label: string): string {
  const words = label.split(" ");
  const letters = words.filter((word) => /^\p{L}$/u.test(word)).length;
  return words.length >= FEWEST_APART && words.length <= MOST_APART && letters * 2 >= words.length
    ? words.join("")
    : label;
}
