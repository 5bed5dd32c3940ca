import type { TokenSpan } from "../../language/token-span.ts";
import type { Phrase } from "../../language/wordnet/thesaurus.ts";
import { SIMILARITY } from "../weights.ts";

/** The match of a word, 0 to 1, and the indexes of the matching words in the span. */
type PartsMatch = { readonly coverage: number; readonly at: readonly number[] };

/**
 * How well one word of a span, or two neighbours, contain the parts of a word: "보안법" is in "국가보안법", and
 * "국가 보안법" is the same word.
 *
 * @param word the word.
 * @param parts its bigrams.
 * @param importance the weight of a part.
 */
export function matchParts(
  word: string,
  parts: Phrase,
  within: TokenSpan,
  importance: (stem: string) => number,
): PartsMatch {
  const total = parts.reduce((sum, part) => sum + importance(part), 0);
  const values = new Map<number, number>();
  for (const part of parts) {
    for (const at of within.positions.get(part) ?? [])
      values.set(at, (values.get(at) ?? 0) + importance(part));
  }
  let best: PartsMatch = { coverage: 0, at: [] };
  for (const [at, value] of values) {
    const next = values.get(at + 1) ?? 0;
    const same = `${within.words[at]?.stem}${within.words[at + 1]?.stem}` === word;
    const coverage = same ? 1 : (SIMILARITY.parts * Math.min(total, value + next)) / total;
    if (coverage > best.coverage) best = { coverage, at: next > 0 ? [at, at + 1] : [at] };
  }
  return best;
}
