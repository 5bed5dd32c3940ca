import type { Word } from "../../language/words.ts";
import type { Alternative } from "../alternative.ts";

/** How surely another reading of a word is the word that is meant. */
const READING = 0.7;

/**
 * The other ways to find the Korean words of a concept: what else a word may be read as, and the bigrams of all of them, so
 * that "보안법" is found in "국가보안법". Together bigrams weigh as much as one word, however many they are.
 *
 * @param taken the words of the concept.
 */
export function koreanAlternatives(taken: readonly Word[]): readonly Alternative[] {
  const [first] = taken;
  const readings = taken.length === 1 ? (first?.korean?.readings ?? []) : [];
  const own = taken.length === 1 ? [first?.stem, ...readings] : [];
  const bigrams = new Set(taken.flatMap(({ korean }) => korean?.bigrams ?? []));
  const parts = [...bigrams].filter((bigram) => !own.includes(bigram));
  return [
    ...readings.map((reading) => ({ phrase: [reading], weight: READING })),
    ...(parts.length > 0
      ? [{ phrase: parts, weight: 1 / parts.length, partsOf: taken.map(({ stem }) => stem).join("") }]
      : []),
  ];
}
