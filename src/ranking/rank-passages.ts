import type { Archive } from "../archive/archive.ts";
import type { StoredPassage } from "../archive/stored-passage.ts";
import { understandQuestion } from "../question/understand-question.ts";
import { CANDIDATE_PASSAGES, findCandidates } from "./find-candidates.ts";
import type { Candidate } from "./rerank-sentence.ts";

/**
 * Ranks passages for a question and returns the best sentence of each, good enough for an answer or not. Evaluation
 * uses it; people use `ask`.
 *
 * @param limit at most this many, each passage once. @default 10
 */
export async function rankPassages(
  archive: Archive,
  text: string,
  { limit = 10 }: { readonly limit?: number } = {},
): Promise<readonly Candidate[]> {
  const { question, lexicon } = await understandQuestion(text, archive, null);
  const candidates = await findCandidates(archive, question, lexicon, {
    passages: Math.max(limit, CANDIDATE_PASSAGES),
    filter: {},
    wanted: limit,
  });
  const best = new Map<StoredPassage, Candidate>();
  for (const candidate of candidates)
    if (!best.has(candidate.passage)) best.set(candidate.passage, candidate);
  return [...best.values()].slice(0, limit);
}
