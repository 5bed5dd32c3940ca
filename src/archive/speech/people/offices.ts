import { isEnglishWord } from "../../../language/wordnet/english-words.ts";
import { isPlaceName } from "../../../language/wordnet/place-names.ts";
import { hasCourtesy } from "../names/courtesy.ts";
import { isCutName } from "../names/cut-names.ts";
import { isFirstName } from "../names/first-names.ts";
import { lastWord } from "../names/last-word.ts";
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

/** Opens what an office is for: "for Ports". */
const FIELD = /^ (?:for|of|on|to)(?: the)? (?<first>\p{Lu}[\p{L}-]*)/u;
/** Nothing but what an office is for: " for Ports, Local Government and Fish". */
const FIELD_WORDS =
  /^(?: (?:for|of|on|to)(?: the)?)?(?:[ ,]+(?:and|the|of|for|to|&|Acting Minister|(?!(?:Minister|Secretary|Senator|Member)\b)\p{Lu}[\p{L}’'-]*))*$/u;
/** Where a name may begin. */
const NAME_BEGINS = /(?: ?, | ?\( ?| )(?:the )?(?:senator )?(?=\p{Lu})/gu;
const NAME_HERE = new RegExp(NAME_RUN, "uy");
const BEFORE = new RegExp(`(?<name>${NAME_RUN}),? (?:the )?$`, "u");
/** Goes on after a name in a sentence, and not in a letterhead: ", today announced". */
const GOES_ON = /^\)?,?(?: (?:M\.?H?\.?[PR]\.?|A\.?[CMO]\.?|Q\.?C\.?),?)*(?: \p{Ll}|[,.;]? )/u;
/** The full stop of a sentence within a run of names: "Ruth Oduya. The Minister". */
const SENTENCE_ENDS = /(?<=\p{Ll}{2})(?<!\b(?:Mrs|Sen|Hon|Gov|Rep|Prof|Rev))\. /u;
/** Another office than the one without it, or a part of a longer word. */
const OTHER_RANK = new RegExp(`(?:(?:${RANK}|[Ff]ormer|then|ex)[ -]|[\\p{L}-])$`, "u");
/** An acting or a federal minister is "the Minister" too. */
const SAME_RANK = /(?<!\p{L})(?:Acting|Federal) $/u;
/** Places of an office that are looked at, and characters before and after them. */
const MOST_PLACES = 40;
const REACH = 70;
const LONG_OFFICE = 200;

/**
 * Who holds an office, as a text says beside it: "Prime Minister Ruth Oduya", "the Minister for Ports, Mr Lund", "Mr Lund, the Minister
 * for Ports". Null if it says so of nobody or of more than one. Of several ministers "the Minister" is who publishes the text, if it tells of
 * them as of others.
 */
export function officeHolder(office: string, text: string, publisher = ""): NamePhrase | null {
  const isBare = !/ (?:for|of|on) /.test(office);
  const found: NamePhrase[] = [];
  const fields = { named: new Set<string>(), unnamed: new Set<string>() };
  let places = 0;
  for (let at = text.indexOf(office); at >= 0 && places < MOST_PLACES; at = text.indexOf(office, at + 1)) {
    const before = text.slice(Math.max(0, at - REACH), at);
    if (OTHER_RANK.test(before) && !(isBare && SAME_RANK.test(before))) continue;
    const [block = ""] = text.slice(at + office.length, at + office.length + LONG_OFFICE).split(/\n\s*\n/);
    const after = block.replace(/\s+/g, " ");
    if (/^[\p{L}-]/u.test(after)) continue;
    places++;
    const field = FIELD.exec(after)?.groups?.first;
    const persons = [
      ...personAfter(before.endsWith("Acting ") ? `Acting ${office}` : office, after, text),
      // "Ruth Oduya, the Minister said" names two, but hardly "Ruth Oduya, the Minister for Ports".
      ...(!isBare || field ? personIn(BEFORE.exec(before)?.groups?.name, text) : []).map((one) => ({
        ...one,
        office,
      })),
    ];
    found.push(...persons);
    if (field && persons.length > 0) fields.named.add(field);
    else if (field && /\b[Tt]he $/.test(before)) fields.unnamed.add(field);
  }
  const longest = (of: readonly NamePhrase[]) =>
    [...of].sort((a, b) => b.name.length - a.name.length || b.office.length - a.office.length)[0] ?? null;
  const surnames = new Set(found.map(surnameOf));
  const areOthers = isBare && [...fields.unnamed].some((field) => !fields.named.has(field));
  if (surnames.size === 1 && !areOthers) return longest(found);
  const own = found.filter((one) => isBare && surnameOf(one) === surnameOf({ name: publisher }));
  return longest(own) ?? (isBare && found.length === 0 ? byLetterhead(office, text, publisher) : null);
}

/** Characters of a letterhead. */
const HEAD = 300;

/** "PRIME MINISTER" on a line above a release is who publishes it, if that is a person. */
function byLetterhead(office: string, text: string, publisher: string): NamePhrase | null {
  const lines = text.slice(0, HEAD).split("\n");
  const [first = "", ...others] = publisher.split(" ");
  return isFirstName(first) && others.length > 0 && lines.includes(office.toUpperCase())
    ? { name: publisher, office, gender: null }
    : null;
}

function surnameOf({ name }: Pick<NamePhrase, "name">): string {
  return lastWord(name).toLowerCase();
}

/** Titles between an office and a name: ", the Hon. ", " (Mr ". */
const TITLES = /[ ,(]*(?:(?:[Tt]he|(?:Rt\.? )?Hon(?:ourable)?\.?|Mrs?\.?|Ms|Dr\.?|[Ss]enator)[ ,]+)*$/;

/** Whom the words behind an office name, after what it is for, or the rest of that. */
function personAfter(office: string, after: string, text: string): readonly NamePhrase[] {
  for (const { 0: words, index } of after.matchAll(NAME_BEGINS)) {
    if (!FIELD_WORDS.test(after.slice(0, index))) return [];
    const [person] = personAt(after, index + words.length, text);
    if (!person) continue;
    const before = after.slice(0, after.indexOf(person.name, index)).replace(TITLES, "");
    return [{ ...person, office: office + before }];
  }
  return [];
}

function personAt(words: string, at: number, text: string): readonly NamePhrase[] {
  NAME_HERE.lastIndex = at;
  const [whole = ""] = NAME_HERE.exec(words) ?? [];
  const [run = ""] = whole.split(SENTENCE_ENDS);
  return GOES_ON.test(words.slice(at + run.length)) ? personIn(run, text) : [];
}

const NAME_ONLY = new RegExp(`^${NAME_RUN}$`, "u");

/** Whom the words beside an office name: "the Treasurer, Ruth Oduya", "Harbour Primate, Archbishop
 * Lund". Null if they are a role, or may be. */
export function namedBeside(office: string, role: string, text: string): NamePhrase | null {
  const name = role.replace(/^senator /, "Senator ");
  const words = office.split(" ");
  const isThing = words.length > 1 && words.every(isPlainWord) && !words.some(isFirstName);
  const isHolder = isOffice(office) ? /^\p{Lu}/u.test(name) : isThing && NAME_ONLY.test(name);
  const [person] = isHolder ? personIn(name, text) : [];
  return person ? { ...person, office: isOffice(office) ? office : "" } : null;
}

/** A person's title, or two words of which one is in no dictionary. */
const TITLED =
  /^(?:(?:Archbishop|Bishop|Hon|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sen|Senator|Sir|Dame)\.? )+\p{Lu}/u;

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
export function splitOffice(name: string, text: string, publisher = ""): NamePhrase | null {
  const words = name.split(" ");
  if (words.length < 3) return null;
  // "Independent Senator for Hale Xorvik Tamsel", in what she publishes.
  if (publisher.includes(" ") && name.endsWith(` ${publisher}`) && words.some(isTitle))
    return { name: publisher, office: name.slice(0, -publisher.length - 1), gender: null };
  const office = words.slice(0, -2);
  const person = words.slice(-2);
  const split =
    office.some(isTitle) &&
    !isFirstName(words[0] ?? "") &&
    !person.some((word) => isTitle(word) || !/^\p{Lu}/u.test(word)) &&
    hasCourtesy(person[1] ?? "", text);
  return split ? { name: person.join(" "), office: office.join(" "), gender: null } : null;
}

/** Offices that many hold at one time. */
const BARE = new RegExp(
  `^(?:(?:${RANK}|Foreign|Former|Senior|State) )*(?:Ambassador|Attorney-General|Chair(?:man|woman|person)?|Commissioner|Director|Governor|Leader|Mayor|Member|Minister|Premier|President|Secretary|Senator|Speaker|Spokes(?:man|woman|person)|Treasurer)s?$`,
);

/**
 * Whether some words are an office and do not tell whose: "Minister", "Shadow Ministers".
 *
 * @example
 * isBareOffice("Minister for Ports"); // => false
 */
export function isBareOffice(name: string): boolean {
  return BARE.test(name);
}
