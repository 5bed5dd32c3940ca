import type { Span } from "../corpus/sentences.ts";
import { stem } from "../search/stem.ts";
import type { Word } from "../search/words.ts";
import type { Lexicon } from "./concepts.ts";

/** A word of the question that was read as another one. */
export type Correction = Span & { readonly from: string; readonly to: string };

/**
 * Reads each word that the archive and its vocabulary do not know as the word nearest to it in spelling, if one is near.
 *
 * @param apart stretches that are not looked at, such as dates.
 */
export function correctSpelling(
  found: readonly Word[],
  { index, thesaurus }: Lexicon,
  apart: readonly Span[],
): { readonly found: readonly Word[]; readonly corrections: readonly Correction[] } {
  const corrections: Correction[] = [];
  const read = found.map((word, at) => {
    if (word.stop || index.documentFrequency(word.stem) > 0 || thesaurus.at(found, at)) return word;
    if (apart.some((span) => span.start <= word.start && word.end <= span.end)) return word;
    const best = index.nearest(word.form)[0];
    if (!best) return word;
    corrections.push({ start: word.start, end: word.end, from: word.form, to: best.form });
    return { ...word, form: best.form, stem: stem(best.form) };
  });
  return { found: read, corrections };
}
