import type { Span } from "../../../corpus/text/sentences.ts";
import { isEnglishWord } from "../../../language/wordnet/english-words.ts";
import { SPEECH_VERB } from "../../speech-verbs.ts";
import { isFirstName } from "../names/first-names.ts";
import { isTitle } from "../names/titles.ts";

const NAME = String.raw`\p{Lu}[\p{L}’'‐‑-]+(?: \p{Lu}[\p{L}’'‐‑-]+){0,3}`;
/** "MP", "AM": what stands behind a name. */
const HONOUR = "(?:,? (?:MP|MHR|MLA|MLC|MEP|AM|AO|AC|OAM|OBE|CBE|KC|QC|SC)\\b)*";
/** "the Minister for Trade, Mr" before a name. */
const OFFICE = String.raw`(?:(?:\p{Lu}[\p{L}’'.&/-]*,?|for|of|and|on|to|the|in|&) ){0,24}?`;
const VERB = String.raw`(?<verb>(?:(?:today|yesterday|tonight|also|jointly|both|have|has|had|this morning|this afternoon|\p{Ll}+ly) )*(?:${SPEECH_VERB}|encouraged|congratulated|praised|accused|launched|signed)\b)`;

/** What stands before "and": a name, and a word before it. */
const FIRST = new RegExp(String.raw`(?<before>(?:[^\s\p{Lu}]\S*|\S+,) )?(?<first>${NAME})${HONOUR},?$`, "u");
/** What stands behind "and": another name, and then the verb. */
const SECOND = new RegExp(`^(?<office>${OFFICE})(?<second>${NAME})${HONOUR},? ${VERB}`, "u");
/** The same behind the verb: "…, said Ana Lopez and Rosa Vidal." */
const FIRST_AFTER = new RegExp(
  String.raw`\b(?<verb>${SPEECH_VERB}|[Aa]ccording to) (?:today )?(?<before>${OFFICE})(?<first>${NAME})${HONOUR},?$`,
  "u",
);
const SECOND_AFTER = new RegExp(
  String.raw`^(?<office>${OFFICE})(?<second>${NAME})${HONOUR}\s*(?:\.|,(?! \p{Lu}))`,
  "u",
);
/** "Oxfam and the Red Cross today called on …": bodies, at the start. */
const BODIES = new RegExp(
  String.raw`^\s*(?:The )?(?<first>${NAME}) and (?:the )?(?<second>${NAME}) ${VERB}`,
  "u",
);

/** What is before a name of whom something is only said: "a spokesman for Ana Lopez and …". */
const OF_NAME = /^(?:of|for|with|by|to|against|from|about) $/;

/** Two who speak together, as a sentence names them, and where its verb is. */
export type JointSpeakers = { readonly first: string; readonly second: string; readonly verb: Span };

/**
 * Who speak together in a sentence: none of them alone is its speaker. Null if one speaks alone, or nobody.
 *
 * @param own the sentence without what it quotes, or with its quotations masked.
 * @example
 * jointSpeakers("Ana Lopez and Rosa Vidal said so."); // => { first: "Ana Lopez", second: "Rosa Vidal", verb: { start: 24, end: 29 } }
 * jointSpeakers("The Minister for Ports and Trade, Ana Lopez, said so."); // => null
 */
export function jointSpeakers(own: string): JointSpeakers | null {
  const text = own.replace(/\s/g, " ");
  const bodies = BODIES.exec(text);
  const { first, second } = bodies?.groups ?? {};
  if (bodies && first !== undefined && second !== undefined && ![first, second].some(hasTitle))
    return { first, second, verb: verbOf(bodies, 0) };
  for (const { index } of text.matchAll(/ and /g)) {
    const from = index + " and ".length;
    const [left, right] = [text.slice(0, index), text.slice(from)];
    const [before, after] = [FIRST.exec(left), SECOND.exec(right)];
    const names = personsOf(before, after);
    if (after && names) return { ...names, verb: verbOf(after, from) };
    const behind = FIRST_AFTER.exec(left);
    const named = personsOf(behind, SECOND_AFTER.exec(right));
    if (behind && named) return { ...named, verb: verbOf(behind, 0) };
  }
  return null;
}

/** Where the verb of a match stands, in a text of which what was searched begins at `from`. */
function verbOf(match: RegExpExecArray, from: number): Span {
  const { verb = "" } = match.groups ?? {};
  const start = from + match.index + match[0].lastIndexOf(verb);
  return { start, end: start + verb.length };
}

function personsOf(
  left: RegExpExecArray | null,
  right: RegExpExecArray | null,
): Pick<JointSpeakers, "first" | "second"> | null {
  const { before = "", first } = left?.groups ?? {};
  const { office = "", second } = right?.groups ?? {};
  if (first === undefined || second === undefined) return null;
  // "Minister for Foreign Affairs Laurie Brereton and Shadow Minister for …": the office is read as a part of the name.
  const isOffice = OPENS_OFFICE.test(office) && isUnlistedName(first) && first.split(" ").length > 2;
  if (OF_NAME.test(before) && !isOffice) return null;
  const isFirst = isPerson(first, before) || (isUnlistedName(first) && OPENS_OFFICE.test(office));
  return isFirst && isPerson(second, office) ? { first, second } : null;
}

/** Before a surname that stands alone. */
const PERSONAL = /^(?:Mr|Mrs|Ms|Dr|Sir|Dame|Senator|Professor|Premier)$/;

/** A first name is known, or a title stands before the name or opens it. */
function isPerson(name: string, before: string): boolean {
  const words = name.split(" ");
  const isNamed = words.some(
    (word, at) => at < words.length - 1 && (isFirstName(word) || PERSONAL.test(word)),
  );
  return isNamed || PERSONAL.test(before.trim().split(" ").at(-1)?.replace(".", "") ?? "");
}

/** "and Shadow Minister for Trade, …": another one who holds an office follows. */
const OPENS_OFFICE =
  /^(?:the )?(?:(?:Shadow|Acting|Assistant|Federal|Parliamentary|Deputy) ){0,2}(?:Minister|Secretary|Member|Senator|Treasurer|Premier|Mayor)\b/;

/** Two words at the end of which the last is in no dictionary: "Laurie Brereton", not "Border Protection". */
function isUnlistedName(name: string): boolean {
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  return words.length > 1 && !isTitle(last) && !isEnglishWord(last.toLowerCase());
}

function hasTitle(name: string): boolean {
  return name.split(" ").some((word) => isTitle(word) || isFirstName(word));
}
