import type { Lexicon } from "../archive/terms/lexicon.ts";
import type { Spelling } from "../archive/terms/spelling.ts";
import type { Span } from "../corpus/text/sentences.ts";
import { stem } from "../language/stem.ts";
import { isEnglishWord } from "../language/wordnet/english-words.ts";
import type { Word } from "../language/words.ts";

/** A word of the question that was read as another one. */
export type Correction = Span & { readonly from: string; readonly to: string };

/** No more words of a question than this are looked up: one that has more is a text that was pasted. */
const MAX_LOOKUPS = 32;

/**
 * Reads each word that neither the archive nor an English dictionary knows as the archive's word nearest to it in
 * spelling, if one is near. A name is corrected to nothing but a name. What is misspelt alike is looked up once, and is one correction.
 *
 * @param apart stretches that are not looked at, such as dates.
 */
export function correctSpelling(
  found: readonly Word[],
  lexicon: Lexicon,
  apart: readonly Span[],
): { readonly found: readonly Word[]; readonly corrections: readonly Correction[] } {
  const { documentFrequency, thesaurus } = lexicon;
  const corrections = new Map<string, Correction>();
  const lookups = new Map<string, readonly Spelling[]>();
  const nearest = (form: string): readonly Spelling[] => {
    const known = lookups.get(form);
    if (known || lookups.size >= MAX_LOOKUPS) return known ?? [];
    const near = lexicon.nearest(form);
    lookups.set(form, near);
    return near;
  };
  const read = found.map((word, at) => {
    if (word.stop || documentFrequency(word.stem) > 0 || thesaurus.at(found, at)) return word;
    if (apart.some((span) => span.start <= word.start && word.end <= span.end)) return word;
    if (word.korean || isEnglishWord(word.form)) return word;
    const best = nearest(word.form).find(({ proper }) => proper || at === 0 || !word.capital);
    if (!best) return word;
    const { start, end, form: from } = word;
    if (corrections.get(from)?.to !== best.form) corrections.set(from, { start, end, from, to: best.form });
    return { ...word, form: best.form, stem: stem(best.form) };
  });
  return { found: read, corrections: [...corrections.values()] };
}
