import { isFirstName } from "../speech/names/first-names.ts";
import { readName } from "../speech/names/name-phrases.ts";
import { isBody, isTitle } from "../speech/names/titles.ts";

/** The full name of a person. */
export type PersonName = {
  /** Without titles and letters of honour. */
  readonly name: string;
  readonly first: string;
  /** As {@link surnameKey} writes it. */
  readonly surname: string;
};

/** Words of the longest name: "Ana Maria Lopez-Vidal". */
const MOST_WORDS = 4;

/**
 * Reads some words as the full name of a person; null if the first of them, after titles, is no first name.
 *
 * @example
 * readPersonName("Senator Kerry Nettle MP"); // => { name: "Kerry Nettle", first: "Kerry", surname: "nettle" }
 */
export function readPersonName(words: string): PersonName | null {
  const run = words
    .replace(/[’']s?$/, "")
    .replace(/\s+/g, " ")
    .trim();
  // Most names of a text are of no person, and a look at their words tells sooner than reading them.
  if (!run.split(" ").some(mayBeGiven)) return null;
  const name = readName(run)?.name ?? "";
  const all = name.split(" ");
  const [first = ""] = all;
  const last = all.at(-1) ?? "";
  if (all.length < 2 || all.length > MOST_WORDS || !isGiven(first, all) || isBody(name)) return null;
  if (all.some((word) => !/^\p{Lu}/u.test(word)) || isTitle(last) || !/\p{Ll}/u.test(last)) return null;
  return { name, first, surname: surnameKey(last) };
}

function mayBeGiven(word: string): boolean {
  return isFirstName(word) || word === "Kim";
}

/** Kim is a first name before one surname, and a surname before the two syllables of a Korean first name. */
function isGiven(first: string, all: readonly string[]): boolean {
  return isFirstName(first) || (first === "Kim" && all.length === 2 && !/[-‐‑]/.test(all[1] ?? ""));
}

/**
 * A surname without what is written in several ways: capitals, accents, kinds of hyphens and apostrophes.
 *
 * @example
 * surnameKey("O’Neill"); // => "o'neill"
 */
function surnameKey(surname: string): string {
  return surname
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[‐‑]/g, "-")
    .replace(/[’‘]/g, "'")
    .toLowerCase();
}
