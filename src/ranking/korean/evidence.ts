import type { Span } from "../../corpus/text/sentences.ts";
import type { QuestionType } from "../../question/question-type.ts";

/** A count: digits or a numeral before a counter. */
const COUNT =
  /(?:약\s*)?(?:\d[\d,.]*\s*(?:[만억조천백십]\s*)*|(?<![가-힣])(?:한|두|세(?!대)|네|다섯|여섯|일곱|여덟|아홉|열|스무|서른|수십|수백|수천|몇)\s*)(?:여\s*)?(?:명|개|건|곳|번|회|차례|마리|대|척|권|편|살|세|년|개월|달|일|주|시간|분|초|원|달러|엔|유로|퍼센트|%|％|미터|킬로미터|km|m|톤|배|가지|나라|개국|인|가구|채|표|석|점|위|층|호)(?![a-z])|\d[\d,.]*/u;

/** Counters and units that say the same, as a question may name one of them and a sentence another. */
const UNITS: readonly string[] = [
  "명|인|사람|분|여명",
  "번|차례|회|차",
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
  "세대|호|가구",
  "살|세",
  "배",
  "대",
  "원|달러|엔|유로",
];

/** The counter that 몇 asks for: "몇 명", "몇 퍼센트". */
const ASKED = /몇\s*(?<unit>[가-힣%％]{1,4})/u;

/** Figures or a native numeral before a counter. */
const AMOUNT =
  "(?:\\d[\\d,.]*\\s*(?:[만억조천백십]\\s*)*|(?<![가-힣])(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|서른|수십|수백|수천)\\s*)(?:여\\s*)?";

/** The count of what the question counts; null if it names no counter that is known. */
function askedCount(question: string): RegExp | null {
  const asked = PRICE.test(question)
    ? "원"
    : /며칠/.test(question)
      ? "일"
      : ASKED.exec(question)?.groups?.unit;
  if (asked === undefined) return null;
  const named = UNITS.flatMap((units) =>
    units
      .split("|")
      .filter((unit) => asked.startsWith(unit))
      .map((unit) => ({ unit, units })),
  ).sort((a, b) => b.unit.length - a.unit.length)[0];
  return named ? new RegExp(`${AMOUNT}(?:${named.units})(?![a-z])`, "u") : null;
}

/** Numbers that count nothing: of a date, of one in a row. */
const NO_COUNT =
  /(?:1[5-9]|20)\d\d\s*년(?!간|\s*동안)|\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?|\d{1,2}\s*일(?!간|\s*(?:동안|만))|제\s?\d+\s?[차호조항회]?/gu;

/** What is asked for by 얼마, where a word says that it is money. */
const PRICE =
  /(?:벌금|임금|월급|급여|비용|가격|값|금액|배상금?|보상금?|몸값|돈|요금|손실|손해|예산|수입|수익)[^?]*얼마/u;

/** A date or a part of a date: "1998년 9월 8일", "1998. 9. 8.", "9월", "15세기". */
const DATE =
  /(?:기원전\s*)?\d{1,4}\s*년(?:대|도)?(?!\s*동안|간)(?:\s*\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?)?|\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?|\d{1,2}\s*일(?![가-힣])|(?:19|20)\d\d\.\s*\d{1,2}\.\s*\d{1,2}|\d{1,2}세기|(?:어제|오늘|그저께|작년|올해|지난해|이듬해)/u;

/** Marks of a reason: 때문에, 위해, -므로, -아서. */
const REASON =
  /때문|위해|위하여|이유|까닭|원인|므로|으로 인해|로 인해|인하여|탓|덕분|결과|따라서|그래서|[가-힣](?:어서|아서|해서|니까|려고|도록)(?![가-힣])/u;

/** A noun before a particle of place. */
const PLACE =
  /(?<![가-힣A-Za-z])[가-힣A-Za-z]{2,20}(?:에서|에서는|에서의|에|으로|로|의)(?![가-힣])|[가-힣]{1,8}(?:시|도|군|구|읍|면|동|리|섬|산|강)(?=[에의은는이가을를과와로 ,.])/u;

const PATTERNS: { readonly [Kind in QuestionType]?: RegExp } = {
  when: DATE,
  why: REASON,
  where: PLACE,
};

/** The sentence with the numbers that count nothing left out, its length kept. */
function withoutDates(sentence: string): string {
  return sentence.replace(NO_COUNT, (number) => number.replace(/\d/g, " "));
}

/** "X란 무엇인가?", "X는 뭐예요?": asks for a definition of X. */
const DEFINED =
  /^(?<term>[^?]{2,30}?)(?:이?란|은|는|이라는 (?:것|말)[은이]|의 (?:뜻|의미)[은이]) ?(?:무엇|뭐|뭔|무슨 뜻)[^ ]*$/u;

/** How a sentence ends that says what something is. */
const DEFINES = /(?:이다|입니다|이었다|이였다|말한다|말합니다|뜻한다|뜻합니다|가리킨다|가리킵니다)[.”’"']*$/u;

/** The term that a sentence defines, at its beginning or after a comma, if it is the one that the question asks about. */
function definition(question: string, sentence: string): RegExp | null {
  const term = DEFINED.exec(question.trim().replace(/[?？.!\s]+$/u, ""))?.groups?.term;
  if (term === undefined || !DEFINES.test(sentence)) return null;
  const words = term.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""));
  return new RegExp(`(?<![가-힣])${words.join("\\s?")}(?:이?란|은|는)(?= )`, "u");
}

/** A person: a name of two to four syllables with a title or 씨 after it, or a title before it. */
const PERSON =
  /(?<![가-힣])[가-힣]{2,4}\s?(?:위원장|대통령|총서기|총비서|총리|장관|의원|대표|목사|신부|교수|변호사|국장|소장|회장|사무총장|특별보고관|검사|판사|기자|감독|선수|동지|씨|군|양|여사)(?![가-힣]{3})/u;

/** What in a sentence answers a question by its form. */
export type KoreanEvidence = {
  readonly spans: readonly Span[];
  /** Whether it is the count of what the question counts. */
  readonly counts: boolean;
};

/**
 * Finds the answer-type evidence in a Korean sentence by its form; null for a question type without a form.
 *
 * @param question its words, which name what is counted.
 * @param start the offset of the sentence in its document.
 */
export function koreanEvidence(
  type: QuestionType,
  question: string,
  sentence: string,
  start: number,
): KoreanEvidence | null {
  const find = (pattern: RegExp): readonly Span[] => {
    const found = pattern.exec(type === "count" ? withoutDates(sentence) : sentence);
    return found
      ? [{ start: start + found.index, end: start + found.index + found[0].trimEnd().length }]
      : [];
  };
  if (type === "count") {
    const asked = askedCount(question);
    const spans = asked ? find(asked) : [];
    return spans.length > 0 ? { spans, counts: true } : { spans: find(COUNT), counts: false };
  }
  if (type === "who") {
    const spans = find(PERSON);
    return spans.length > 0 ? { spans, counts: false } : null;
  }
  if (type === "what") {
    const defined = definition(question, sentence);
    const spans = defined ? find(defined) : [];
    return spans.length > 0 ? { spans, counts: false } : null;
  }
  const pattern = PATTERNS[type];
  return pattern ? { spans: find(pattern), counts: false } : null;
}
