import { isTitle } from "../../archive/speech/names/titles.ts";
import type { TokenSpan } from "../../language/token-span.ts";
import type { Phrase } from "../../language/wordnet/thesaurus.ts";

/**
 * Whether a span names somebody by a surname alone or with a title: "Senator Nettle", but not "Alan Nettle" nor "the Nettle Inquiry".
 *
 * @param surname its stems.
 */
export function bearsSurname(surname: Phrase, { words, positions }: TokenSpan): boolean {
  const [first, ...rest] = surname;
  if (first === undefined) return false;
  return (positions.get(first) ?? []).some((at) => {
    if (!words[at]?.capital || !rest.every((stem, step) => words[at + step + 1]?.stem === stem)) return false;
    const [before, after] = [words[at - 1], words[at + surname.length]];
    return (!before?.capital || before.stop || isTitle(before.form)) && (!after?.capital || after.stop);
  });
}
