/** How many letters a text has, and how many of them are capitals. */
export type LetterCounts = { readonly letters: number; readonly capitals: number };

/**
 * Counts the letters of a text, by Unicode's categories L and Lu.
 *
 * @example
 * countLetters("Åsa, 12"); // => { letters: 3, capitals: 1 }
 */
export function countLetters(text: string): LetterCounts {
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      if (isAsciiLetter(code | CASE)) {
        letters++;
        if ((code & CASE) === 0) capitals++;
      }
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? code);
    if (/\p{L}/u.test(character)) letters++;
    if (/\p{Lu}/u.test(character)) capitals++;
    at += character.length - 1;
  }
  return { letters, capitals };
}

/** The bit that sets small letters of ASCII apart from capitals. */
const CASE = 0x20;

function isAsciiLetter(small: number): boolean {
  return small >= 0x61 && small <= 0x7a;
}
