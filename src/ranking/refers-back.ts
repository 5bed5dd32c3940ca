import type { TokenSpan } from "../language/token-span.ts";

/** What opens a sentence that refers back, after "However," or "In 1979,". */
const PRONOUN = "he|she|it|they|his|her|its|their|this|these|those|such|both";
const OPENING = new RegExp(
  String.raw`^[“"‘']*(?:(?:also|but|and|yet|further|however,) |\p{Lu}[\p{L}\d]*(?: [\p{L}\d]+){0,3}, )?(?:${PRONOUN})\b`,
  "iu",
);

/** A part of what was named before, or a pronoun as an object or the subject of a clause. */
const PART = /^[“"‘']*(?:(?:also|but|and|yet|further|however,) )?(?:some|others?|many|most|one|two)\b/i;
const OBJECT = /\b(?:them|him|it|they)\b/i;

/** Whether a sentence opens with a pronoun, or with "this", "such" or "its". */
export function opensWithReference(text: string): boolean {
  return OPENING.test(text);
}

/** Whether a sentence refers back: it opens with a pronoun or a part ("Some were …"), or its object is a pronoun. */
export function refersBack(text: string): boolean {
  return OPENING.test(text) || PART.test(text) || OBJECT.test(text);
}

/** Words that make a noun a definite one. */
const DEFINITE = /^(?:the|this|that|these|those|such|its|their|his|her|both|each|another|all)$/;

/** The subject of a sentence begins within so many words; its noun follows within so many. */
const OPENING_WORDS = 6;
const TO_NOUN = 3;

/** Whether a sentence opens with "the" and a noun of the sentence before it: "A vessel was stopped. The vessel had …" */
export function takesUpNoun({ words }: TokenSpan, before: TokenSpan): boolean {
  const article = words.findIndex(({ form }, at) => at < OPENING_WORDS && DEFINITE.test(form));
  if (article < 0) return false;
  return words
    .slice(article + 1, article + 1 + TO_NOUN)
    .some(({ stop, stem }) => !stop && before.positions.has(stem));
}
