import { isEnglishWord } from "../../../language/wordnet/english-words.ts";
import { genderOfFirstName, isFirstName } from "../names/first-names.ts";
import { type NamePhrase, NO_NAME } from "../names/name-phrases.ts";
import { isBody, isTitle } from "../names/titles.ts";
import { createPlaces, type Places } from "./name-places.ts";
import { isOffice } from "./offices.ts";

/** Names that are looked at to find the full one. */
const MOST_PLACES = 60;

/**
 * Leads a name of one word to the full name that a text gives: "Pierre Sané" for "Sané", "Ana Lund" for "Ms. Lund". The word itself if
 * several bear it.
 *
 * @param text all of the document.
 */
export function createFullNames(text: string): (phrase: NamePhrase) => string {
  const placesOf = createPlaces(text);
  const longest = new Map<string, string>();
  const found = new Map<string, string>();
  return (phrase) => {
    const key = `${phrase.gender} ${phrase.name}`;
    const before = found.get(key);
    if (before !== undefined) return before;
    const whole = longest.get(phrase.name) ?? longestName(text, phrase.name, placesOf);
    longest.set(phrase.name, whole);
    const name = ofGender(phrase, whole, text, placesOf);
    found.set(key, name);
    return name;
  };
}

/**
 * The full name for a surname with a title: "Mr. Lund" is not Ana Lund, and "Mrs. Lund" is she where a text names Dan Lund too. The
 * surname alone if no one, or more than one, fits.
 */
function ofGender({ name, gender }: NamePhrase, whole: string, text: string, placesOf: Places): string {
  const known = genderOfFirstName(whole.split(" ")[0] ?? "");
  if (gender === null || (whole !== name && (known === null || known === gender))) return whole;
  const found = new Map<string, string>();
  for (const one of namesWith(name, text, placesOf)) {
    const [first = ""] = one.split(" ");
    if (genderOfFirstName(first) === gender && !found.has(first)) found.set(first, one);
  }
  const [only = name] = found.values();
  return found.size === 1 ? only : name;
}

/** The full names with a surname: "Ana Lund", and both in "Ana and Dan Lund". */
function namesWith(surname: string, text: string, placesOf: Places): readonly string[] {
  const found: string[] = [];
  for (const at of placesOf(surname)) {
    const before =
      GIVEN_BEFORE.exec(text.slice(Math.max(0, at - LONG_NAME), at))?.[0]
        .trim()
        .split(" ") ?? [];
    const first = before.findIndex(isFirstName);
    const given = first < 0 ? [] : before.slice(first).join(" ").split(" and ");
    if (!/^[\p{L}-]/u.test(text.slice(at + surname.length, at + surname.length + 1)))
      found.push(...given.map((one) => `${one} ${surname}`));
  }
  return found;
}

const GIVEN_BEFORE = /(?:\p{Lu}[\p{L}.-]* (?:and )?){1,4}$/u;

/**
 * The longer name in the document that holds this one: "Pierre Sané" for "Sané", "Ministry of Justice" for "Ministry". The name itself
 * if several bear it.
 */
function longestName(text: string, name: string, placesOf: Places): string {
  let body: string | null = null;
  let found: string | null = null;
  let sure = false;
  let several = false;
  let places = 0;
  const office = isBody(name) || isTitle(name);
  // Words before "Ministers" tell which of them, and those before a country are another one's name.
  const stands = isOffice(name.replace(/s$/, ""));
  let isPlace = false;
  for (const at of placesOf(name)) {
    if (++places > MOST_PLACES) break;
    const end = at + name.length;
    isPlace ||= IN_PLACE.some((word) => text.startsWith(word, at - word.length));
    const first = text[at - 1] === " " ? firstNameIn(text.slice(Math.max(0, at - LONG_NAME), at)) : null;
    const word = first?.[1]?.split(" ")[0] ?? "";
    if (
      first &&
      (!stands || isFirstName(word)) &&
      !/[’']s$/.test(first[1] ?? "") &&
      !isTitle(word) &&
      !NO_NAME.test(word) &&
      (office || isFirstName(word) || !isNounOf(text, word)) &&
      !/^[\p{L}-]/u.test(text.slice(end, end + 2)) &&
      !(office && isForeignBefore(text.slice(Math.max(0, at - LONG_NAME), at - first[0].length), word, name))
    ) {
      const earlier = text.slice(Math.max(0, at - LONG_NAME), at - first[0].length);
      const more =
        isFirstName(word) || isFirstName(name) ? "" : office ? bodyRun(earlier) : givenBefore(earlier);
      const whole = more + first[0] + name;
      const certain = isFirstName(word);
      if (office && found !== null && (found.endsWith(` ${whole}`) || whole.endsWith(` ${found}`))) {
        if (whole.length > found.length) found = whole;
        continue;
      }
      if (found !== null && found !== whole && (office || (certain && sure))) return name;
      if (!found || ((certain || more) && !sure)) found = whole;
      sure ||= certain;
      continue;
    }
    const of = OF_WHAT.exec(text.slice(end, end + LONG_NAME));
    if (!of || /[\p{L}-]$/u.test(text.slice(Math.max(0, at - 2), at))) continue;
    if (body !== null && body !== name + of[0]) several = true;
    body ??= name + of[0];
  }
  if (several || stands) body = null;
  if (isPlace && !sure && !office) return name;
  return found ?? (office ? (body ?? name) : (surnameFirst(text, name) ?? name));
}

/** "Donor Tamm" in a heading: the text has the word without a capital too, and a dictionary has it. */
function isNounOf(text: string, word: string): boolean {
  const noun = word.toLowerCase();
  return text.includes(` ${noun} `) && isEnglishWord(noun);
}

/** "Ruth " of "Ruth Bader Tamm": a first name before a middle one. */
function givenBefore(before: string): string {
  const [given = ""] = /(?<![\p{L}.-])\p{Lu}\p{Ll}+ $/u.exec(before) ?? [];
  return isFirstName(given.trim()) ? given : "";
}

/** "Wall " of "the Wall Street Journal": capitalised words after the article. */
function bodyRun(before: string): string {
  const { words = "" } = /(?<!\p{L})[Tt]he (?<words>(?:\p{Lu}\p{Ll}+ ){1,3})$/u.exec(before)?.groups ?? {};
  return words.split(" ").some((word) => word !== "" && (isTitle(word) || isFirstName(word))) ? "" : words;
}

/** Something is in, across or throughout a place, and in nobody. */
const IN_PLACE = [" in ", " across ", " throughout "];

/** Given names behind a Korean surname: "Dae-jung", "Dae Jung". */
const GIVEN_NAMES = /^(?:\p{Lu}\p{Ll}+[-‐]\p{L}\p{Ll}+|\p{Lu}\p{Ll}{1,5} \p{Lu}\p{Ll}{1,5})(?![\p{L}-])/u;

/** "Kim Dae-jung" for "Kim": Korean surnames come first. Null if nobody, or more than one, is named so. */
function surnameFirst(text: string, surname: string): string | null {
  let only: string | null = null;
  const sought = `${surname} `;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
    if (/[\p{L}-]$/u.test(text.slice(Math.max(0, at - 2), at))) continue;
    const after = at + sought.length;
    const [given] = GIVEN_NAMES.exec(text.slice(after, after + LONG_NAME)) ?? [];
    if (given === undefined) continue;
    if (only !== null && only !== sought + given) return null;
    only = sought + given;
  }
  return only && /[-‐]/.test(only) ? only : null;
}

/** What is called by one word: a party, an abbreviation. */
const CALLED_BY_ONE_WORD =
  /^(?:Greens|Democrats|Republicans|Liberals|Nationals|Labor|Labour|\p{Lu}[\p{Lu}\p{N}]+)$/u;
/** What may still stand before it. */
const WHERE_FROM = /^(?:European|Irish|Queensland|Scottish|Tasmanian|Victorian|Welsh)$/;

/**
 * Whether the word before an office or a body is no part of its name: "Ruth Lund Minister for Ports", "the Hale/Lund Government",
 * "Rejected Labor".
 */
function isForeignBefore(before: string, word: string, name: string): boolean {
  if (CALLED_BY_ONE_WORD.test(name)) return !WHERE_FROM.test(word);
  if (before.endsWith("/")) return true;
  if (isFirstName(word)) return false;
  const [, last = ""] = /(\p{L}+)\.? $/u.exec(before) ?? [];
  return isFirstName(last) || /^(?:Mr|Mrs|Ms|Miss|Dr|Senator|Sir)$/.test(last);
}

/** Letters in which a part of a name is looked for before or after another one. */
const LONG_NAME = 60;
const FIRST_NAME =
  /(?<=^|[^\p{L}\p{M}’'-])((?:(?:\p{Lu}\p{Ll}+ )?\p{Lu}\.(?: ?\p{Lu}\.)*|\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}[\p{L}\p{M}’'-]*)) $/u;

/** Most words before a name have no capital, which tells sooner than the pattern. */
function firstNameIn(before: string): RegExpExecArray | null {
  const word = before.slice(before.lastIndexOf(" ", before.length - 2) + 1);
  return /\p{Lu}/u.test(word) ? FIRST_NAME.exec(before) : null;
}

const OF_WHAT = /^ of (?:the )?\p{Lu}[\p{L}\p{M}'’-]*(?:(?: and)? \p{Lu}[\p{L}\p{M}'’-]*)*/u;
