import type { WeightedTerm } from "../archive/archive.ts";
import type { Concept } from "../question/concepts.ts";
import type { Question } from "../question/question.ts";
import type { Source } from "../question/read-source.ts";
import { SURNAME_WEIGHT } from "../question/surname.ts";

/** What an archive is searched for to answer a question: every way to say each of its concepts, and its source. */
export function searchTerms({ concepts, source }: Question): readonly WeightedTerm[] {
  return [...concepts, ...(source ? [bySurname(source)] : [])].flatMap(({ alternatives }, concept) =>
    alternatives.flatMap(({ phrase, weight }, alternative) =>
      phrase.map((stem) => ({ stem, weight, concept, alternative })),
    ),
  );
}

/** A source that passages may name by the surname alone. */
function bySurname(concept: Source): Concept {
  const { surname } = concept;
  if (surname === null) return concept;
  const more = { phrase: surname.phrase, weight: SURNAME_WEIGHT };
  return { ...concept, alternatives: [...concept.alternatives, more] };
}
