import type { Document } from "./document.ts";
import { isProse } from "./structure/passage-kind.ts";
import type { Passage } from "./structure/passages.ts";
import { isFullSentence } from "./text/full-sentence.ts";
import type { Span } from "./text/sentences.ts";

/**
 * Where a document begins to say something: its first full sentence and the passage that holds it. In a press release
 * that is what all of it is about. Null if it has no such sentence.
 */
export function leadOf({ text, passages }: Pick<Document, "text" | "passages">): {
  readonly passage: Passage;
  readonly sentence: Span;
} | null {
  for (const passage of passages) {
    if (!isProse(passage.kind)) continue;
    const sentence = passage.sentences.find(({ start, end }) => isFullSentence(text.slice(start, end)));
    if (sentence) return { passage, sentence };
  }
  return null;
}
