import type { Word } from "../../language/words.ts";
import type { Lexicon } from "../lexicon.ts";

/**
 * Takes for grammar the English words of a Korean question that only repeat a Korean one, "power plant 발전소": words in lower case that the
 * archive and its word list do not know. One with a capital may be a name, and its absence means that there is no answer.
 */
export function withoutGlosses(
  found: readonly Word[],
  { documentFrequency, thesaurus }: Lexicon,
): readonly Word[] {
  return found.map((word, at) => {
    const isGloss =
      !word.korean && !word.capital && /^\p{Script=Latin}+$/u.test(word.form) && !thesaurus.at(found, at);
    return isGloss && documentFrequency(word.stem) === 0 ? { ...word, stop: true } : word;
  });
}
