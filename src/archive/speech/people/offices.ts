import { isEnglishWord } from "../../../language/wordnet/english-words.ts";
import { isPlaceName } from "../../../language/wordnet/place-names.ts";
import { hasCourtesy } from "../names/courtesy.ts";
import { isCutName } from "../names/cut-names.ts";
import { isFirstName } from "../names/first-names.ts";
import { NAME_RUN, type NamePhrase, readName } from "../names/name-phrases.ts";
import { isBody, isTitle } from "../names/titles.ts";

const RANK = "(?:Acting|Assistant|Chief|Deputy|Federal|Opposition|Parliamentary|Prime|Senate|Shadow|Vice)";
const OFFICE = new RegExp(
  `^(?:${RANK} )*(?:Ambassador|Attorney-General|Auditor-General|CEO|Chair(?:man|woman|person)?|Commissioner|Director|Director[ -]General|` +
    "Governor(?:-General)?|Head|Leader|Manager|Mayor|Member|Minister|Ombudsman|Premier|President|Secretary(?:-General)?|Speaker|Treasurer)" +
    "(?=$| (?:for|of|on)\\b)",
);
/** Ends the words before "for" or "of" in an office that more words open: "Small Business Minister". */
const ENDS_OFFICE =
  /(?:^| )(?:Ambassador|Attorney[-‐‑ ]General|Chair(?:man|woman|person)?|Commissioner|Director|Leader|Mayor|Member|Ministers?|Premier|President|Secretary|Senator|Spokes(?:man|woman|person)|Treasurer)$/;

/**
 * Whether some words are an office, without a name: "Minister for Ports", "Small Business Minister".
 *
 * @example
 * isOffice("Harbour Council President Rosa Vidal"); // => false
 */
export function isOffice(name: string): boolean {
  if (OFFICE.test(name)) return true;
  const [head = ""] = name.split(/ (?:for|of|on) /);
  return ENDS_OFFICE.test(head) && name.split(/[\s-‐‑]+/).every(isPlainWord);
}

/** A word of a dictionary, or a place: no name of a person. */
function isPlainWord(word: string): boolean {
  return isEnglishWord(word.toLowerCase().replace(/['’]s?$/, "")) || isPlaceName(word);
}

/** What an office is for: "for Ports and Fisheries". The name that may follow comes after a comma. */
const FOR_WHAT =
  "(?: (?:for|of|on) (?:the )?(?<what>\\p{Lu}[\\p{L}-]*)(?:(?:,? and(?: the)?| &| of(?: the)?| for)? \\p{Lu}[\\p{L}-]*){0,9}?)";
const NAMED_AFTER = `(?![\\p{L}-])(?:(?: ?, ?| ?\\( ?| )(?:the )?(?:senator )?(?<name>${NAME_RUN}))?`;
const AFTER = new RegExp(NAMED_AFTER, "uy");
const AFTER_BARE = new RegExp(`${FOR_WHAT}?${NAMED_AFTER}`, "uy");
const BEFORE = new RegExp(`(?<name>${NAME_RUN}),? (?:the )?$`, "u");
/** Another office than the one without it, or a part of a longer word. */
const OTHER_RANK = new RegExp(`(?:(?:${RANK}|[Ff]ormer|then|ex)[ -]|[\\p{L}-])$`, "u");
/** Places of an office that are looked at, and characters around them. */
const MOST_PLACES = 40;
const REACH = 70;

/**
 * Who holds an office, as a text says beside it: "Prime Minister Ruth Oduya", "the Minister for Ports, Mr Lund", "Mr Lund, the Minister
 * for Ports". Null if it says so of nobody or of more than one.
 */
export function officeHolder(office: string, text: string): NamePhrase | null {
  const isBare = !/ (?:for|of|on) /.test(office);
  const pattern = isBare ? AFTER_BARE : AFTER;
  const found: NamePhrase[] = [];
  const fields = new Set<string>();
  let places = 0;
  for (let at = text.indexOf(office); at >= 0 && places < MOST_PLACES; at = text.indexOf(office, at + 1)) {
    const before = text.slice(Math.max(0, at - REACH), at);
    if (OTHER_RANK.test(before)) continue;
    places++;
    pattern.lastIndex = at + office.length;
    const groups = pattern.exec(text)?.groups;
    if (groups?.what) fields.add(groups.what);
    found.push(...personIn(groups?.name, text));
    // "Ruth Oduya, the Minister said" names two, but hardly "Ruth Oduya, the Minister for Ports".
    if (!isBare) found.push(...personIn(BEFORE.exec(before)?.groups?.name, text));
  }
  const surnames = new Set(found.map(({ name }) => name.slice(name.lastIndexOf(" ") + 1).toLowerCase()));
  const [longest] = [...found].sort((a, b) => b.name.length - a.name.length);
  return surnames.size === 1 && fields.size <= 1 ? (longest ?? null) : null;
}

/** Whom the words beside an office name: "the Treasurer, Ruth Oduya". Null if they are a role, or may be. */
export function namedBeside(office: string, words: string, text: string): NamePhrase | null {
  const name = words.replace(/^senator /, "Senator ");
  const [person] = isOffice(office) && /^\p{Lu}/u.test(name) ? personIn(name, text) : [];
  return person ? { ...person, office } : null;
}

/** A person's title, or two words of which one is in no dictionary. */
const TITLED = /^(?:(?:Hon|Mr|Mrs|Ms|Miss|Dr|Sen|Senator|Sir|Dame)\.? )+\p{Lu}/u;

function personIn(run: string | undefined, text: string): readonly NamePhrase[] {
  const phrase = run ? readName(run) : null;
  if (!run || !phrase || isBody(phrase.name) || isOffice(phrase.name) || isCutName(phrase.name)) return [];
  const words = phrase.name.split(" ");
  if (words.some(isTitle)) return [];
  const isNamed =
    TITLED.test(run) ||
    (words.length > 1 && (isFirstName(words[0] ?? "") || (words.length < 4 && !words.every(isPlainWord)))) ||
    hasCourtesy(words.at(-1) ?? "", text);
  return isNamed ? [phrase] : [];
}

/**
 * A name with the office that stands before it, where no list has the first name: "Harbour Union President Xorvik Tamsel". Null if the
 * text gives nobody of that surname a person's title.
 */
export function splitOffice(name: string, text: string): NamePhrase | null {
  const words = name.split(" ");
  if (words.length < 3) return null;
  const office = words.slice(0, -2);
  const person = words.slice(-2);
  const split =
    office.some(isTitle) &&
    !isFirstName(words[0] ?? "") &&
    !person.some((word) => isTitle(word) || !/^\p{Lu}/u.test(word)) &&
    hasCourtesy(person[1] ?? "", text);
  return split ? { name: person.join(" "), office: office.join(" "), gender: null } : null;
}
