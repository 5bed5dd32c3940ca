import type { TokenSpan } from "../../language/token-span.ts";
import type { Phrase } from "../../language/wordnet/thesaurus.ts";
import { SIMILARITY } from "../weights.ts";

/** How far a word is met, 0 to 1, and by which of the span's words: indexes into them. */
type Found = { readonly coverage: number; readonly at: readonly number[] };

/**
 * How far one word of a span, or two that follow one another, hold the parts of a word: "보안법" stands in "국가보안법", and
 * "국가 보안법" is the same word.
 *
 * @param word the word.
 * @param parts its bigrams.
 * @param importance what a part is worth.
 */
export function matchParts(
  word: string,
  parts: Phrase,
  within: TokenSpan,
  importance: (stem: string) => number,
): Found {
  const total = parts.reduce((sum, part) => sum + importance(part), 0);
  const met = new Map<number, number>();
  for (const part of parts) {
    for (const at of within.positions.get(part) ?? []) met.set(at, (met.get(at) ?? 0) + importance(part));
  }
  let best: Found = { coverage: 0, at: [] };
  for (const [at, value] of met) {
    const next = met.get(at + 1) ?? 0;
    const same = `${within.words[at]?.stem}${within.words[at + 1]?.stem}` === word;
    const coverage = same ? 1 : (SIMILARITY.parts * Math.min(total, value + next)) / total;
    if (coverage > best.coverage) best = { coverage, at: next > 0 ? [at, at + 1] : [at] };
  }
  return best;
}
