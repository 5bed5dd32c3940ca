import type { Span } from "../../corpus/text/sentences.ts";
import { NATIVE_NUMERAL } from "../../language/number-value.ts";

/** Counters and units that say the same, as a question may name one of them and a sentence another. */
const UNITS: readonly string[] = [
  "명|인|사람|분|여명",
  "번|차례|회",
  "퍼센트|프로|%|％",
  "미터|메터|m",
  "킬로미터|키로메터|키로매터|킬로메터|km|리",
  "제곱미터|평방미터|평방메터|㎡",
  "킬로그램|키로그람|킬로그람|kg|근",
  "톤|t",
  "개|곳|건|가지|개소|개의|군데",
  "년|년간|해",
  "개월|달",
  "일|날",
  "세대|가구|호",
  "살|세",
  "배",
  "대",
  "원|달러|엔|유로",
];

/** What 몇 may ask for that is one of a row: 제8차, 제16대, 제7조. */
const ORDINALS = ["차", "대", "조", "호", "항", "회", "기", "위", "권"];

/** The counter that 몇 asks for: "몇 명", "몇 퍼센트". */
const ASKED = /몇\s*(?<unit>[가-힣%％]{1,4})/u;

/** What is asked for by 얼마, where a word says that it is money. */
const PRICE =
  /(?:벌금|임금|월급|급여|비용|가격|값|금액|배상금?|보상금?|몸값|돈|요금|손실|손해|예산|수입|수익)[^?]*얼마/u;

/** Figures or a native numeral before a counter. */
const AMOUNT = `(?:\\d[\\d,.]*\\s*(?:[만억조천백십]\\s*)*|(?<![가-힣])(?:${NATIVE_NUMERAL}|수십|수백|수천|몇)\\s*)(?:여\\s*)?`;

/** A count of anything: with a counter, or figures alone. */
const COUNT = new RegExp(
  `(?:약\\s*)?${AMOUNT}(?:명|개|건|곳|번|회|차례|마리|대|척|권|편|살|세|년|개월|달|일|주|시간|분|초|원|달러|엔|유로|퍼센트|%|％|미터|킬로미터|km|m|톤|배|가지|나라|개국|인|가구|채|표|석|점|위|층|호)(?![a-z])|\\d[\\d,.]*`,
  "u",
);

/** Numbers of a date, which count nothing. */
const OF_DATE =
  /(?:1[5-9]|20)\d\d\s*년(?!간|\s*동안)|\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?|\d{1,2}\s*일(?!간|\s*(?:동안|만))/gu;

/** The number of one in a row, which counts nothing either. */
const OF_ROW = /제\s?\d+/gu;

/** A count in a sentence. */
export type Count = {
  readonly spans: readonly Span[];
  /** Whether it is the count of what the question counts. */
  readonly counts: boolean;
};

/**
 * The count that answers a question best: one with the counter that the question names, else any.
 *
 * @example
 * findCount("몇 명이 구속됐나?", "3년 동안 두 명이 구속됐다.").spans; // => [{ start: 6, end: 9 }]
 */
export function findCount(question: string, sentence: string): Count {
  const asked = askedUnit(question);
  const isOrdinal = asked !== null && ORDINALS.includes(asked.named);
  const plain = blanked(sentence, isOrdinal ? [OF_DATE] : [OF_DATE, OF_ROW]);
  const fitting = asked && new RegExp(`${AMOUNT}(?:${asked.units})(?![a-z])`, "u").exec(plain);
  const found = fitting ?? COUNT.exec(plain);
  if (!found) return { spans: [], counts: false };
  const end = found.index + found[0].trimEnd().length;
  return { spans: [{ start: found.index, end }], counts: fitting !== null };
}

/** The counter that the question names, and what says the same; null if it names none that is known. */
function askedUnit(question: string): { readonly named: string; readonly units: string } | null {
  const asked = PRICE.test(question)
    ? "원"
    : /며칠/.test(question)
      ? "일"
      : ASKED.exec(question)?.groups?.unit;
  if (asked === undefined) return null;
  const [first = ""] = asked;
  const known = UNITS.flatMap((units) => units.split("|").map((named) => ({ named, units })));
  const fitting = known.filter(({ named }) => asked.startsWith(named));
  const longest = fitting.sort((a, b) => b.named.length - a.named.length)[0];
  return longest ?? (ORDINALS.includes(first) ? { named: first, units: first } : null);
}

/** The sentence with the figures of some numbers left out, its length kept. */
function blanked(sentence: string, patterns: readonly RegExp[]): string {
  return patterns.reduce(
    (text, pattern) => text.replace(pattern, (number) => number.replace(/\d/g, " ")),
    sentence,
  );
}
