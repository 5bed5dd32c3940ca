import { textIn } from "../archive/stored-passage.ts";
import type { Question } from "../question/question.ts";
import { opensWithReference, takesUpNoun } from "./refers-back.ts";
import type { Candidate } from "./rerank-sentence.ts";
import type { ScoredSentence } from "./score-sentences.ts";
import { BESIDE } from "./weights.ts";

/** Both passes over a sentence. */
export type Ranked = { readonly scored: ScoredSentence; readonly candidate: Candidate };

/**
 * The sentence beside the first that answers instead. A name, a number or a word repeated may put a sentence first that only goes on from
 * what its neighbour says happened. The neighbour comes first if it has the question's main verb and more of the question, and one of the
 * two goes on from the other. A headline or a question stays behind.
 *
 * @param scored every sentence of the first pass.
 * @param rerank the second pass over a sentence.
 * @returns the neighbour with the score of the first; null if the first stays.
 */
export function besideFirst(
  question: Question,
  first: Ranked,
  scored: readonly ScoredSentence[],
  rerank: (one: ScoredSentence) => Candidate | null,
): Candidate | null {
  const { sentences } = first.scored.hit.passage;
  const place = sentences.findIndex(({ start }) => start === first.scored.sentence.start);
  for (const step of [-1, 1]) {
    const beside = scored.find(
      ({ hit, sentence }) =>
        hit.passage === first.scored.hit.passage && sentence.start === sentences[place + step]?.start,
    );
    if (!beside || beside.kind < first.scored.kind || !tellsMore(question, beside, first.scored)) continue;
    if (step > 0 && !goesOn(beside, first.scored)) continue;
    const candidate = rerank(beside);
    if (candidate && candidate.score >= BESIDE.score * first.candidate.score)
      return { ...candidate, score: first.candidate.score };
  }
  return null;
}

/** Whether a sentence has the main verb of a question, and more of the question than another, by itself and with its context. */
function tellsMore({ concepts, predicate }: Question, one: ScoredSentence, other: ScoredSentence): boolean {
  if (predicate === null) return false;
  const told = one.concepts.matches[concepts.indexOf(predicate)]?.coverage ?? 0;
  const own = ({ concepts: { matches, total } }: ScoredSentence) =>
    concepts.reduce((sum, { importance }, at) => sum + importance * (matches[at]?.coverage ?? 0), 0) / total;
  return (
    told >= BESIDE.predicate &&
    one.concepts.names >= other.concepts.names &&
    one.concepts.coverage > other.concepts.coverage + BESIDE.more &&
    own(one) > own(other) + BESIDE.more
  );
}

function goesOn({ hit, sentence }: ScoredSentence, from: ScoredSentence): boolean {
  return opensWithReference(textIn(hit.passage, sentence)) || takesUpNoun(sentence, from.sentence);
}
