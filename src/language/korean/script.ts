/**
 * Characters that take a text down the Korean way: Hangul, composed or not, Han, and the full-width letters and digits that
 * come with them.
 */
const KOREAN =
  /[\u1100-\u11ff\u3130-\u318f\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff10-\uffdc]/;

/** Whether a text has a character of Korean script. */
export function hasKorean(text: string): boolean {
  return KOREAN.test(text);
}

/** Whether a text is in Korean: more of its letters are Hangul or Han than Latin. "NSL 국가보안법 1998" is. */
export function isInKorean(text: string): boolean {
  if (!KOREAN.test(text)) return false;
  const hangul = text.match(/[\p{Script=Hangul}\p{Script=Han}]/gu)?.length ?? 0;
  return hangul > (text.match(/\p{Script=Latin}/gu)?.length ?? 0);
}

const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
const VOWELS = 21;

/** A Hangul syllable taken apart: indexes of its initial, its vowel and its final consonant, which is 0 if it has none. */
export type Syllable = { readonly initial: number; readonly vowel: number; readonly final: number };

/**
 * Takes a composed syllable apart, by the arithmetic of the Unicode Standard, 3.12; null of any other character.
 *
 * @example
 * syllable("한"); // => { initial: 18, vowel: 0, final: 4 }
 */
export function syllable(character: string | undefined): Syllable | null {
  const code = character?.charCodeAt(0) ?? 0;
  if (code < FIRST || code > LAST) return null;
  const index = code - FIRST;
  return {
    initial: Math.floor(index / (VOWELS * FINALS)),
    vowel: Math.floor(index / FINALS) % VOWELS,
    final: index % FINALS,
  };
}

/** Puts a syllable together again. */
export function compose({ initial, vowel, final }: Syllable): string {
  return String.fromCharCode(FIRST + (initial * VOWELS + vowel) * FINALS + final);
}

/** Initials, vowels and final consonants by their index in a syllable: those that endings change. */
export const INITIAL = { r: 5, none: 11, h: 18 } as const;
export const VOWEL = {
  a: 0,
  ae: 1,
  eo: 4,
  e: 5,
  yeo: 6,
  o: 8,
  wa: 9,
  wae: 10,
  oe: 11,
  u: 13,
  wo: 14,
  wi: 16,
  eu: 18,
  ui: 19,
  i: 20,
} as const;
export const FINAL = { none: 0, n: 4, l: 8, m: 16, b: 17, ss: 20 } as const;
