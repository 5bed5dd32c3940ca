/** Fewer words than this make no sentence that could stand alone. */
const FEWEST_WORDS = 6;

/**
 * Whether a text is a full sentence rather than a label, an address or a line such as "For Immediate Release".
 *
 * @example
 * isFullSentence("One Buddhist monk is known to have been killed."); // => true
 * isFullSentence("For Immediate Release"); // => false
 */
export function isFullSentence(text: string): boolean {
  return /[.!?…][”"’')\]]*$/u.test(text) && text.split(" ").length >= FEWEST_WORDS;
}
