import type { Span } from "../../corpus/text/sentences.ts";
import type { QuestionType } from "../../question/question-type.ts";
import type { Timex } from "../../time/timex.ts";
import { type Count, findCount } from "./counts.ts";
import { definitionIn } from "./definition.ts";

/** A date or a part of a date: "1998년 9월 8일", "1998. 9. 8.", "9월", "15세기". */
const DATE =
  /(?:기원전\s*)?\d{1,4}\s*년(?:대|도)?(?!\s*동안|간)(?:\s*\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?)?|\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?|\d{1,2}\s*일(?![가-힣])|(?:19|20)\d\d\.\s*\d{1,2}\.\s*\d{1,2}|\d{1,2}세기/u;

/** Marks of a reason: 때문에, 위해, -므로, -아서. */
const REASON =
  /때문|위해|위하여|이유|까닭|원인|므로|으로 인해|로 인해|인하여|탓|덕분|결과|따라서|그래서|[가-힣](?:어서|아서|해서|니까|려고|도록)(?![가-힣])/u;

/** A noun before a particle of place. */
const PLACE =
  /(?<![가-힣A-Za-z])[가-힣A-Za-z]{2,20}(?:에서|에서는|에서의|에|으로|로|의)(?![가-힣])|[가-힣]{1,8}(?:시|도|군|구|읍|면|동|리|섬|산|강)(?=[에의은는이가을를과와로 ,.])/u;

const PATTERNS = { why: REASON, where: PLACE } as const;

/** A person: a name of two to four syllables with a title or 씨 after it. */
const PERSON =
  /(?<![가-힣])(?<name>[가-힣]{2,4})\s?(?:위원장|대통령|총서기|총비서|총리|장관|의원|대표|목사|신부|교수|변호사|국장|소장|회장|사무총장|특별보고관|검사|판사|기자|감독|선수|동지|씨|여사)(?![가-힣]{3})/gu;

/**
 * Finds the answer-type evidence in a Korean sentence by its form; null for a question type without a form, or if only its presence
 * says something.
 *
 * @param question its words: they name what is counted or defined, and what is no answer.
 * @param start the offset of the sentence in its document.
 * @param dates the time expressions of the sentence.
 */
export function koreanEvidence(
  type: QuestionType,
  question: string,
  sentence: string,
  start: number,
  dates: readonly Timex[],
): Count | null {
  const at = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
  switch (type) {
    case "count": {
      const { spans, counts } = findCount(question, sentence);
      return { spans: spans.map(at), counts };
    }
    case "who": {
      const named = [...sentence.matchAll(PERSON)].find(
        ({ groups }) => !question.includes(groups?.name ?? ""),
      );
      return named ? { spans: [at(spanOf(named))], counts: false } : null;
    }
    case "what": {
      const defined = definitionIn(question, sentence)?.exec(sentence);
      return defined ? { spans: [at(spanOf(defined))], counts: false } : null;
    }
    case "when": {
      const found = DATE.exec(sentence);
      // Without figures the dates that were read in the sentence decide: "지난해", not the "오늘" of nowadays.
      const read = dates.filter(({ value }) => /^\d/.test(value));
      return { spans: found ? [at(spanOf(found))] : read, counts: false };
    }
    case "why":
    case "where": {
      const found = PATTERNS[type].exec(sentence);
      return { spans: found ? [at(spanOf(found))] : [], counts: false };
    }
    case "whether":
    case "topic":
      return null;
  }
}

function spanOf(found: RegExpExecArray): Span {
  return { start: found.index, end: found.index + found[0].trimEnd().length };
}
