import { isEnglishWord } from "../../../language/wordnet/english-words.ts";
import { isPlaceName } from "../../../language/wordnet/place-names.ts";
import { isFirstName } from "../../speech/names/first-names.ts";

/** Abbreviations that everybody knows. */
const COMMON: ReadonlySet<string> = new Set(
  "UN US USA UK EU UNHCR NATO NSW ACT NGO NGOS TV MP MPS AIDS HIV GDP CEO ABC BBC UNICEF WHO AM PM ID IT AFP HMAS".split(
    " ",
  ),
);

/** "The BER was announced": an abbreviation as what the sentence is about. */
const ABBREVIATION_FIRST = /^(?:The )?(?<short>\p{Lu}{2,6})\s\p{Ll}/u;

/** A word with a capital that no other name stands beside; what stands before it is kept, for titles. */
const LONE_NAME =
  /(?<![\p{L}’'‐‑-])(?<before>\p{L}+\.?,? )?(?<name>\p{Lu}[\p{Ll}’'‐‑-][\p{L}‐‑-]+)(?=['’]s\b|[,.;:]|\s[^\p{Lu}]|$)/gu;
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Sir|Senator|Minister|Sen|Rep|Gov)\.? $/;

/**
 * Whether a sentence uses a name whose full form stands elsewhere in the text: an abbreviation that the text explains, or the surname of
 * somebody who is no publisher.
 *
 * @example
 * usesShortName("The BER was announced.", "the Building Fund (BER)", "Moss"); // => true
 * usesShortName("Lopez left Moss.", "Ana Lopez, the Mayor", "Oxfam"); // => true
 */
export function usesShortName(sentence: string, text: string, publisher: string): boolean {
  const first = ABBREVIATION_FIRST.exec(sentence)?.groups?.short;
  if (
    first !== undefined &&
    !COMMON.has(first) &&
    !sentence.includes(`(${first})`) &&
    sentence.startsWith("The ")
  )
    return true;
  for (const [abbreviation] of sentence.matchAll(/(?<![\p{L}\d(-])\p{Lu}{2,6}(?![\p{L}\d)-])/gu))
    if (
      !COMMON.has(abbreviation) &&
      text.includes(`(${abbreviation})`) &&
      !sentence.includes(`(${abbreviation})`)
    )
      return true;
  for (const { groups } of sentence.matchAll(LONE_NAME)) {
    const { name = "", before = "" } = groups ?? {};
    if (/^\p{Lu}/u.test(before) && !TITLE.test(before) && !/,/.test(before)) continue;
    if (publisher.includes(name) || (!TITLE.test(before) && isEnglishWord(name.toLowerCase()))) continue;
    if (!isNamedInFull(name, sentence) && (isNamedInFull(name, text) || hasSurname(name, sentence, text)))
      return true;
  }
  return false;
}

/** Whether a word that opens a sentence has a surname behind it elsewhere: "Achmad was …", "Achmad Olong". */
function hasSurname(name: string, sentence: string, text: string): boolean {
  if (!sentence.startsWith(`${name} `) || isPlaceName(name)) return false;
  const last = new RegExp(`(?<![\\p{L}])${name} (?<last>\\p{Lu}\\p{Ll}{2,})`, "u").exec(text)?.groups?.last;
  return last !== undefined && !isEnglishWord(last.toLowerCase()) && !isPlaceName(last);
}

/** Whether a first name stands before a surname somewhere in a text. */
function isNamedInFull(last: string, text: string): boolean {
  for (let at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + 1)) {
    const first = /(?<first>\p{Lu}\p{Ll}+) (?:\p{Lu}\.? )?$/u.exec(text.slice(Math.max(0, at - 30), at))
      ?.groups?.first;
    if (first === undefined || TITLE.test(`${first} `)) continue;
    if (
      isFirstName(first) ||
      !(isEnglishWord(first.toLowerCase()) || isPlaceName(first) || isPlaceName(last))
    )
      return true;
  }
  return false;
}
