import type { TokenSpan } from "../../language/token-span.ts";
import type { Question } from "../../question/question.ts";
import type { Match } from "../matching/match.ts";

/** A Korean counter for people, which an English sentence says with a noun. */
const COUNTS_PEOPLE = /몇\s*(?:명|사람|분)/u;
const PEOPLE = ["people", "persons", "individuals"];

/**
 * Where a sentence has what a question counts: the noun after "how many", or the word for what a Korean counter counts; null if the question names no
 * such thing.
 *
 * @param matches the match of each concept in the sentence.
 * @returns indexes of the sentence's words.
 */
export function placesCounted(
  { text, counted }: Pick<Question, "text" | "counted">,
  { words }: TokenSpan,
  matches: readonly Match[],
): readonly number[] | null {
  if (counted !== null) return matches[counted]?.at ?? [];
  if (!COUNTS_PEOPLE.test(text)) return null;
  return [...words.entries()].filter(([, { form }]) => PEOPLE.includes(form)).map(([at]) => at);
}
