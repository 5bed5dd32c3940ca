import type { Encoder } from "../archive/encoder.ts";
import { textIn } from "../archive/stored-passage.ts";
import { isInKorean } from "../language/korean/script.ts";
import type { ScoredSentence } from "./score-sentences.ts";

/** This many sentences are compared with the question by their meaning: the best by their words. */
export const COMPARED_SENTENCES = 60;

/**
 * How much more or less like the question each sentence is in meaning than those it is compared with: the difference of its cosine to their
 * mean. Sentences that were not compared are left out, and so count as average.
 *
 * @param scored sentences after the first pass, best first.
 */
export async function similaritiesTo(
  question: string,
  scored: readonly ScoredSentence[],
  encoder: Encoder | undefined,
): Promise<ReadonlyMap<ScoredSentence, number>> {
  // The encoder knows English alone: the vectors of other texts say nothing.
  if (!encoder || isInKorean(question)) return new Map();
  const compared = scored.filter(isEnglish).slice(0, COMPARED_SENTENCES);
  const texts = compared.map(({ hit, sentence }) => textIn(hit.passage, sentence));
  const distinct = [...new Set(texts)];
  const cosines = await encoder.similarities(question, distinct);
  const known = new Map(
    distinct.flatMap((text, at) => {
      const cosine = cosines[at] ?? null;
      return cosine === null ? [] : [[text, cosine] as const];
    }),
  );
  const mean = [...known.values()].reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, known.size);
  return new Map(
    compared.flatMap((one, at) => {
      const cosine = known.get(texts[at] ?? "");
      return cosine === undefined ? [] : [[one, cosine - mean] as const];
    }),
  );
}

function isEnglish({ hit }: ScoredSentence): boolean {
  return /^en\b/.test(hit.document.language);
}
