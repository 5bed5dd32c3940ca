import type { ThesaurusHit } from "../../language/wordnet/thesaurus.ts";
import type { Word } from "../../language/words.ts";

/**
 * Whether words of a question are a name in a script without capitals: where the word list knows it as one (일본 beside Japan), or as the number of
 * one in a row, which another number contradicts (제8차).
 *
 * @param listed what the word list has at the first of them.
 */
export function isKoreanName(taken: readonly Word[], listed: ThesaurusHit | null): boolean {
  const [first] = taken;
  if (taken.length === 1 && first && /^제\d+$/.test(first.stem)) return true;
  return listed?.name === true && taken.every(({ korean }) => korean);
}
