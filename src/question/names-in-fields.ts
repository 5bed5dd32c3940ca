import { STOP_WORDS } from "../language/stop-words.ts";
import { words } from "../language/words.ts";
import type { Alternative } from "./alternative.ts";
import type { Concept } from "./concepts.ts";
import { type Question, unknownWordsOf } from "./question.ts";

/**
 * Takes the names of a question as known that no text holds but that a publisher or a place has: many a release does not name who
 * issued it.
 *
 * @param fields the names of publishers and places.
 */
export function withNamesInFields(question: Question, fields: readonly string[]): Question {
  const named = fields.map((field) => words(field).map(({ stem }) => stem));
  const know = <T extends Concept>(concept: T): T => {
    if (concept.known || !concept.name) return concept;
    const held = concept.alternatives.filter((alternative) =>
      named.some((stems) => isIn(alternative, stems)),
    );
    return held.length > 0 ? { ...concept, alternatives: held, known: true } : concept;
  };
  const concepts = question.concepts.map(know);
  const source = question.source && know(question.source);
  return { ...question, concepts, source, unknownWords: unknownWordsOf(concepts, source) };
}

/** Whether a publisher or a place has all content words of a name. */
function isIn({ phrase }: Alternative, stems: readonly string[]): boolean {
  const content = phrase.filter((stem) => !STOP_WORDS.has(stem));
  return content.length > 0 && content.every((stem) => stems.includes(stem));
}
