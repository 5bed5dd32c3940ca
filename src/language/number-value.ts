const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const SMALL: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 10 * (index + 2)] as const),
]);

const LARGE: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["dozen", 12],
  ["thousand", 1e3],
  ["k", 1e3],
  ["million", 1e6],
  ["m", 1e6],
  ["billion", 1e9],
  ["bn", 1e9],
  ["trillion", 1e12],
]);

/** Korean native numerals before a counter: tens, alone or before the ones. */
const NATIVE_TENS: ReadonlyMap<string, number> = new Map(
  ["열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"].map((word, at) => [
    word,
    10 * (at + 1),
  ]),
);
const NATIVE_ONES: ReadonlyMap<string, number> = new Map([
  ["한", 1],
  ["두", 2],
  ["세", 3],
  ["석", 3],
  ["네", 4],
  ["넉", 4],
  ["다섯", 5],
  ["여섯", 6],
  ["일곱", 7],
  ["여덟", 8],
  ["아홉", 9],
]);

const TENS_WORD = [...NATIVE_TENS.keys()].join("|");

/** A Korean native numeral as it stands before a counter, as the source of a pattern; 세대 is a generation. */
export const NATIVE_NUMERAL: string = `(?:(?:${TENS_WORD})?(?:${[...NATIVE_ONES.keys()].join("|").replace("세", "세(?!대)")})|스무|${TENS_WORD})`;

const NATIVE = new RegExp(`^(?<tens>${TENS_WORD}|스무)?(?<ones>${[...NATIVE_ONES.keys()].join("|")})?`, "u");

const MYRIADS = { 만: 1e4, 억: 1e8, 조: 1e12 } as const;
const POWERS = { 십: 10, 백: 100, 천: 1e3 } as const;

/**
 * The value of a number as it is written in figures, in English words or with Korean counters; null for one that says no value, such as
 * "dozens", "several" or "half".
 *
 * @example
 * numberValue("1,064"); // => 1064
 * numberValue("two hundred and six"); // => 206
 * numberValue("$1.6 million"); // => 1600000
 * numberValue("2만 3천 명"); // => 23000
 * numberValue("열두 명"); // => 12
 * numberValue("dozens"); // => null
 */
export function numberValue(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  return /[가-힣]/.test(plain) ? koreanValue(plain) : englishValue(plain.toLowerCase());
}

function englishValue(text: string): number | null {
  const figures = text
    .replace(/(?<=\d)[, ](?=\d{3}(?!\d))/g, "")
    .replace(/^[a-z]{0,2}[$£€¥₩]|\s?(?:%|per ?cent)$/g, "");
  const words = (figures.match(/\d+(?:\.\d+)?|[a-z]+/g) ?? []).filter((word) => word !== "and");
  if (words.length === 0 || words.join("") !== figures.replace(/\band\b|[\s-]/g, "")) return null;
  let sum = 0;
  let part: number | null = null;
  for (const word of words) {
    const value = /^\d/.test(word) ? Number(word) : SMALL.get(word);
    const factor = LARGE.get(word);
    if (value !== undefined) {
      // "1998 2" is two numbers.
      if (part !== null && (part % 10 !== 0 || /^\d/.test(word))) return null;
      part = (part ?? 0) + value;
    } else if (factor === undefined || part === null) return null;
    else if (factor < 1e3) part *= factor;
    else {
      sum += part * factor;
      part = null;
    }
  }
  return sum + (part ?? 0);
}

function koreanValue(text: string): number | null {
  const { tens, ones } = NATIVE.exec(text)?.groups ?? {};
  if (!/\d/.test(text) && (tens ?? ones) !== undefined)
    return (NATIVE_TENS.get(tens?.replace("스무", "스물") ?? "") ?? 0) + (NATIVE_ONES.get(ones ?? "") ?? 0);
  const found = /^\D{0,4}?(?<number>\d[\d,.]*(?:\s*[십백천만억조]\s*(?:\d[\d,.]*)?)*)/u.exec(text)?.groups
    ?.number;
  if (found === undefined) return null;
  let sum = 0;
  let myriad = 0;
  for (const [, figures = "", units = ""] of found
    .replace(/,/g, "")
    .matchAll(/(\d+(?:\.\d+)?)\s*([십백천]?\s*[만억조]?)/gu)) {
    let value = Number(figures);
    for (const [name, factor] of Object.entries(POWERS)) if (units.includes(name)) value *= factor;
    myriad += value;
    for (const [name, factor] of Object.entries(MYRIADS))
      if (units.includes(name)) {
        sum += myriad * factor;
        myriad = 0;
      }
  }
  return sum + myriad;
}
