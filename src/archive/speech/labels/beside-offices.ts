import { allMatches } from "../../../corpus/text/all-matches.ts";
import { placeAndPeople } from "../../../language/wordnet/peoples.ts";
import { isPlaceName } from "../../../language/wordnet/place-names.ts";
import { escaped } from "../names/label-case.ts";
import { lastWord } from "../names/last-word.ts";
import { type Person, personsIn } from "./persons-in.ts";

/** Who may hold an office, as a text says beside it. */
export type Beside = {
  readonly name: string;
  /** The name stands between two offices, or after the office of a guest: it may belong to either. */
  readonly isDoubtful: boolean;
  /** The office is said to be that of another country than the document's. */
  readonly isAbroad: boolean;
};
/** A name and where it ends. */
type Found = Omit<Beside, "isAbroad"> & { readonly end: number };

const OFFICE_HEAD =
  "(?:minister|treasurer|premier|president|attorney[- ]general|governor|secretary|senator|leader|commissioner)";
const LETTERS = "(?:[,\\s]*\\(?(?:M\\.?H?\\.?P|MHR|MLA|MLC|A[MOC]|Q\\.?C|SC|Senator)\\b\\.?\\)?)*";
/** Between an office and the name after it: what the office is for, or other offices of the same person. */
const GAP_AFTER = /^(?:[,\s(–-]*(?:the )?)$|^(?:,? (?:for|of|on|and|&) |,)[\p{L}&,\s-]*$/iu;
const GAP_AFTER_FIELD = /^[\p{L}&,\s(–-]*$/u;
/** Between a name and the office after it. */
const GAP_BEFORE = new RegExp(
  `^${LETTERS}[,\\s(–-]*(?:(?:is|as|our|the|[\\p{L} ]{2,30}[’']s|federal|shadow|assistant|deputy|prime|acting|senator|parliamentary|${OFFICE_HEAD})\\b[\\p{L}&,\\s-]*)?$`,
  "iu",
);
/** Makes what stands between a name and an office no apposition. */
const PARTED = /\b(?:address|conference|doorstop|interview|joint|meeting|press|said|transcript|with)\b/i;
const LONGEST_GAP = 100;
/** Makes it another office. */
const OTHER_RANK =
  /(?:\b(?:deputy|former|acting|shadow|assistant|vice|then|ex|parliamentary)[- ]|[\p{L}-])$/iu;
const FOLLOWED = new RegExp(
  `^${LETTERS}[,\\s–-]*(?:the )?(?:(?:acting|assistant|deputy|parliamentary|prime|shadow|vice) )*${OFFICE_HEAD}\\b`,
  "i",
);
const PRECEDED = new RegExp(`${OFFICE_HEAD}\\b[^\\n.;]{0,60}$`, "i");
const LISTED_BEFORE = new RegExp(`${OFFICE_HEAD}\\b[^\\n.;]{0,60} and (?:the )?$`, "i");
const LISTED_AFTER = new RegExp(
  `^[^\\n.;]{0,60} and (?:the )?(?:(?:assistant|shadow|deputy) )?${OFFICE_HEAD}\\b`,
  "i",
);

/**
 * Whose names stand beside an office: "the Prime Minister, the Hon. Rosa Lim", "ROSA LIM MP" above "MINISTER FOR FISHERIES". Former and other
 * offices do not count.
 *
 * @param office in small letters.
 * @param places the document's own places.
 */
export function besideOffice(office: string, text: string, places: readonly string[]): readonly Beside[] {
  const persons = personsIn(text);
  const found: Found[] = [];
  // "minister" in "prime minister" is another office.
  const pattern = new RegExp(
    `${office.startsWith("minister") ? "(?<!prime )" : ""}${escaped(office)}(?![\\p{L}-])`,
    "giu",
  );
  const abroad = new Set<string>();
  for (const { 0: words, index } of allMatches(pattern, text)) {
    const before = text.slice(Math.max(0, index - LONGEST_GAP), index);
    const end = index + words.length;
    if (OTHER_RANK.test(before)) continue;
    const next = nameAfter(text, before, end, persons, / for /.test(office) ? GAP_AFTER_FIELD : GAP_AFTER);
    const last = nameBefore(text, index, persons);
    if (!next && !last) continue;
    // "Rob Kent, Prime Minister of Iraq", "Rob Kent, Iraq's Prime Minister", "Iraqi Prime Minister Rob Kent", "Prime Minister Rob Kent of Iraq".
    const people = last ? text.slice(last.end, index) : before;
    const isOther = [text.slice(end, end + LONGEST_GAP), ...(next ? [text.slice(next.end)] : [])].some(
      (after) => isAbroad(people, after, places),
    );
    if (next) found.push({ ...next, isDoubtful: next.isDoubtful || isGuest(before) });
    if (last) found.push(last);
    for (const one of isOther ? [next, last] : []) if (one) abroad.add(one.name);
  }
  return found.map(({ name, isDoubtful }) => ({ name, isDoubtful, isAbroad: abroad.has(name) }));
}

/** "with the Prime Minister": who holds it may be the guest of who holds the same office elsewhere. */
function isGuest(before: string): boolean {
  return /\bwith (?:the )?(?:\p{Lu}\p{L}+ )?$/iu.test(before);
}

function nameAfter(
  text: string,
  before: string,
  end: number,
  persons: readonly Person[],
  shape: RegExp,
): Found | null {
  const at = persons.findIndex(({ start }) => start >= end);
  const person = persons[at];
  if (!person) return null;
  const gap = text.slice(end, person.start);
  if (gap.length > LONGEST_GAP || PARTED.test(gap) || !shape.test(gap)) return null;
  const second = persons[at + 1];
  const isPair = second && /^[\s,]*(?:\p{Lu}{2,3}\b)?,? and $/iu.test(text.slice(person.end, second.start));
  // "The Prime Minister and Minister for Ports, Rosa Lim and Mark Lund": each has one.
  if (second && isPair && LISTED_BEFORE.test(before)) return { ...second, isDoubtful: false };
  if (LISTED_BEFORE.test(before) && !isPair && /\n/.test(gap)) return null;
  const own = isPair && LISTED_AFTER.test(text.slice(end, person.start));
  const line = gap.includes("\n") ? text.slice(person.end) : text.slice(person.end).replace(/\n.*$/s, "");
  return { ...person, isDoubtful: !own && FOLLOWED.test(line) };
}

function nameBefore(text: string, index: number, persons: readonly Person[]): Found | null {
  const person = persons.findLast(({ end }) => end <= index);
  if (!person) return null;
  const gap = text.slice(person.end, index);
  if (gap.length > LONGEST_GAP || PARTED.test(gap) || !GAP_BEFORE.test(gap)) return null;
  return {
    name: person.name,
    end: person.end,
    isDoubtful: PRECEDED.test(text.slice(Math.max(0, person.start - LONGEST_GAP), person.start)),
  };
}

/** "New Zealand Prime Minister", "Prime Minister of Iraq", where the document is of neither. */
function isAbroad(before: string, after: string, places: readonly string[]): boolean {
  if (places.length === 0) return false;
  const [, ofPlace = ""] = /^ of (?:the )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)/u.exec(after) ?? [];
  const [, people = ""] = /((?:\p{Lu}\p{L}+ )?\p{Lu}\p{L}+)(?:[’']s)? $/u.exec(before) ?? [];
  const isOwn = (name: string) => places.some((place) => isOf(name, place));
  const isPlace = (name: string) => isPlaceName(name) || isPlaceName(lastWord(name));
  const isPeople =
    /(?:ese|ish|[ie]an)$/.test(people) || placeAndPeople(lastWord(people).toLowerCase()).length > 0;
  return (isPeople && !isOwn(people)) || [ofPlace, people].some((name) => isPlace(name) && !isOwn(name));
}

/** Whether a name is that of a place, of its people or of a part of it such as its south: "Iraqi" of Iraq, and not of Iran. */
function isOf(name: string, place: string): boolean {
  const [whole, own] = [name.toLowerCase(), place.toLowerCase()];
  const isWhole = whole === own || placeAndPeople(whole).length > 0 || isPlaceName(whole);
  const last = lastWord(whole);
  return [whole, ...(isWhole ? [] : [last]), whole.replace(REGION, "")].some((one) => {
    // A people has one country in WordNet, though two may share its name: Nigerians are of Nigeria.
    const names = placeAndPeople(one);
    return one === own || names.includes(own) || (names.length === 0 && placeAndPeople(own).includes(one));
  });
}

const REGION = /^(?:north|south|east|west)(?:ern)? /;
