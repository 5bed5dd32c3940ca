import type { ImportSettings } from "../../src/import/read-import.ts";
import { isEnglishWord } from "../../src/language/wordnet/english-words.ts";
import { isPlaceName } from "../../src/language/wordnet/place-names.ts";
import { textLanguage } from "./text-language.ts";

/** What dictionaries know of the words of a text: whether they are words, or places, and of which language. */
export const DICTIONARY: Pick<ImportSettings, "isWord" | "isPlace" | "languageOf"> = {
  isWord: (word) => isEnglishWord(word.toLowerCase()),
  isPlace: isPlaceName,
  languageOf: textLanguage,
};
