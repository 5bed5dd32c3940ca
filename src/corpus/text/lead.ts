import type { Document } from "../document.ts";
import type { Passage } from "./passages.ts";
import type { Span } from "./sentences.ts";

/** Fewer words than this make no sentence that could stand alone. */
const FEWEST_WORDS = 6;

/**
 * Whether a text is a full sentence rather than a label, an address or a line such as "For Immediate Release".
 *
 * @example
 * isFullSentence("One Buddhist monk is known to have been killed."); // => true
 * isFullSentence("For Immediate Release"); // => false
 */
export function isFullSentence(text: string): boolean {
  return /[.!?…][”"’')\]]*$/u.test(text) && text.split(" ").length >= FEWEST_WORDS;
}

/**
 * Where a document begins to say something: its first full sentence and the passage that holds it. In a press release
 * that is what all of it is about. Null if it has no such sentence.
 */
export function leadOf({ text, passages }: Pick<Document, "text" | "passages">): {
  readonly passage: Passage;
  readonly sentence: Span;
} | null {
  for (const passage of passages) {
    if (passage.kind !== "paragraph" && passage.kind !== "item") continue;
    const sentence = passage.sentences.find(({ start, end }) => isFullSentence(text.slice(start, end)));
    if (sentence) return { passage, sentence };
  }
  return null;
}
