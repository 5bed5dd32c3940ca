import type { Span } from "../corpus/text/sentences.ts";
import { type KoreanTerms, koreanTerms } from "./korean/korean-words.ts";
import { hasKorean, isInKorean } from "./korean/script.ts";
import { scriptRuns } from "./korean/script-runs.ts";
import { memoizeText } from "./memoize.ts";
import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { eachWord } from "./word-spans.ts";

/** One word of a text. */
export type Word = Span & {
  /** Folded: lower case, no diacritics, no possessive ending. */
  readonly form: string;
  /** Its index term; for a grammar word, its form. */
  readonly stem: string;
  /** Whether it starts with a capital. */
  readonly capital: boolean;
  /** Whether it is a grammar word: neither indexed nor searched. */
  readonly stop: boolean;
  /** For a word in Hangul or Han: its further index terms. */
  readonly korean?: KoreanTerms;
};

/** A longer text in capitals only is a headline, where capitals mean nothing. */
const SHORT = 20;

/**
 * The words of a text in order, with their places.
 *
 * @example
 * words("Mr Sané’s 2 long-term aims").map((word) => word.stem); // => ["mr", "sane", "2", "long", "term", "aim"]
 */
export function words(text: string, offset = 0): readonly Word[] {
  const found: Word[] = [];
  const korean = hasKorean(text);
  const shouted = text.length > SHORT && !/\p{Ll}/u.test(text) && !isInKorean(text);
  eachWord(text, (from, to) => {
    const surface = text.slice(from, to);
    if (korean && hasKorean(surface)) found.push(...mixedWords(surface, offset + from));
    else {
      const word = wordOf(surface, offset + from, offset + to, shouted);
      if (word) found.push(word);
    }
  });
  return found;
}

function wordOf(surface: string, start: number, end: number, shouted: boolean): Word | null {
  const { form, stem: own, capital, grammar, abbreviation } = lexemeOf(surface);
  if (!form) return null;
  const stop = grammar && (shouted || !abbreviation);
  return { start, end, form, stem: stop ? form : own, capital, stop };
}

/** The properties of a run of letters that do not depend on its context. */
type Lexeme = Pick<Word, "form" | "stem" | "capital"> & {
  /** Its form is a grammar word's. */
  readonly grammar: boolean;
  /** It is all capitals: "US" is no pronoun, unless everything around it is in capitals too. */
  readonly abbreviation: boolean;
};

/** Capacity of the cache, in words. */
const LEXEMES = 100_000;

/** "US", "U.S"; the last point is no part of the word. */
const ABBREVIATION = /^(?:\p{Lu}{2,}|\p{Lu}(?:\.\p{Lu})+)$/u;

/** Cached, because most words of a text repeat, and so that they share their strings. */
const lexemeOf = memoizeText(LEXEMES, readLexeme);

function readLexeme(surface: string): Lexeme {
  const form = fold(surface);
  const grammar = STOP_WORDS.has(form);
  const abbreviation = ABBREVIATION.test(surface);
  return {
    form,
    // "US" is another term than "us".
    stem: grammar && abbreviation ? `${form}.` : stem(form),
    capital: /^\p{Lu}/u.test(surface),
    grammar,
    abbreviation,
  };
}

/** The words in a run of letters that is partly Korean: "1998년에" has two. */
function mixedWords(surface: string, offset: number): readonly Word[] {
  return scriptRuns(surface).flatMap((run): readonly Word[] => {
    const [start, end] = [offset + run.start, offset + run.end];
    if (run.script === "rest") {
      const word = wordOf(run.text, start, end, false);
      return word ? [word] : [];
    }
    const korean = koreanTerms(run);
    return [{ start, end, form: korean.stem, stem: korean.stem, capital: false, stop: korean.stop, korean }];
  });
}

/**
 * What the index takes from a text: the stems of its words, and for words tied by a hyphen their compound as well, so
 * that "Yojong" finds "Yo-jong" and "cosponsor" finds "co-sponsor".
 *
 * @param found the text's words, if they are known already.
 */
export function indexTerms(text: string, found: readonly Word[] = words(text)): readonly string[] {
  const terms: string[] = [];
  for (const word of found) {
    if (word.korean && !word.stop) terms.push(...termsOf(word));
    else if (!word.stop) terms.push(word.stem);
  }
  let last: Word | undefined;
  for (const word of found) {
    if (last && isHyphenated(text, last, word)) terms.push(compound(last, word));
    last = word;
  }
  return terms;
}

/** What a single word is found by. */
export function termsOf({ stem: own, korean }: Word): readonly string[] {
  return korean ? [...new Set([own, ...korean.readings, ...korean.bigrams])] : [own];
}

/** Whether there is only a hyphen between two words; the second may stand on the next line: "disap-", "peared". */
export function isHyphenated(text: string, first: Span, second: Span, offset = 0): boolean {
  const gap = second.start - first.end;
  if (gap < 1 || gap > LONGEST_BREAK || !/[-‐‑]/.test(text.charAt(first.end - offset))) return false;
  return gap === 1 || /^[ \t]*\r?\n[ \t]*$/.test(text.slice(first.end + 1 - offset, second.start - offset));
}

/** A hyphen, a line break and the indent of the next line. */
const LONGEST_BREAK = 16;

/** The stem of two words written as one. */
export function compound(first: Word, second: Word): string {
  return stem(first.form + second.form);
}

/** Latin letters that have no mark to leave out, as they are typed on a keyboard that lacks them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  đ: "d",
  ð: "d",
  ø: "o",
  ħ: "h",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

const NO_PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "g");

/** Lower case, without diacritics, without the English possessive; points inside an abbreviation are dropped. */
function fold(surface: string): string {
  const plain = withoutDiacritics(surface)
    .toLowerCase()
    .replace(NO_PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/['’]s$/, "")
    .replace(/['’]/g, "");
  return /\d/.test(plain) ? plain.replace(/,/g, "") : plain.replace(/\./g, "");
}

/** Marks belong to the letter in most scripts; only of European letters may they be left out. */
function withoutDiacritics(text: string): string {
  if (/^[\u0020-\u007f]*$/.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, "")
    .normalize("NFC");
}
