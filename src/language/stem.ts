import { stemmer } from "stemmer";
import { IRREGULAR_FORMS } from "./irregular-forms.ts";
import { memoizeText } from "./memoize.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** Capacity of the cache, in stems. */
const CACHE_SIZE = 20_000;

/**
 * The stem under which a word is indexed: irregular forms go to their base, British spelling to American, and the rest
 * is Porter's algorithm.
 *
 * @param form a folded word.
 * @example
 * stem("sought"); // => "seek"
 * stem("organisations") === stem("organization"); // => true
 */
export const stem: (form: string) => string = memoizeText(CACHE_SIZE, readStem);

function readStem(form: string): string {
  const base = IRREGULAR_FORMS.get(form) ?? form;
  const plain = KEPT.has(base) || /[^a-z]/.test(base) ? base : stemmer(american(base));
  // "one" would become "on" and "using" "us": a mark distinguishes such a stem from the grammar word.
  return STOP_WORDS.has(plain) && !STOP_WORDS.has(base) ? `${plain}_` : plain;
}

/** Words that Porter's algorithm would reduce to the stem of another word: united to unit, news to new. */
const KEPT: ReadonlySet<string> = new Set([
  "united",
  "news",
  "university",
  "universal",
  "universe",
  "organ",
  "policy",
  "police",
]);

/** The American spelling of a word: "color" of "colour". A word that has none may come back misspelt: it is a key, no text. */
export function american(word: string): string {
  return word
    .replace(/lys(e[drs]?|ing)$/, "lyz$1")
    .replace(/is(e[drs]?|ing|ations?|ational)$/, "iz$1")
    .replace(/(?<=[a-z]{3})our(s|ed|ing|able|ite|er|ers)?$/, "or$1")
    .replace(/(def|off|pret|lic)ence(s|less)?$/, "$1ense$2");
}
