import { allMatches } from "../../../corpus/text/all-matches.ts";
import { lemmasOf } from "../../../language/wordnet/wordnet-files.ts";

const WORD = /(?<![\p{L}’'-])\p{L}\p{Ll}+(?![\p{L}’'-])/gu;
/** Plurals without an ending. */
const IRREGULAR = /^(?:children|men|others|people|police|women)$/;
/** Words that end like a plural of something. */
const NO_PLURAL = /^(?:adds|always|does|has|his|its|perhaps|says|this|was|yes)$|(?:ss|us|is)$/;
const TWO_NAMES = /\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*)* and (?:\p{Lu}[\p{L}.’'-]*(?: |(?![\p{L}])))+/gu;

/**
 * Whether a text names several people or things whom "they" may mean besides two that are known: a word in the plural, or two other
 * names. A verb that looks like a plural counts as one.
 *
 * @param pair the names of the two: "Ana Lopez and Rosa Vidal".
 */
export function namesSeveral(text: string, pair: string): boolean {
  const own = new Set(pair.split(" "));
  return (
    allMatches(WORD, text).some(({ 0: word }) => isPlural(word.toLowerCase())) ||
    allMatches(TWO_NAMES, text).some(({ 0: names }) =>
      names.split(" and ").some((name) => !own.has(name.trim().split(" ").at(-1) ?? "")),
    )
  );
}

function isPlural(word: string): boolean {
  if (IRREGULAR.test(word)) return true;
  return (
    word.endsWith("s") && !NO_PLURAL.test(word) && lemmasOf(word, "noun").some((lemma) => lemma !== word)
  );
}
