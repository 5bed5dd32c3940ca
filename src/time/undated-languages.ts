import { languageName } from "../corpus/language-name.ts";
import type { DocumentLanguage } from "../corpus/word-lists/content-notes.ts";
import { listWords } from "../messages/list-words.ts";
import { ENGLISH, type Say } from "../messages/say.ts";
import { languageOf } from "./language.ts";

/** The languages of documents whose sentences get no dates, since the program reads none in that language. */
export function undatedLanguages(uses: readonly DocumentLanguage[]): readonly DocumentLanguage[] {
  return uses.filter(({ language }) => languageOf(language) === null);
}

/**
 * That dates are not read in some languages, in a sentence for people; null where all are.
 *
 * @example
 * undatedWords([{ language: "de", documents: 3 }]); // => "Dates are not read in German (3 documents)."
 */
export function undatedWords(languages: readonly DocumentLanguage[], say: Say = ENGLISH): string | null {
  if (languages.length === 0) return null;
  const names = languages.map(({ language, documents }) =>
    say("answer.undated-language", { language: languageName(language, say), documents }),
  );
  return say("answer.undated-languages", { languages: listWords(say, names) });
}
