import { countLetters } from "../../language/count-letters.ts";
import { isPlaceName } from "../../language/wordnet/place-names.ts";
import { jointSpeakers } from "../speech/clauses/joint-speakers.ts";
import { isFirstName } from "../speech/names/first-names.ts";
import type { Speaker } from "../speech/speaker.ts";
import { SPEECH_VERB } from "../speech-verbs.ts";
import { findMainVerb, isReport } from "./verbs/main-verb.ts";

/**
 * Whether somebody who speaks in a sentence says all that it tells, so that it can be shown as theirs: nobody else speaks as well, and it is
 * they whom the report names, at its start or at its end.
 *
 * @param own the sentence without what it quotes.
 */
export function speaksAll({ name }: Speaker, sentence: string, own: string): boolean {
  // "The Mayor and I today opened": whose words they are is known, if not all who did it.
  if (/\bI\b/.test(own)) return true;
  // What no main verb reports and is not a quotation for the most part has at most a part that somebody said.
  if (!isReport(own) && countLetters(own).letters * 2 > countLetters(sentence).letters) return false;
  if (WITH_ITS_OWN.test(own)) return false;
  const speakTwo = jointSpeakers(own) !== null;
  return (
    (speakTwo ? name.includes(" and ") : !saysAfterDeed(own)) &&
    !isPlaceBeside(name, own) &&
    isNamedByReport(name, own)
  );
}

/** "Moss Airlines, Phoenix, Ariz., said": where a body is, not who speaks. */
function isPlaceBeside(name: string, own: string): boolean {
  return own.includes(`, ${name}`) && isPlaceName(name.split(",")[0] ?? name);
}

/** "Lopez and Vidal signed the plan, and Vidal claimed that it rains": the first clause is nobody's words. */
function saysAfterDeed(own: string): boolean {
  const { sign } = findMainVerb(own);
  return (sign === "past" || sign === "perfect") && SAYS_AFTER.test(own);
}

const SAYS_AFTER = new RegExp(
  `,? and,? (?:(?:on|in) [^,;]{3,30}, )?(?:\\p{Lu}[\\p{L}’'-]+ ){1,3}(?:${SPEECH_VERB})\\b`,
  "u",
);

/** "The Harbour Group and its chairman, Ana Lopez, said": a body with who leads it. */
const WITH_ITS_OWN = new RegExp(
  `\\sand\\s(?:its|their|his|her)\\s(?:[\\p{L}-]+\\s){0,4}[\\p{L}-]+,?\\s(?:\\p{Lu}[\\p{L}.’'-]*\\s?){1,4},?\\s?(?:today\\s|yesterday\\s|\\p{Ll}+ly\\s)?(?:${SPEECH_VERB})\\b`,
  "u",
);

/** A first name and the surname behind it, also behind a title that looks like a first name. */
const PERSON = /(?=(?<![\p{L}])(?<first>\p{Lu}\p{Ll}+) (?:\p{Lu}\.? )?(?<last>\p{Lu}[\p{L}’'‐‑-]+))/gu;

/** Characters at the end of a sentence in which a report names who speaks. */
const TAIL = 160;

/** Between an office and the name of who holds it: "the Minister for Ports, Senator Rosa Vidal". */
const HOLDER = /^,? \(?(?:(?:Mr|Mrs|Ms|Dr|Senator)\.? )?$/i;

/** "The Vidal/Lopez Government". */
const JOINT_BODY = /\p{Lu}[\p{L}’'-]*\/(?<rest>\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)/u;

/** Whether a report names nobody else: "Rosa Vidal has said that it rains, Ana Lopez claimed" is not Vidal's. */
function isNamedByReport(name: string, own: string): boolean {
  if (JOINT_BODY.exec(own)?.groups?.rest?.includes(name)) return false;
  const last = name.split(" ").at(-1) ?? name;
  const { sign, start } = findMainVerb(own);
  const before = own.slice(0, start);
  const isBefore = sign === "speech" && /\p{L}/u.test(before);
  const subject = isBefore ? before : own;
  const whole = subject.lastIndexOf(name);
  const at = whole < 0 ? subject.lastIndexOf(last) : whole + name.length - last.length;
  const others = [...subject.matchAll(PERSON)].filter(
    ({ index, groups }) =>
      isFirstName(groups?.first ?? "") &&
      index > at &&
      groups?.last !== last &&
      !HOLDER.test(subject.slice(at + last.length, index)),
  );
  if (at >= 0) return others.length === 0;
  if (isBefore) return others.length === 0 && !own.includes(last);
  return others.every(({ index }) => index < own.length - TAIL);
}
