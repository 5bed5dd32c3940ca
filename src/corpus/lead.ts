import type { Document } from "./document.ts";
import { isProse } from "./structure/passage-kind.ts";
import type { Passage } from "./structure/passages.ts";
import { isFullSentence } from "./text/full-sentence.ts";
import type { Span } from "./text/sentences.ts";

/**
 * The lead of a document: its first full sentence and the passage of that sentence. In a press release, it says what the
 * text is about. Null if there is no full sentence.
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
