import { isFirstName } from "../speech/first-names.ts";
import type { Speaker } from "../speech/speaker.ts";
import { haveJointSpeakers } from "./joint-speakers.ts";
import { findMainVerb, isReport } from "./main-verb.ts";

/**
 * Whether somebody who speaks in a sentence says all that it tells, so that it can be shown as theirs: nobody else speaks as well, and it is
 * they whom the report names, at its start or at its end.
 *
 * @param own the sentence without what it quotes.
 */
export function speaksAll({ name }: Speaker, sentence: string, own: string): boolean {
  // What no main verb reports and is not a quotation for the most part has at most a part that somebody said.
  if (!isReport(own) && letters(own) * 2 > letters(sentence)) return false;
  return !haveJointSpeakers(own) && isNamedByReport(name, own);
}

/** A first name and the surname behind it, also behind a title that looks like a first name. */
const PERSON = /(?=(?<![\p{L}])(?<first>\p{Lu}\p{Ll}+) (?:\p{Lu}\.? )?(?<last>\p{Lu}[\p{L}’'‐‑-]+))/gu;

/** Characters at the end of a sentence in which a report names who speaks. */
const TAIL = 160;

/** Whether a report names nobody else: "Rosa Vidal has said that it rains, Ana Lopez claimed" is not Vidal's. */
function isNamedByReport(name: string, own: string): boolean {
  if (own.includes(`/${name}`)) return false;
  const last = name.split(" ").at(-1) ?? name;
  const { sign, start } = findMainVerb(own);
  const before = own.slice(0, start);
  const persons = (text: string) =>
    [...text.matchAll(PERSON)].filter(({ groups }) => isFirstName(groups?.first ?? ""));
  if (sign === "speech" && /\p{L}/u.test(before))
    return before.includes(last) || (persons(before).length === 0 && !own.includes(last));
  const at = own.lastIndexOf(last);
  const others = persons(own).filter(({ index, groups }) => index > at && groups?.last !== last);
  return at < 0 ? others.every(({ index }) => index < own.length - TAIL) : others.length === 0;
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
