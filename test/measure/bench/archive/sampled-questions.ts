import type { Document } from "../../../../src/corpus/document.ts";
import { questionOn } from "../text/questions-on.ts";
import { createRandom } from "../text/random.ts";
import { createWriter } from "../text/releases.ts";
import type { Sampled } from "./dateline-process.ts";

/** The first questions count for nothing: what is loaded for them is loaded once. */
export const WARM_UP = 10;

/**
 * Questions on sampled passages, and which passage each is on, `document position`.
 *
 * @param own documents of the program's own archive, whose words are known.
 */
export function questionsOf(
  sample: readonly Sampled[],
  own: readonly Document[],
): { readonly questions: readonly string[]; readonly wanted: readonly string[] } {
  const { lexicon } = createWriter(own);
  const random = createRandom(5);
  const made = sample.flatMap(({ document, position, text }) => {
    const question = questionOn(text, lexicon, random);
    return question === null ? [] : [{ question, passage: `${document} ${position}` }];
  });
  return {
    questions: made.map(({ question }) => question),
    wanted: made.map(({ passage }) => passage),
  };
}
