import { baseLanguage, type ContentNoteRule } from "../corpus/word-lists/content-notes.ts";
import { type Word, words } from "../language/words.ts";

/** The content notes of a text in a language (BCP 47), each once, in the order of the rules. */
export type ContentNotes = (text: string, language: string) => readonly string[];

/**
 * Makes the rules ready: a phrase marks a text that holds its words one after the other, in any of their forms. A rule is for texts in
 * its own language, and for those in another script, where its words cannot be mistaken for others: "die" in German is an article.
 *
 * @example
 * createContentNotes([{ language: "en", note: "death", phrases: ["kill"] }])("Two were killed.", "en"); // => ["death"]
 */
export function createContentNotes(rules: readonly ContentNoteRule[]): ContentNotes {
  const ready = rules.map((rule) => ({
    ...rule,
    script: scriptOf(rule.language),
    phrases: rule.phrases.map((phrase) => words(phrase).map(testOf)).filter((tests) => tests.length > 0),
  }));
  return (text, language) => {
    const found = words(text);
    const base = baseLanguage(language);
    const script = scriptOf(language);
    const notes = ready.filter(
      (rule) =>
        (rule.language === base || rule.script !== script) &&
        rule.phrases.some((tests) => holds(found, tests)),
    );
    return [...new Set(notes.map(({ note }) => note))];
  };
}

/** Whether a word of a text is a form of a phrase's word. */
type Test = (word: Word) => boolean;

function holds(found: readonly Word[], tests: readonly Test[]): boolean {
  return found.some((_, start) =>
    tests.every((test, index) => {
      const word = found[start + index];
      return word !== undefined && test(word);
    }),
  );
}

/** A Korean noun is found inside a longer word too; a verb, and any word of another language, only as a whole. */
function testOf({ stem, korean }: Word): Test {
  if (!korean) return (word) => word.stem === stem;
  const noun = stem.length > 1 && !stem.endsWith("다");
  return (word) =>
    word.korean !== undefined &&
    [word.stem, ...word.korean.readings].some((reading) =>
      noun ? reading.includes(stem) : reading === stem,
    );
}

function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}
