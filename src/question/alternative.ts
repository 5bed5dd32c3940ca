import type { Phrase } from "../language/wordnet/thesaurus.ts";

/** One way to say a concept, and how surely it is the same (1: the question's own words). */
export type Alternative = {
  readonly phrase: Phrase;
  readonly weight: number;
  /** The word whose parts the phrase holds. A text meets it by their share; in the index each of them has the weight. */
  readonly partsOf?: string;
};
