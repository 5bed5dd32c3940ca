import type { Question } from "../question/question.ts";
import type { Candidate } from "../ranking/rerank-sentence.ts";

/**
 * Whether a question has no answer in the archive: it has a name that the archive never mentions, or nothing to search
 * for.
 */
export function isUnanswerable({ type, concepts, source, dates, unsure }: Question): boolean {
  // A misspelt name may be somebody else's.
  if (unsure.length > 0) return true;
  if (source && !source.known) return true;
  if (concepts.length === 0 && !source) {
    const open = type === "what" || type === "when" || type === "topic";
    if (dates.length === 0 || !open) return true;
  }
  return concepts.some((concept) => concept.name && !concept.known);
}

/** "What is torture?" needs a definition; a sentence that only uses the word is not enough. */
export function lacksDefinition(
  { definition, concepts }: Question,
  { defines }: Pick<Candidate, "defines">,
): boolean {
  const [only] = concepts;
  const word = only?.alternatives[0]?.phrase.length === 1;
  return definition && concepts.length === 1 && word && !only.name && !defines;
}
