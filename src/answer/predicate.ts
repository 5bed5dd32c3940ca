import type { Span } from "../corpus/sentences.ts";

const QUESTION_WORD = /\b(?:who(?:m|se)?|what|which|when|where|why|how)\b/i;
const DO = /\b(?:did|does|do)\b/i;
const BE = /\b(?:was|were|is|are|be|been|being|has|have|had|will|would|can|could|should|must)\b/i;
const PRONOUN_SUBJECT = /^\s+(?:he|she|it|they|we|i|you|one|this|that|these|those|there)\b/i;

/**
 * Which concept of a question is what happens in it, by the order of English words: "who *shot* …", "were *arrested*",
 * "did Sam Rainsy *seek*". Null if there is none to tell.
 *
 * @param concepts the concepts in order.
 * @returns an index into them.
 */
export function predicateOf(question: string, concepts: readonly Span[]): number | null {
  const asks = QUESTION_WORD.exec(question);
  const auxiliary = DO.exec(question) ?? BE.exec(question);
  if (!asks && !auxiliary) return null;
  const mark = auxiliary ?? asks;
  const end = (mark?.index ?? 0) + (mark?.[0].length ?? 0);
  const first = concepts.findIndex(({ start }) => start >= end);
  if (first < 0) return null;
  const subjectBetween = auxiliary
    ? DO.test(auxiliary[0]) && !PRONOUN_SUBJECT.test(question.slice(end))
    : /^(?:which|what|whose|how (?:many|much))\b/i.test(question.slice(asks?.index ?? 0));
  const index = first + (subjectBetween ? 1 : 0);
  return index < concepts.length ? index : null;
}
