import { type Gender, genderOfFirstName, isFirstName } from "./first-names.ts";
import type { NamePhrase } from "./name-phrases.ts";
import { NO_NAME } from "./name-phrases.ts";
import { isOffice, namedBeside, officeHolder, splitOffice } from "./offices.ts";
import type { Speaker } from "./speaker.ts";
import { isBody, isTitle } from "./titles.ts";

/** Somebody, or a body, that a document names. */
export type Named = {
  readonly speaker: Speaker;
  readonly gender: Gender;
  readonly isBody: boolean;
};

/** Leads the ways in which a document names somebody back to one. */
export type People = {
  /** Whom a phrase names: by the full name that the document gives, with the role it gave first. */
  resolve(phrase: NamePhrase, role?: string): Named;
};

/** Names that are looked at to find the full one. */
const MOST_PLACES = 60;

/** @param text all of the document. */
export function createPeople(text: string): People {
  const placesOf = createPlaces(text);
  const fullNames = new Map<string, string>();
  const known = new Map<string, { role?: string; gender: Gender }>();

  const persons = new Map<string, NamePhrase | null>();
  // Who holds an office, and who stands behind it in one run of words.
  const personOf = (name: string): NamePhrase | null => {
    const before = persons.get(name);
    if (before !== undefined) return before;
    const holder = isOffice(name) ? officeHolder(name, text) : null;
    const found = holder ? { ...holder, office: name } : splitOffice(name, text);
    persons.set(name, found);
    return found;
  };
  const full = (name: string): string => {
    const before = fullNames.get(name);
    if (before !== undefined) return before;
    const found = fullName(text, name, placesOf);
    fullNames.set(name, found);
    return found;
  };

  return {
    resolve(given, stated) {
      const beside = stated ? namedBeside(given.name, stated, text) : null;
      const person = beside ?? personOf(given.name);
      const phrase = person ?? given;
      const role = (beside ? undefined : stated) ?? (person ? person.office || undefined : undefined);
      const single = !phrase.name.includes(" ");
      const name = single ? full(phrase.name) : phrase.name;
      const body = isBodyName(name);
      const before = known.get(name);
      const gender =
        genderOfFirstName(name.includes(" ") ? (name.split(" ")[0] ?? "") : "") ??
        phrase.gender ??
        before?.gender ??
        null;
      const kept = before?.role ?? (body ? undefined : (role ?? undefined));
      known.set(name, { ...(kept ? { role: kept } : {}), gender });
      return { speaker: { name, ...(kept ? { role: kept } : {}) }, gender, isBody: body };
    },
  };
}

/** "Howard Government": a body, though a first name opens it. */
const SURELY_BODY = / (?:Administration|Cabinet|Campaign|Coalition|Foundation|Government|Ministry|Party)$/;

function isBodyName(name: string): boolean {
  if (isOffice(name)) return false;
  return isBody(name) && (SURELY_BODY.test(name) || !isFirstName(name.split(" ")[0] ?? ""));
}

/**
 * The longer name in the document that holds this one: "Pierre Sané" for "Sané", "Ministry of Justice" for "Ministry". The name itself
 * if several bear it.
 */
function fullName(text: string, name: string, placesOf: Places): string {
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
      !/^[\p{L}-]/u.test(text.slice(end, end + 2)) &&
      !(office && isForeignBefore(text.slice(Math.max(0, at - LONG_NAME), at - first[0].length), word, name))
    ) {
      const whole = first[0] + name;
      const certain = isFirstName(word);
      if (found !== null && found !== whole && (office || (certain && sure))) return name;
      if (!found || (certain && !sure)) found = whole;
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

/** Finds where a name stands in a text as a word of its own, in order; perhaps also where it is part of another word. */
type Places = (name: string) => Iterable<number>;

/** Characters; in a longer text the words are listed once, so that thousands of names do not each read all of it. */
const LONG_TEXT = 50_000;

function createPlaces(text: string): Places {
  let starts: Map<string, number[]> | null = null;
  return (name) => {
    const [head] = /^[\p{L}-]+/u.exec(name) ?? [];
    if (text.length <= LONG_TEXT || !head) return search(text, name);
    starts ??= wordStarts(text);
    return (starts.get(head) ?? []).filter((at) => text.startsWith(name, at));
  };
}

function* search(text: string, name: string): Iterable<number> {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) yield at;
}

function wordStarts(text: string): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(/[\p{L}-]+/gu)) {
    const known = starts.get(word);
    if (known) known.push(index);
    else starts.set(word, [index]);
  }
  return starts;
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
