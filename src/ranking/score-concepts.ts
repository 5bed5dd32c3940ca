import { TITLES } from "../language/names.ts";
import type { Stretch } from "../language/token-span.ts";
import type { Concept } from "../question/concepts.ts";
import type { Question } from "../question/question.ts";
import type { Nearby } from "./context.ts";
import type { Match } from "./match.ts";

/** How far a stretch meets a concept: inside of a sentence a related word counts, around it only the question's own. */
export type Meeting = {
  inside(concept: Concept, within: Stretch): Match;
  around(concept: Concept, within: Stretch): Match;
};

/** How a sentence meets the concepts of a question. */
export type Weight = {
  /** What of the sentence each concept met. */
  readonly matches: readonly Match[];
  /** What the question's concepts are worth in all: the sum of their inverse document frequencies. */
  readonly total: number;
  /** What the sentence meets of it, with what its surroundings lend; may exceed the total. */
  readonly meaning: number;
  /** The share of the total that the sentence and its surroundings meet, 0 to 1. */
  readonly coverage: number;
  /** How many concepts are said in the sentence, or so near to it that it is as good as said. */
  readonly said: number;
  /** What the names of the question make of the sentence: 1 if they are met. */
  readonly names: number;
};

/** What a named thing that is met nowhere near leaves of a sentence's worth. */
const NAME_MISSING = 0.6;

/** What another name in its stead leaves: asked about South Korea, a sentence on North Korea. */
const NAMESAKE = 0.75;

/** From this worth on, what stands around a sentence is as good as said in it. */
const AS_GOOD_AS_SAID = 0.8;

/** A name counts as met from this degree on: "President Kim" meets "Kim Dae-jung". */
const NAME_MET = 0.1;

/** What a concept met only in the surroundings adds to the score; one that sets the scene adds all its worth. */
export const AROUND = 0.75;

/** How much more than another concept the one counts that is what happens in the question. */
const PREDICATE = 1.15;

/**
 * Weighs a sentence by the concepts it meets.
 *
 * @param near the stretches around the sentence and what a concept is worth that is met there.
 * @param anywhere what each concept is worth for being met somewhere in the document.
 * @param met how far the sentence, and what stands around it, meets a concept.
 */
export function weighConcepts(
  { concepts, predicate, setting }: Question,
  unit: Stretch,
  near: readonly Nearby[],
  anywhere: readonly number[],
  met: Meeting,
): Weight {
  const matches = concepts.map((concept) => met.inside(concept, unit));
  let total = 0;
  let covered = 0;
  let meaning = 0;
  let said = 0;
  let names = 1;
  for (const [at, concept] of concepts.entries()) {
    const { degree, likeness } = matches[at] ?? { degree: 0, likeness: 0 };
    const held = degree === 1 ? 1 : Math.max(anywhere[at] ?? 0, bestNear(concept, near, met.around));
    total += concept.importance;
    if (degree > 0 || held >= AS_GOOD_AS_SAID) said++;
    covered += concept.importance * Math.max(degree, held);
    const lent = degree === 1 ? 0 : Math.max(0, held - likeness) * (at < setting ? AROUND : 1);
    meaning += concept.importance * (likeness * (concept === predicate ? PREDICATE : 1) + lent);
    if (concept.name && degree < 1 && hasNamesake(concept, unit)) names *= NAMESAKE;
    if (concept.name && Math.max(degree, held) < NAME_MET) names *= NAME_MISSING;
  }
  return {
    matches,
    total,
    meaning: meaning + orderBonus(matches, concepts),
    coverage: total === 0 ? 1 : covered / total,
    said,
    names,
  };
}

function bestNear(
  concept: Concept,
  near: readonly Nearby[],
  met: (concept: Concept, within: Stretch) => Match,
): number {
  let best = 0;
  for (const { weight, within } of near) {
    if (weight > best) best = Math.max(best, weight * met(concept, within).degree);
  }
  return best;
}

/** Concepts that stand beside each other in the question and close together, in order, in the sentence. */
function orderBonus(matches: readonly Match[], concepts: readonly Concept[]): number {
  let bonus = 0;
  for (let index = 1; index < matches.length; index++) {
    const left = matches[index - 1];
    const right = matches[index];
    if (!left?.at.length || !right?.at.length) continue;
    const gap = Math.min(...right.at) - Math.max(...left.at);
    const weight = Math.min(concepts[index - 1]?.importance ?? 0, concepts[index]?.importance ?? 0);
    if (gap > 0 && gap <= 4) bonus += (0.4 * weight + 0.3) / gap;
    else if (gap < 0 && gap >= -4) bonus += 0.1 * weight;
  }
  return bonus;
}

/** Whether a name of the question's last word, but with another first one, stands in the sentence: "North Korea" for "South Korea". */
function hasNamesake({ alternatives }: Concept, unit: Stretch): boolean {
  const phrase = alternatives[0]?.phrase ?? [];
  const last = phrase.at(-1);
  if (phrase.length < 2 || last === undefined) return false;
  return (unit.positions.get(last) ?? []).some((at) => {
    const before = unit.words[at - 1];
    return before?.capital && !before.stop && !phrase.includes(before.stem) && !TITLES.has(before.form);
  });
}
