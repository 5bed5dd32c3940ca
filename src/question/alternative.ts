import type { Phrase } from "../language/wordnet/thesaurus.ts";

/** An alternative wording of a concept. `weight` is the probability that it means the same; 1 is the question's own words. */
export type Alternative = {
  readonly phrase: Phrase;
  readonly weight: number;
  /** The word whose parts are in the phrase. A text matches it by the share of its parts; in the index each part has the weight. */
  readonly partsOf?: string;
};
