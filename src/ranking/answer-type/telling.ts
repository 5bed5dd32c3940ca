import { type StoredPassage, textIn } from "../../archive/stored-passage.ts";
import type { TokenSpan } from "../../language/token-span.ts";
import type { Question } from "../../question/question.ts";
import type { Match } from "../matching/match.ts";

/** A question that takes for granted that something happened: "When did …?", "Why was …?", "Who has …?" */
const TAKES_FOR_GRANTED = /\b(?:did|was|were|has|have|had)\b/i;

/** Who allows, begins or decides something brings it about: "was allowed to leave", "began to march". */
const BRINGS_ABOUT =
  /\b(?:allow(?:s|ed|ing)?|manag(?:e[ds]?|ing)|forc(?:e[ds]?|ing)|caus(?:e[ds]?|ing)|beg(?:ins?|an|un)|continu(?:e[ds]?|ing)|start(?:s|ed|ing)?|help(?:s|ed|ing)?|used|enabl(?:e[ds]?|ing)|proceed(?:s|ed)?|led|made|decid(?:e[ds]?|ing)|agree(?:s|d|ing)?|voted|had|has|have|able|compelled|obliged|ordered|sent|c[oa]me|arriv(?:e[ds]?|ing)|returned|went|first|last)\b/gi;

/** What stands right before a verb that does not tell of what happened, with an adverb or "be" between. */
const NOT_SO =
  /\b(?:should|must|shall|ought to|would|could|may|might|can|cannot|will|not|n[’']t|never|nor|no|without|instead of|rather than|if|unless|until)(?: (?:also|only|now|be|have|been|ever|yet|even|immediately|\p{L}+ly)){0,3} $/iu;

/** What is asked for, wished or planned, with a noun or a clause for it. */
const ONLY_WISHED =
  /\b(?:urg(?:e[ds]?|ing)|call(?:s|ed|ing)? (?:on|upon|for)|appeal(?:s|ed|ing)?|demand(?:s|ed|ing)?|campaign(?:s|ed|ing)?|press(?:es|ed|ing)? for|towards?|against|in favou?r of|recommend(?:s|ed|ing)?|propos(?:e[ds]?|als?|ing)|want(?:s|ed)?|hop(?:e[ds]?|ing)|promis(?:e[ds]?|ing)|pledg(?:e[ds]?|ing)|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|consider(?:s|ed|ing)?|threat(?:s|ens?|ened|ening)?|support(?:s|ed|ing)?|steps|instead of|failure|fail(?:s|ed|ing)?|refus(?:e[ds]?|al|ing))\b/gi;

/** What a verb without an ending follows: "to abolish", "to be abolished", "to amend or abolish". */
const INFINITIVE = /\bto (?:\p{Ll}+ (?:and|or) )?(?:be |have |\p{Ll}+ly ){0,2}$/iu;

/** From a wish to what is wished, in words. */
const NEAR = 9;

/** What a sentence says of what a question takes for granted: that it happened; that it is wished, planned or denied; nothing. */
export type Telling = "happens" | "wished" | "wished in other words" | "unsaid";

/** Whether something is only wished, planned or denied. */
export function isWished(telling: Telling): boolean {
  return telling === "wished" || telling === "wished in other words";
}

/**
 * Whether what a question takes for granted also happened in a sentence: one that calls for it, plans it or denies it answers no "when" and no
 * "why". `unsaid` where the question has no such verb, or the sentence lacks it.
 *
 * @param matches the match of each concept in the sentence.
 */
export function tellingOf(
  { text, type, concepts, predicate }: Question,
  passage: StoredPassage,
  sentence: TokenSpan,
  matches: readonly Match[],
): Telling {
  if (predicate === null || type === "what" || type === "topic" || type === "whether") return "unsaid";
  // After "was" the concept may be the subject: "When was the liaison office opened?"
  const isVerb = /\bdid\b/i.test(text) || /(?:ed|en)$/.test(predicate.form ?? "");
  if (!isVerb || !TAKES_FOR_GRANTED.test(text)) return "unsaid";
  const places = matches[concepts.indexOf(predicate)]?.at ?? [];
  const stems = new Set(places.flatMap((at) => sentence.words[at]?.stem ?? []));
  const found = [...stems]
    .flatMap((stem) => sentence.positions.get(stem) ?? [])
    .flatMap((at) => sentence.words[at] ?? []);
  if (found.length === 0) return "unsaid";
  const before = (end: number) => textIn(passage, { start: sentence.start, end });
  if (found.some(({ start, form }) => isFact(before(start), form))) return "happens";
  return matches[concepts.indexOf(predicate)]?.coverage === 1 ? "wished" : "wished in other words";
}

/** @param before the sentence up to the word. */
function isFact(before: string, form: string): boolean {
  const clause = before.slice(Math.max(0, ...[";", ":", ". "].map((mark) => before.lastIndexOf(mark) + 1)));
  if (NOT_SO.test(clause)) return false;
  const [wish, cause] = [ONLY_WISHED, BRINGS_ABOUT].map((cue) => [...clause.matchAll(cue)].at(-1));
  if (INFINITIVE.test(clause)) return (cause?.index ?? -1) > (wish?.index ?? -1);
  if (/(?:ed|en)$/.test(form) || wish === undefined) return true;
  return clause.slice(wish.index).trim().split(/\s+/).length > NEAR;
}
