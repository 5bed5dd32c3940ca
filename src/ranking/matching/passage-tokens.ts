import type { StoredPassage } from "../../archive/stored-passage.ts";
import { memoize } from "../../language/memoize.ts";
import { type TokenSpan, tokenSpan } from "../../language/token-span.ts";
import { words } from "../../language/words.ts";

/** The words of a passage, as a whole and sentence by sentence. */
export type PassageTokens = { readonly whole: TokenSpan; readonly sentences: readonly TokenSpan[] };

/** Capacity of the cache, in passages. */
const PASSAGES = 300;

/** Reads the words of a passage. */
export const passageTokens: (passage: StoredPassage) => PassageTokens = memoize(
  PASSAGES,
  (passage: StoredPassage): PassageTokens => {
    const { text, start } = passage;
    const found = words(text, start);
    let sentences: readonly TokenSpan[] | null = null;
    return {
      whole: tokenSpan(found, text, start, passage),
      // Of a neighbour only the whole is wanted.
      get sentences() {
        sentences ??= passage.sentences.map((sentence) => {
          const inside = found.filter((word) => word.start >= sentence.start && word.end <= sentence.end);
          return tokenSpan(inside, text, start, sentence);
        });
        return sentences;
      },
    };
  },
  (passage) => passage,
);
