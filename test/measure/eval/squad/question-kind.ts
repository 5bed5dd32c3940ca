/** What a question asks for, by its own question word. */
export const QUESTION_KINDS = ["who", "when", "how many", "where", "why", "what"] as const;

/** One of {@link QUESTION_KINDS}; "what" is every other question as well. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** In this order, so that "in what year did who …" asks when. Korean has its own words for the same. */
const PATTERNS: readonly (readonly [QuestionKind, RegExp])[] = [
  ["how many", /\bhow (?:many|much)\b|몇|얼마/i],
  ["when", /\bwhen\b|\b(?:what|which) (?:year|month|day|date|decade|century)\b|언제/i],
  ["who", /\bwho(?:m|se)?\b|누구|누가/i],
  ["where", /\bwhere\b|어디/i],
  ["why", /\bwhy\b|왜/i],
];

/**
 * Tells questions apart by what they ask for.
 *
 * @example
 * questionKind("In what year did it happen?"); // => "when"
 * questionKind("Name the capital."); // => "what"
 */
export function questionKind(question: string): QuestionKind {
  return PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? "what";
}
