import type { Span } from "../../corpus/text/sentences.ts";
import type { QuestionType } from "../../question/question-type.ts";

/** A count: digits or a numeral before a counter. */
const COUNT =
  /(?:약\s*)?(?:\d[\d,.]*\s*(?:[만억조천백십]\s*)*|(?<![가-힣])(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|서른|수십|수백|수천|몇)\s+)(?:여\s*)?(?:명|개|건|곳|번|회|차례|마리|대|척|권|편|살|세|년|개월|달|일|주|시간|분|초|원|달러|엔|유로|퍼센트|%|％|미터|킬로미터|km|m|톤|배|가지|나라|개국|인|가구|채|표|석|점|위|층|호)(?![a-z])|\d[\d,.]*/u;

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
  count: COUNT,
  when: DATE,
  why: REASON,
  where: PLACE,
};

/**
 * Finds the answer-type evidence in a Korean sentence by its form; null for a question type without a form.
 *
 * @param start the offset of the sentence in its document.
 */
export function koreanEvidence(type: QuestionType, sentence: string, start: number): readonly Span[] | null {
  const pattern = PATTERNS[type];
  if (!pattern) return null;
  const found = pattern.exec(sentence);
  return found ? [{ start: start + found.index, end: start + found.index + found[0].trimEnd().length }] : [];
}
