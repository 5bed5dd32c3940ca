import type { ContentNoteRule } from "../corpus/content-notes.ts";
import { words } from "../language/words.ts";

/** The content notes of a text, each once, in the order of the rules. */
export type ContentNotes = (text: string) => readonly string[];

/**
 * Makes the rules ready: a phrase marks a text that holds its words one after the other, in any of their forms.
 *
 * @example
 * createContentNotes([{ note: "death", phrases: ["kill"] }])("Two were killed."); // => ["death"]
 */
export function createContentNotes(rules: readonly ContentNoteRule[]): ContentNotes {
  const stemmed = rules.map(({ note, phrases }) => ({ note, phrases: phrases.map(stemsOf) }));
  return (text) => {
    const stems = stemsOf(text);
    const notes = stemmed.filter(({ phrases }) => phrases.some((phrase) => stems.includes(phrase)));
    return [...new Set(notes.map(({ note }) => note))];
  };
}

/** The stems of a text in a row, each between two spaces. */
function stemsOf(text: string): string {
  return ` ${words(text)
    .map(({ stem }) => stem)
    .join(" ")} `;
}
