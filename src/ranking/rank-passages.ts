import type { Archive } from "../archive/archive.ts";
import type { Document } from "../corpus/document.ts";
import type { Passage } from "../corpus/passages.ts";
import type { Span } from "../corpus/sentences.ts";
import { readQuestion } from "../question/question.ts";
import { CANDIDATE_PASSAGES, findCandidates } from "./find-candidates.ts";

/** A passage in the order in which the whole core would answer from it. */
export type RankedPassage = {
  readonly document: Document;
  readonly passage: Passage;
  /** The sentence of it that answers best. */
  readonly sentence: Span;
  /** The telling words of that sentence: offsets into the document's text. */
  readonly telling: readonly Span[];
};

/**
 * Ranks passages for a question, whether or not the best of them is good enough for an answer. Measuring needs it; people get
 * {@link ask}.
 *
 * @param limit at most so many, each passage once.
 */
export function rankPassages(
  archive: Archive,
  text: string,
  { limit = 10 }: { readonly limit?: number } = {},
): readonly RankedPassage[] {
  const question = readQuestion(text, archive, null);
  const candidates = findCandidates(archive, question, {
    passages: Math.max(limit, CANDIDATE_PASSAGES),
    documents: archive.documents,
    wanted: limit,
  });
  const seen = new Set<Passage>();
  const ranked: RankedPassage[] = [];
  for (const { document, passage, sentence, telling } of candidates) {
    if (seen.has(passage)) continue;
    seen.add(passage);
    ranked.push({ document, passage, sentence, telling });
    if (ranked.length === limit) break;
  }
  return ranked;
}
