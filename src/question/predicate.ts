import type { Span } from "../corpus/text/sentences.ts";

const QUESTION_WORD = /\b(?:who(?:m|se)?|what|which|when|where|why|how)\b/i;
const DO = /\b(?:did|does|do)\b/i;
const BE = /\b(?:was|were|is|are|be|been|being|has|have|had|will|would|can|could|should|must)\b/i;
const PRONOUN_SUBJECT = /^\s+(?:he|she|it|they|we|i|you|one|this|that|these|those|there)\b/i;

/**
 * The concept that is the main verb of a question, by English word order: "who *shot* …", "were *arrested*",
 * "did Sam Rainsy *seek*", "did the arrests of the leaders *coincide*". Null if it is unclear.
 *
 * @param concepts the concepts in order.
 * @param subjectKnown whether the subject is the source in the question and so none of the concepts.
 * @returns an index into the concepts.
 */
export function predicateOf(
  question: string,
  concepts: readonly Span[],
  subjectKnown = false,
): number | null {
  const asks = QUESTION_WORD.exec(question);
  const auxiliary = DO.exec(question) ?? BE.exec(question);
  const mark = auxiliary ?? asks;
  if (!mark) return null;
  const end = mark.index + mark[0].length;
  const first = concepts.findIndex(({ start }) => start >= end);
  if (first < 0) return null;
  const subjectFirst = auxiliary
    ? !subjectKnown && DO.test(auxiliary[0]) && !PRONOUN_SUBJECT.test(question.slice(end))
    : /^(?:which|what|whose|how (?:many|much))\b/i.test(question.slice(mark.index));
  if (!subjectFirst) return first;
  const verb = concepts.findIndex(({ start }, index) => {
    const before = concepts[index - 1];
    return index > first && before !== undefined && question.slice(before.end, start).trim() === "";
  });
  return verb < 0 ? null : verb;
}

/** Prepositions of place, time and circumstance; "about" and "on" introduce the topic instead. */
const SETTING = /\b(?:in|of|at|by|from|during|under|against|to|over|after|before|into|with|for)\b/i;

/**
 * The first concept that only sets the scene: "who was killed *in the Phnom Penh demonstrations*". A text often states the
 * scene once, before the sentence that answers.
 *
 * @param predicate an index into the concepts, or null.
 * @returns an index into the concepts; their number if there is no such concept.
 */
export function settingFrom(question: string, concepts: readonly Span[], predicate: number | null): number {
  const from = predicate ?? 0;
  const at = concepts.findIndex(
    ({ start }, index) => index > from && SETTING.test(question.slice(concepts[index - 1]?.end ?? 0, start)),
  );
  return at < 0 ? concepts.length : at;
}

/**
 * The counted concept of a "how many" question: the last before its verb ("prisoner *amnesties* were"), or the first if
 * no auxiliary marks the verb ("*groups* joined").
 */
export function countedOf(question: string, concepts: readonly Span[]): number | null {
  const asks = /\bhow (?:many|much)(?: of)?\b|\bnumber of\b/i.exec(question);
  if (!asks) return null;
  const start = asks.index + asks[0].length;
  const first = concepts.findIndex((concept) => concept.start >= start);
  const [things = ""] = question.slice(start).split(/[,;?]/);
  const verb = BE.exec(things) ?? DO.exec(things);
  if (first < 0 || !verb) return first < 0 ? null : first;
  const last = concepts.findLastIndex((concept) => concept.end <= start + verb.index);
  return Math.max(first, last);
}
