import { endingIn } from "../../corpus/text/ending-in.ts";
import { sentenceAttribution } from "../speech/clauses/sentence-attribution.ts";
import type { Subject } from "../speech/clauses/subject.ts";
import { NAME_RUN } from "../speech/names/name-phrases.ts";
import { maskQuotations, QUOTED } from "../speech/quotations.ts";
import { mainVerb } from "./verbs/main-verb.ts";

const BETWEEN = "(?: (?:also|now|then|later|today|yesterday|has|have|had|\\p{Ll}+ly))*";
/**
 * Joins a clause with a subject of its own, before its verb: "…, and, the day before, the Council" before "announced". "and I" goes on with
 * the words of who writes.
 */
const JOINED = endingIn(
  new RegExp(
    `(?:,? (?:and|but|while|whereas)|;),? (?:(?!\\p{Lu})[^¤;]{1,60}, )?(?:he|she|(?:the|its|his|her) ${NAME_RUN}|(?<!\\p{Lu}\\p{L}+ and )(?!I )${NAME_RUN})${BETWEEN} $`,
    "u",
  ),
);
/** A clause with such a verb is one of its own. */
const TELLS = /^(?:past|perfect|present|speech)$/;
/** Where such a clause may open. */
const OPENS = /(?:,? (?:and|but|while|whereas)|;)(?=[ ,])/g;
/** A verb that reports no more words closes what is said before it: "said Senator Lopez", "said today." */
const CLOSES = /^\p{L}+(?: (?:today|yesterday|tonight|here|on|the|of|\p{Lu}\S*))*[., ]*$/u;

/**
 * Where what somebody says begins, in a sentence that tells something else before it; 0 if they say all of it.
 *
 * @example
 * saidFrom("On 1 May the Council closed the quay, and the Council announced that “it will open”."); // => 36
 * @example
 * saidFrom("The quay is shut and the ships have left, Ana Lopez said."); // => 0
 */
export function saidFrom(sentence: string): number {
  const { text } = maskQuotations(sentence);
  const opens = [...text.matchAll(OPENS)].map(({ index }) => index);
  // A mark that closes no quotation of the sentence ends one that a sentence before has opened: all is said.
  const found = opens.length > 0 && !/^[^“]*”/.test(sentence) ? sentenceAttribution(text) : null;
  if (!found || found.subordinate || !isSpeaker(found.subject)) return 0;
  const before = text.slice(0, found.at);
  if (CLOSES.test(text.slice(found.at)) || before.includes(QUOTED) || !JOINED.test(before)) return 0;
  const at = opens.findLast((index) => index < found.at && TELLS.test(mainVerb(text.slice(0, index))));
  return at === undefined || sentenceAttribution(text.slice(0, at)) ? 0 : at;
}

/** Who is told of; "I" is who writes, and "they" may be anybody. */
function isSpeaker(subject: Subject): boolean {
  return subject.kind === "name" || (subject.kind === "pronoun" && /^s?he$/.test(subject.word));
}
