import type { Archive, PassageHit } from "../archive/archive.ts";
import type { DocumentFilter } from "../archive/document-filter.ts";
import { understandQuestion } from "../question/understand-question.ts";
import { withFeedback } from "./feedback-terms.ts";
import { searchTerms } from "./search-terms.ts";
import { DOCUMENT, FEEDBACK } from "./weights.ts";

/** A document on a topic, with the passage that fits best. */
export type RankedDocument = Pick<PassageHit, "document" | "passage"> & {
  /** Determines the order; no unit. */
  readonly score: number;
};

/** Passages that are looked at for each document that is wanted. */
const PASSAGES_EACH = 10;

/**
 * The documents on a topic, best first, each once: by their best passage and by the whole document. It searches twice, the second time also
 * for what the best documents of the first search have in common. No sentence has to answer, as in `ask`: a document may be on the topic
 * and say little of it.
 *
 * @param topic a question or key words.
 */
export async function rankDocuments(
  archive: Archive,
  topic: string,
  {
    limit = 10,
    filter = {},
    today = null,
  }: {
    /** At most this many. @default 10 */
    readonly limit?: number;
    readonly filter?: DocumentFilter;
    /** `YYYY-MM-DD`, for "last year" in the topic. @default null: no day is assumed */
    readonly today?: string | null;
  } = {},
): Promise<readonly RankedDocument[]> {
  const { question } = await understandQuestion(topic, archive, today);
  const query = { dates: question.dates, filter, limit: PASSAGES_EACH * limit };
  // Synonyms would count beside the words themselves. What the best documents have in common stands in for them.
  const terms = searchTerms(question).filter(({ alternative }) => alternative === 0);
  const found = bestOfDocuments(await archive.search({ ...query, terms }));
  if (terms.length === 0 || found.length === 0) return found.map(rankedOf).slice(0, limit);
  const total = [...question.concepts, ...(question.source ? [question.source] : [])].reduce(
    (sum, { importance }) => sum + importance,
    0,
  );
  const best = found.slice(0, FEEDBACK.documents).map(({ hit }) => hit);
  const more = await withFeedback(archive, terms, best, total);
  return bestOfDocuments(await archive.search({ ...query, terms: more }))
    .map(rankedOf)
    .slice(0, limit);
}

/** The best passage of each document, those of the best documents first. */
function bestOfDocuments(hits: readonly PassageHit[]) {
  const best = new Map<string, PassageHit>();
  for (const hit of hits) {
    const before = best.get(hit.document.id);
    if (!before || hit.score > before.score) best.set(hit.document.id, hit);
  }
  const mostOfPassage = Math.max(0, ...hits.map(({ score }) => score)) || 1;
  const mostOfDocument = Math.max(0, ...hits.map(({ documentScore }) => documentScore)) || 1;
  return [...best.values()]
    .map((hit) => ({
      hit,
      score: hit.score / mostOfPassage + (DOCUMENT.whole * hit.documentScore) / mostOfDocument,
    }))
    .sort((a, b) => b.score - a.score);
}

function rankedOf({ hit, score }: ReturnType<typeof bestOfDocuments>[number]): RankedDocument {
  return { document: hit.document, passage: hit.passage, score };
}
