import type { Spelling } from "../archive/terms/spelling.ts";
import type { Span } from "../corpus/text/sentences.ts";
import { stem } from "../language/stem.ts";
import { STOP_WORDS } from "../language/stop-words.ts";
import { isEnglishWord } from "../language/wordnet/english-words.ts";
import type { Word } from "../language/words.ts";
import type { Lexicon } from "./lexicon.ts";

/** A misspelt word of the question and its correction. */
export type Correction = Span & { readonly from: string; readonly to: string };

/** Maximum number of words looked up. A question with more is a pasted text. */
const MAX_LOOKUPS = 32;

/** The words of a question once its spelling was looked at. */
type Spelled = {
  readonly found: readonly Word[];
  /** What was corrected. */
  readonly corrections: readonly Correction[];
  /** Words that may be meant for the name of a person or a part of a longer name, which are left as they are: somebody else may be meant. */
  readonly unsure: readonly Correction[];
};

/**
 * Corrects each word that is neither in the archive nor in an English dictionary to the archive's word with the nearest
 * spelling, if there is one. That of a person or of a longer name is left to be asked about. A name is corrected only to a name. A repeated misspelling is one lookup and one correction.
 *
 * @param ignored spans that are not corrected, such as dates.
 */
export function correctSpelling(found: readonly Word[], lexicon: Lexicon, ignored: readonly Span[]): Spelled {
  const { documentFrequency, thesaurus } = lexicon;
  const corrections = new Map<string, Correction>();
  const unsure = new Map<string, Correction>();
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
    if (ignored.some((span) => span.start <= word.start && word.end <= span.end)) return word;
    if (word.korean || isEnglishWord(word.form)) return word;
    const best = nearest(word.form).find(
      ({ form, proper }) => !STOP_WORDS.has(form) && (proper || at === 0 || !word.capital),
    );
    if (!best) return word;
    const { start, end, form: from } = word;
    if (best.proper && (isInName(found, at) || lexicon.people(best.form).length > 0)) {
      if (!unsure.has(from)) unsure.set(from, { start, end, from, to: best.form });
      return word;
    }
    if (corrections.get(from)?.to !== best.form) corrections.set(from, { start, end, from, to: best.form });
    return { ...word, form: best.form, stem: stem(best.form) };
  });
  return { found: read, corrections: [...corrections.values()], unsure: [...unsure.values()] };
}

/** Whether a word is in a name of several: "Budhist" alone can only be Buddhist, "Julie Bishpo" may be somebody else. */
function isInName(found: readonly Word[], at: number): boolean {
  const [before, word, after] = [found[at - 1], found[at], found[at + 1]];
  return word?.capital === true && [before, after].some((other) => other?.capital && !other.stop);
}
