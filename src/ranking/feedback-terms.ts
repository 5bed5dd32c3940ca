import type { Archive, PassageHit, WeightedTerm } from "../archive/archive.ts";
import { inverseDocumentFrequency, saturation } from "../archive/terms/bm25.ts";
import { indexTerms } from "../language/words.ts";
import { FEEDBACK } from "./weights.ts";

/**
 * The terms of a query with those that its best finds have in common, so that another search finds what says the same in other words:
 * pseudo-relevance feedback (Rocchio, "Relevance Feedback in Information Retrieval", 1971), with the weights of BM25.
 *
 * @param hits the best finds of the query, each of another document.
 * @param total what the query's own terms are worth.
 */
export async function withFeedback(
  archive: Pick<Archive, "statistics">,
  terms: readonly WeightedTerm[],
  hits: readonly PassageHit[],
  total: number,
): Promise<readonly WeightedTerm[]> {
  const typical = typicalTerms(hits);
  const stems = [...typical.keys()];
  const { passages, frequencies } = await archive.statistics({ terms: stems, forms: [], misspelt: [] });
  const chosen = stems
    .map((stem, at) => {
      const frequency = frequencies[at] ?? 0;
      const weight = typical.get(stem) ?? 0;
      return { stem, frequency, weight, worth: weight * inverseDocumentFrequency(passages, frequency) };
    })
    // A word of one passage alone finds no other.
    .filter(({ frequency }) => frequency > 1)
    .sort((a, b) => b.worth - a.worth || (a.stem < b.stem ? -1 : 1))
    .slice(0, FEEDBACK.terms);
  const scale = (FEEDBACK.weight * total) / (chosen.reduce((sum, { worth }) => sum + worth, 0) || 1);
  const added = new Map(chosen.map(({ stem, weight }) => [stem, scale * weight]));
  const own = new Set(terms.map(({ stem }) => stem));
  return [
    ...terms.map((term) => ({ ...term, weight: term.weight + (added.get(term.stem) ?? 0) })),
    ...[...added].filter(([stem]) => !own.has(stem)).map(([stem, weight]) => ({ stem, weight })),
  ];
}

/** How typical each term is of some finds: its saturation in their passages on average, those of the better documents counting more. */
function typicalTerms(hits: readonly PassageHit[]): ReadonlyMap<string, number> {
  const texts = hits.map(({ passage }) => countsOf(indexTerms(passage.text)));
  const averageLength = texts.reduce((sum, { size }) => sum + size, 0) / texts.length;
  const best = Math.max(0, ...hits.map(({ documentScore }) => documentScore)) || 1;
  const typical = new Map<string, number>();
  for (const [at, counts] of texts.entries()) {
    const share = (hits[at]?.documentScore ?? 0) / best / texts.length;
    for (const [term, count] of counts)
      typical.set(term, (typical.get(term) ?? 0) + share * saturation(count, counts.size / averageLength));
  }
  return typical;
}

function countsOf(terms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
