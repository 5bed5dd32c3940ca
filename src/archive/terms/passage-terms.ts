import type { DocumentHead } from "../../corpus/document.ts";
import type { Passage } from "../../corpus/structure/passages.ts";
import { formWords } from "../../language/form-words.ts";
import { memoize } from "../../language/memoize.ts";
import { indexTerms, type Word } from "../../language/words.ts";

/** The terms that a passage is found by. */
export type PassageTerms = {
  /** Those of its text, with repetitions. */
  readonly text: readonly string[];
  /** Those of its title and headings, and the words for its form. Each counts twice. */
  readonly above: readonly string[];
};

/**
 * Reads the terms of a passage.
 *
 * @param found the words of the passage's text.
 */
export function passageTerms(
  document: Pick<DocumentHead, "title">,
  passage: Passage,
  text: string,
  found: readonly Word[],
): PassageTerms {
  const above = passage.headings.filter((heading) => heading !== document.title);
  return {
    text: indexTerms(text, found),
    above: termsAbove([document.title, ...above, formWords(text, passage.kind)].join("\n")),
  };
}

/** Titles and headings whose terms are kept: those of one document, most of whose passages share them. */
const ABOVE = 32;

const termsAbove = memoize(
  ABOVE,
  (text: string) => indexTerms(text),
  (text) => text,
);

/** All terms of a passage, with repetitions. */
export function allTerms({ text, above }: PassageTerms): readonly string[] {
  return [...text, ...above, ...above];
}

/** How a passage spells a word. `capital` is null where a capital says nothing: where it opens a sentence, or in a heading. */
export type SpelledWord = { readonly form: string; readonly capital: boolean | null };

/** How a passage spells its words, grammar words left out. */
export function spelledWords(
  { kind, start, sentences }: Passage,
  found: readonly Word[],
): readonly SpelledWord[] {
  const spelled: SpelledWord[] = [];
  let next = 0;
  for (const word of found) {
    const at = start + word.start;
    const before = next;
    while (at >= (sentences[next]?.start ?? Number.POSITIVE_INFINITY)) next++;
    const opens = next > before;
    if (!word.stop)
      spelled.push({ form: word.form, capital: opens || kind === "heading" ? null : word.capital });
  }
  return spelled;
}
