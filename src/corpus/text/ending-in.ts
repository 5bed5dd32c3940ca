/** What tells whether a text has something. */
export type TextTest = { readonly test: (text: string) => boolean };

/**
 * Makes a test of how a text ends. The pattern is read backwards from the end, where a search for it would begin at every character.
 *
 * @param pattern every alternative of it ends in `$`, or lets nothing follow in another way; it has no back-references.
 * @example
 * endingIn(/\b(?:in|at) $/).test("They met in "); // => true
 */
export function endingIn(pattern: RegExp): TextTest {
  const here = new RegExp(`(?<=${pattern.source})`, `${pattern.flags}y`);
  return {
    test(text) {
      here.lastIndex = text.length;
      return here.test(text);
    },
  };
}
