import { isEnglishWord } from "../../../language/wordnet/english-words.ts";
import { isPlaceName } from "../../../language/wordnet/place-names.ts";

const OFFICE =
  "(?:(?:Acting|Assistant|Deputy|Federal|Parliamentary|Prime|Shadow|Vice)[ -])*(?:Ambassador|Attorney-General|Chair(?:man|woman|person)?|Commissioner|Director|Leader|Member|Minister|Premier|President|Secretary|Senator|Treasurer)\\b";
/** The office at the end of a sentence that a page has run into: "… are worth a look the Minister for Ports". */
const AFTER_CLAUSE = new RegExp(
  `^(?<before>.{20,}(?<!\\b(?:to|of|for|and|assisting)) )the (?<office>${OFFICE}.*)$`,
  "iu",
);
/** What stands before a role and is no part of it. */
const BEFORE = /^(?:[^\p{L}]+|(?:the|an?|my colleague|until recently|now|currently) )+/iu;
/** A title whose name was cut, at the end: "Law Council President Dr". */
const CUT = / (?:Dr|Mr|Mrs|Ms|Prof|Senator|the Hon|Hon)\.?$/;
/** A letter alone is a piece of a word that a scanner cut. It opens no role, and neither do words that tell when, where, among whom or whose. */
const NO_ROLE =
  /^(?:all|also|among|as|at|both|by|despite|from|her|his|how|I|in|including|its|last|earlier|today|yesterday|not|on|our|speaking|that|their|there|they|this|those|to|under|we|what|when|where|which|while|who|whose|with)\b|^\p{L}(?![\p{L}.’'-])/iu;
/** A verb, or a comparison: a clause. */
const CLAUSE =
  / (?:am|is|are|was|were|has|have|had|does|did|needs?|should|who|which|that|than|will|would|can|could|must) /iu;
/** Somebody else's name before a second office: "Minister for Ports Rosa Lund and Shadow Minister for Fish". */
const OTHER_HOLDER = new RegExp(`(?<first>\\p{Lu}\\p{Ll}+) (?<last>\\p{Lu}\\p{Ll}+) and ${OFFICE}`, "u");
/** What a place is, which stands beside its name: "Police in Moss, the northern province next to Elan". */
const PLACE =
  /^(?:[\p{L}-]+ ){0,4}(?:state|province|county|city|town|village|island|suburb|country|capital|region|district|municipality)\b(?! (?:(?!of|in|on|near|next|off|where)[\p{L}-]+ )?(?:\p{Lu}|\p{Ll}+(?:er|or|man|woman|person|ist|ant|cil)\b))/u;
const WORDS = 16;
/** Characters before an office that are no part of it. */
const LONG = 60;
/** Letters of honour, as a scanner reads them too: "MP", "MB". */
const LETTERS = /^\p{Lu}{1,3}$/u;

/**
 * What somebody is, out of the words beside their name. Undefined if these are a clause, tell when or where somebody spoke, or are only
 * letters of honour.
 *
 * @example
 * readRole("the Minister for Ports"); // => "Minister for Ports"
 * @example
 * readRole("man who has saved the ports"); // => undefined
 */
export function readRole(words: string): string | undefined {
  const { before = "", office } = AFTER_CLAUSE.exec(words)?.groups ?? {};
  const cut = office !== undefined && (CLAUSE.test(before) || before.length > LONG) ? office : words;
  const role = cut.replace(BEFORE, "").replace(CUT, "").trim();
  const { first = "", last = "" } = OTHER_HOLDER.exec(role)?.groups ?? {};
  const isRole =
    /\p{L}{2}/u.test(role) &&
    !LETTERS.test(role.replaceAll(".", "")) &&
    !NO_ROLE.test(role) &&
    !/[’']s?$/.test(role) &&
    !PLACE.test(role) &&
    !CLAUSE.test(` ${role} `) &&
    role.split(" ").length <= WORDS &&
    (last === "" || [first, last].every(isListed));
  return isRole ? role : undefined;
}

/** A word of a dictionary or a place: no name. */
function isListed(word: string): boolean {
  return isEnglishWord(word.toLowerCase()) || isPlaceName(word);
}
