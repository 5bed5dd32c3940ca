import type { Document } from "../../../corpus/document.ts";
import { ROLE_LABEL } from "../../../corpus/structure/labels.ts";
import { allMatches } from "../../../corpus/text/all-matches.ts";
import { editDistance } from "../../../language/edit-distance.ts";
import { isFirstName } from "../names/first-names.ts";
import { joinLetters } from "../names/join-letters.ts";
import { escaped, officeCase, sentenceCase, wordCase } from "../names/label-case.ts";
import { lastWord } from "../names/last-word.ts";
import { NO_NAME } from "../names/name-phrases.ts";
import { HONOURS, isTitle } from "../names/titles.ts";
import { uprightName } from "../names/upright-name.ts";
import type { Speaker } from "../speaker.ts";
import { ANSWER, isOfficeLabel, officeHolders, officeOf, publishingPerson } from "./office-labels.ts";
import type { Transcript } from "./transcript.ts";

/** A label with its words in order. */
type Reading = {
  readonly own: string;
  readonly isRole: boolean;
  /** Name or office, and what stands behind it. */
  readonly words: string;
  readonly rest: readonly string[];
  /** The office, where it is one. */
  readonly office: string | null;
};

const INTERVIEWER = /^(?:questions?|questioners?|q|journalists?|jou?rn?\.?|jrnl[a-z]{0,3}|jnlst|journo)\.?$/i;
/** Characters of a document's head that names who speaks, at least: an interviewer often says it in the first turn. */
const HEAD = 1_500;
/** Labels as long as this, and spelt as one with so many letters changed, are taken for it. */
const LONG_LABEL = 6;
const CHANGED = 2;

/**
 * Leads the labels of an interview back to names: "MR FINCH" and "FINCH" to the full name that another label or the head gives,
 * "PM" to who holds the office. A journalist stays one; a label that names nobody for sure gives null.
 */
export function createLabelNames(
  { text, publisher: written, places }: Document,
  transcript: Transcript,
): (label: string) => Speaker | null {
  const counts = new Map<string, number>();
  for (const { label } of transcript.turns) counts.set(label, (counts.get(label) ?? 0) + 1);
  const publisher = uprightName(written.trim(), text);
  const above = text.slice(0, Math.max(transcript.start, HEAD));
  const opening = `${publisher}\n${above}`;
  const full = [...counts.keys()]
    .map((label) => nameOf(uprightName(nameFirst(label), text)))
    .filter((name) => name.split(" ").length > 1);
  const person = publishingPerson(publisher);
  const known = new Map<string, Speaker | null>();

  const readings = new Map<string, Reading>();
  const read = (label: string): Reading => {
    const before = readings.get(label);
    if (before) return before;
    const own = uprightName(nameFirst(spelling(joinLetters(label), counts)), text);
    const isRole = INTERVIEWER.test(own) || isMisspeltJournalist(own) || ROLE_LABEL.test(own);
    const [words = own, ...rest] = minister(own).split(/,\s*/);
    const office = !isRole && isOfficeLabel(words) ? officeOf(words) : null;
    const reading = { own, isRole, words, rest, office };
    readings.set(label, reading);
    return reading;
  };
  const holder = officeHolders({
    transcript,
    person,
    places,
    office: (label) => read(label).office,
    named: (label) => {
      const { isRole, words, rest, office } = read(label);
      if (isRole || office !== null) return null;
      return { name: nameOf(words), offices: rest.map(officeOf) };
    },
  });

  const resolve = (label: string): Speaker | null => {
    const { own, isRole, words, rest, office } = read(label);
    if (isRole)
      return { name: ROLE_LABEL.test(own) && !INTERVIEWER.test(own) ? sentenceCase(own) : "Journalist" };
    const role = rest.length > 0 ? { role: officeCase(rest.join(", ")) } : {};
    if (office !== null) {
      const name = holder(office);
      const shown = office === ANSWER ? null : officeCase(office);
      if (name) return { name: caseOf(name), ...(shown ? { role: shown } : {}) };
      return shown ? { name: shown } : null;
    }
    const name = nameOf(words);
    const surname = lastWord(name);
    const longer = name.includes(" ")
      ? name
      : (full.find((one) => isSameWord(lastWord(one), surname)) ?? fromText(surname));
    const shown = caseOf(longer ?? name);
    return shown.length > 2 ? { name: shown, ...role } : null;
  };

  const fromText = (surname: string): string | null => {
    if (person && isSameWord(lastWord(person), surname)) return person;
    const firsts = wordsBefore(surname, opening).map(({ word, at }) => ({
      first: word,
      before: opening.slice(Math.max(0, at - TITLE), at),
    }));
    const sure = firsts.find(
      ({ first, before }) => isFirstName(first) || (isName(first) && TITLED.test(before)),
    );
    const likely = sure ?? firsts.find(({ first }) => isName(first) && /\p{Ll}/u.test(first));
    return likely ? `${likely.first} ${surname}` : null;
  };

  const caseOf = (name: string): string =>
    name
      .split(" ")
      .map((word) => wordCase(word, text))
      .join(" ");

  return (label) => {
    const before = known.get(label);
    if (before !== undefined) return before;
    const speaker = resolve(label);
    known.set(label, speaker);
    return speaker;
  };
}

/** A capitalised word and a blank, before a place; no part of a longer word. */
const WORD_BEFORE = /(?<=(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]+) )/iuy;
const NO_WORD_AFTER = /(?![\p{L}-])/uy;

/** The words right before a surname, wherever it stands. A pattern for each surname would have to compile all letters. */
function wordsBefore(
  surname: string,
  text: string,
): readonly { readonly word: string; readonly at: number }[] {
  const found: { word: string; at: number }[] = [];
  let end = 0;
  for (const { 0: words, index } of allMatches(new RegExp(escaped(surname), "giu"), text)) {
    WORD_BEFORE.lastIndex = index;
    NO_WORD_AFTER.lastIndex = index + words.length;
    const [, word] = WORD_BEFORE.exec(text) ?? [];
    const at = index - (word?.length ?? 0) - 1;
    if (word === undefined || at < end || !NO_WORD_AFTER.test(text)) continue;
    found.push({ word, at });
    end = index + words.length;
  }
  return found;
}

/** Letters before a first name that may be a title. */
const TITLE = 20;
const TITLED = /\b(?:hon|hon\.|senator|mr|ms|mrs|dr)\s+$/i;

/** "Jouranlist", "JRALST". */
function isMisspeltJournalist(label: string): boolean {
  const word = label.toLowerCase();
  return /^j[a-z]*l[a-z]*st$/.test(word) || editDistance(word, "journalist", CHANGED) <= CHANGED;
}

/** A label in which "minister" is spelt right: "PRIME MINSITER". */
function minister(label: string): string {
  return label.replace(/(?<!\p{L})mi\p{L}{5,7}(?!\p{L})/giu, (word) => {
    const isOther = /^minist(?:e?ry|ers?)$/i.test(word);
    return !isOther && isMinister(word) ? "minister" : word;
  });
}

/** Whether a word before a surname can be a first name. */
function isName(word: string): boolean {
  return word.length > 1 && !isLabelTitle(word) && !NO_NAME.test(sentenceCase(word));
}

/** A title, or "minister" misspelt, as transcripts have it. */
function isLabelTitle(word: string): boolean {
  return isTitle(word) || isMinister(word);
}

function isMinister(word: string): boolean {
  return editDistance(word.toLowerCase(), "minister", CHANGED) <= CHANGED;
}

/** A label's words without titles and letters of honour. */
function nameOf(label: string): string {
  const words =
    label
      .split(/,/)[0]
      ?.split(" ")
      .filter((word) => word !== "") ?? [];
  let start = 0;
  while (start < words.length - 1 && isLabelTitle(words[start] ?? "")) start++;
  let end = words.length;
  while (end > start + 1 && HONOURS.test(words[end - 1] ?? "")) end--;
  return words.slice(start, end).join(" ");
}

/** "REPORTER, ADA FINCH" and "REPORTER - ADA FINCH" as "ADA FINCH, REPORTER". */
function nameFirst(label: string): string {
  const [first = "", second = "", ...others] = label.split(/, | [–-] /);
  if (second === "" || others.length > 0) return label;
  const turned = ROLE_LABEL.test(first) && !ROLE_LABEL.test(second);
  return turned ? `${second}, ${first}` : `${first}, ${second}`;
}

/** A label that comes once and is spelt nearly as one that comes again is that one. */
function spelling(label: string, counts: ReadonlyMap<string, number>): string {
  if (label.length < LONG_LABEL || (counts.get(label) ?? 0) > 1) return label;
  const like = [...counts].find(([other, count]) => count > 1 && other !== label && isMisspelt(label, other));
  return like?.[0] ?? label;
}

/** Whether two labels are one, spelt in two ways: "FINCHELY" and "FINCHLEY", but neither "NEIL" and "PHIL" nor "JOAN" and "JOHN". */
function isMisspelt(label: string, other: string): boolean {
  if (editDistance(label, other, CHANGED) > CHANGED) return false;
  const [words, others] = [label.split(" "), other.split(" ")];
  if (words.length !== others.length) return true;
  return words.every((word, at) => {
    const right = others[at] ?? "";
    if (word === right) return true;
    const changed = editDistance(word, right, CHANGED);
    return changed <= word.length / 3 && !(isFirstName(word) && isFirstName(right));
  });
}

function isSameWord(a: string, b: string): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/[’‘]/g, "'");
  return plain(a) === plain(b);
}
