/** Native numerals before a counter: "두 달", "세 번". */
const NATIVE: { readonly [word: string]: number } = {
  한: 1,
  두: 2,
  세: 3,
  석: 3,
  네: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
};

/** Words for a number of days. */
const DAYS: { readonly [word: string]: number } = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  여드레: 8,
  아흐레: 9,
  열흘: 10,
  보름: 15,
};

/** Months that are also written as words, with the readings of "sixth" and "tenth". */
const MONTHS: { readonly [word: string]: number } = {
  정월: 1,
  일월: 1,
  이월: 2,
  삼월: 3,
  사월: 4,
  오월: 5,
  유월: 6,
  칠월: 7,
  팔월: 8,
  구월: 9,
  시월: 10,
  십일월: 11,
  십이월: 12,
};

/** Sources for regular expressions. */
export const NATIVE_NUMBER: string = `(?:${Object.keys(NATIVE).join("|")})`;
export const DAY_COUNT: string = `(?:${Object.keys(DAYS).join("|")})`;
export const MONTH: string = `(?:(?:1[0-2]|0?[1-9])\\s?월|(?<!\\p{L})(?:${Object.keys(MONTHS).reverse().join("|")}))`;

/** The month of {@link MONTH}, 1 to 12. */
export function readMonth(words: string): number | undefined {
  return /^\d/.test(words) ? Number.parseInt(words, 10) : MONTHS[words];
}

/** A number in figures, a native numeral, or a word for a number of days; null if it is none. */
export function readNumber(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words);
  return NATIVE[words] ?? DAYS[words] ?? null;
}
