import { IRREGULAR_FORMS } from "../irregular-forms.ts";
import { memoize } from "../memoize.ts";
import { american } from "../stem.ts";
import { lemmasOf, sensesOf, synsetAt } from "./wordnet-files.ts";

/** What a verb is about, in the fields into which WordNet's authors sort verbs (its manual page `lexnames`, 29 to 43). */
export type VerbField = (typeof FIELDS)[number];

const FIRST_FIELD = 29;
const FIELDS = [
  "body",
  "change",
  "cognition",
  "communication",
  "competition",
  "consumption",
  "contact",
  "creation",
  "emotion",
  "motion",
  "perception",
  "possession",
  "social",
  "stative",
  "weather",
] as const;

/** Capacity of the cache, in lookups. */
const REMEMBERED = 5_000;

/** A verb of English: the form under which a dictionary has it, and the field of its commonest sense. */
export type Verb = { readonly base: string; readonly field: VerbField };

/**
 * Looks a verb up; null if WordNet knows none.
 *
 * @param form a word in small letters, in any inflection.
 * @example
 * findVerb("slammed"); // => { base: "slam", field: "contact" }
 * findVerb("condemned"); // => { base: "condemn", field: "communication" }
 */
export const findVerb: (form: string) => Verb | null = memoize(REMEMBERED, lookUp, (form) => form);

function lookUp(form: string): Verb | null {
  // WordNet orders the senses of a British spelling by nothing.
  for (const base of [american(form), form].flatMap(basesOf)) {
    const [first] = sensesOf(base, "verb");
    const field = first === undefined ? undefined : FIELDS[synsetAt(first, "verb").field - FIRST_FIELD];
    if (field !== undefined) return { base, field };
  }
  return null;
}

/** "saw" is the past of "see" more often than it cuts wood: the word itself comes last. */
function basesOf(form: string): readonly string[] {
  const irregular = IRREGULAR_FORMS.get(form);
  return [...(irregular ? [irregular] : []), ...lemmasOf(form, "verb").filter((one) => one !== form), form];
}
