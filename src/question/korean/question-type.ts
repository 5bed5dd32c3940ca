import type { QuestionType } from "../question-type.ts";

/** The words that ask; the first that fits decides. A noun after 어느, 무슨, 어떤 or 몇 tells more than they do. */
const ASKING: readonly (readonly [RegExp, QuestionType])[] = [
  [
    /왜(?=\s|$|인|일|죠|냐|요|예|였|입)|어째서|무엇\s*때문|(?:이유|까닭|원인|동기|계기)(?:[은는가이]|란)?\s*(?:무엇|뭐|뭔)?[^\s]*$/u,
    "why",
  ],
  [
    /언제|며칠(?!\s*(?:동안|간|만))|몇\s*(?:년|월|일|시|세기)(?![간을]|\s*동안)|(?:어느|무슨)\s*(?:해|날|달|때|요일|시기|시대|계절)/u,
    "when",
  ],
  [/어디|(?:어느|무슨|어떤)\s*(?:나라|국가|도시|지역|지방|곳|장소|마을|섬|대륙|산|강)(?!\s*사람)/u, "where"],
  [/누구|누가|누굴|누군|(?:어느|어떤|무슨)\s*(?:사람|인물|분)/u, "who"],
  [/몇|얼마|며칠/u, "count"],
  [/무엇|무얼|뭐|뭘|뭔|뭡|무슨|어떤|어떻|어느/u, "what"],
];

/** What the last noun of a question asks for that has no such word: "그가 체포된 연도는?" */
const CLOSING: readonly (readonly [RegExp, QuestionType])[] = [
  [/(?:[연년]도|날짜|일자|시기|시점|때|해|날|년|생년월일)$/u, "when"],
  [/(?:도시|나라|국가|지역|장소|곳|위치|출생지|소재지|고향|수도|마을|섬)$/u, "where"],
  [
    /(?:사람|인물|자|대통령|감독|작가|왕|대표|장관|총리|의원|회장|위원장|주인공|배우|가수|선수|단체|정당|회사)$/u,
    "who",
  ],
  [
    /(?:수|인원|비율|금액|나이|높이|길이|넓이|면적|인구|거리|무게|크기|기간|값|가격|비용|점수|순위)$/u,
    "count",
  ],
];

/** Nouns that keywords end in to ask for a figure: "전기화된 철도 길이". */
const MEASURE = /(?:\s|^)(?:인원|인원수|길이|높이|넓이|면적|비율|금액|무게)$/u;

/** A request around the question: "…의 이름 알려줘". */
const REQUEST =
  /\s*(?:[을를]\s)?(?:(?:알려|말해|찾아|보여|가르쳐|설명해)\s?(?:줘|줄래|주|달라)\S*|궁금\S+|알고\s?싶\S+)$/u;

/** A particle or a form of 이다 on the last word. */
const ENDING = /(?:[은는이가을를의]|이?란|인가요?|일까요?|입니까|이었나|이었는가)$/u;

/**
 * What kind of thing a Korean question asks for.
 *
 * @example
 * koreanQuestionType("데비안을 시작한 사람은 누구인가?"); // => "who"
 * koreanQuestionType("그가 체포된 연도는?"); // => "when"
 * koreanQuestionType("국가보안법 위반"); // => "topic"
 */
export function koreanQuestionType(question: string): QuestionType {
  const text = question.normalize("NFC").trim();
  const open = text.replace(/[?？.!\s]{1,9}$/u, "").replace(REQUEST, "");
  const asked = ASKING.find(([pattern]) => pattern.test(open))?.[1];
  if (asked && asked !== "what") return asked;
  const last = open.replace(/(?:무엇|뭐)\S{0,9}$/u, "").trimEnd();
  const noun = last.replace(ENDING, "");
  const closing = CLOSING.find(([pattern]) => pattern.test(noun))?.[1];
  const marked = /[?？][\s!.]{0,9}$/u.test(text);
  const ends = noun !== last && (marked || asked !== undefined);
  if (ends && closing) return closing;
  if (asked) return asked;
  if (!marked) return MEASURE.test(last) ? "count" : "topic";
  return ends ? "what" : "whether";
}
