import type { Span } from "../../corpus/text/sentences.ts";
import { findMainVerb, mainVerb } from "./verbs/main-verb.ts";

/** Opens a clause that describes the noun before it. After "that" a verb comes at once: with a subject it opens what is said. */
const RELATIVE =
  /(?:\b(?:who|whom|whose|which)\b|\bthat\s+(?:was|were|is|are|had|has|have|\p{Ll}{2,}ed|left|came|went|took|sank|began|made|held|met)\b)(?<clause>[^;:]*)$/u;

/** "boats seized by the navy on", "a treaty signed in Moss on": a noun is described by what was done to it, or by what it did. */
const PARTICIPLE =
  /(?<!\b(?:was|were|is|are|be|been|being|had|has|have|when|while|as)\s+(?:\p{Ll}+ly\s+)?)(?<=\S\s+)\b(?:\p{Ll}{2,}(?:ed|ing)|held|made|taken|given|shot|sent|found|born|caught|sunk|built|written|won|lost|hurt)(?:\s+(?:by|in|at|from|near|off|under|during|with)\s[^,;]*)?\s+(?:late |early |earlier |last )?(?:on |in )?$/u;

/** "When Kim returned on": the first clause is told as well. */
const OPENS_WITH_CLAUSE = /^\s*(?:When|While|As|Although|Though|Because|If|Where)\b/;

/** "In a report released on", "At a meeting held on", with a comma after the date: where, or by what, all that follows was done. */
const OPENING_PHRASE = /^\s*(?:In|At|During|By)\b[^,;]*$/;

/** "It was Kim who", "Kim was the mayor who", "There were five dockers who": the clause tells what the sentence is for. */
const PRESENTS =
  /\b(?:(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]here)\s+(?:was|were|is|are)|\p{L}+\s+(?:was|were|is|are)\s+(?:an?|the|one|among|our|his|her|\p{Lu}[\p{L}’']+))\s[^,;]*,?\s*$/u;

/** "after the vote on", "following claims aired on": what happened then came before what is told; a count of time is none. */
const AFTER_ANOTHER =
  /(?<!\b(?:shortly|soon|minutes|hours|the|immediately|just)\s)\b(?:after|following|despite|because|in response to|as a result of)\s+(?!(?:\S+\s+){0,3}(?:minutes|hours|days|weeks|months|years|decades)\b)[^,;]*$/i;

/** The day on which the main verb was done stands beside it: "today opened", "opened today". */
const OWN_DAY_BEFORE = /\b(?:today|tonight|yesterday|this (?:morning|afternoon|evening)|last night)\s+$/i;
const OWN_DAY_AFTER = /^\s+(?:today|tonight|yesterday|this (?:morning|afternoon|evening)|last night)\b/i;

/**
 * Whether a date belongs to what only describes somebody or something that a sentence names, and not to what it tells: "Kim, who was arrested on
 * 5 May, said …", "Two men seized on 5 May were charged", "Kim praised a treaty that was signed on 5 May".
 *
 * @param own the sentence without what it quotes; the date lies at `[start, end)` of it.
 */
export function isOfDescription(own: string, start: number, end: number): boolean {
  const before = own.slice(0, start);
  const main = findMainVerb(own);
  const after = AFTER_ANOTHER.exec(before)?.index ?? null;
  // "After a vote the Mayor resigned on 3 May": the main verb has come since.
  if (after !== null && main.start < own.length && (main.start < after || main.start > start)) return true;
  const relative = RELATIVE.exec(before);
  const isRelative = relative !== null && !isClosed(relative.groups?.clause ?? "");
  if (main.start < end) {
    if (isRelative && relative.index >= main.start) return !PRESENTS.test(before.slice(0, relative.index));
    return hasOwnDay(own, main, start) && !hasVerb(own.slice(main.end, start));
  }
  // "Two boats came on 3 May, Kim said": what is said has a main verb of its own.
  const said = main.sign === "speech" ? own.lastIndexOf(",", main.start) : -1;
  if (said >= end && !isRelative) return isOfDescription(own.slice(0, said), start, end);
  if (isRelative || main.start === own.length) return isRelative;
  if (OPENS_WITH_CLAUSE.test(own)) return false;
  return PARTICIPLE.test(before) && !(OPENING_PHRASE.test(before) && /^,/.test(own.slice(end)));
}

/** ", sadly," */
const ASIDE = /,\s*(?:\p{Ll}+ly|however|too)\s*,/gu;

/** "who was mayor, resigned on", "who lost, on": another clause has begun since, or the sentence's own goes on. */
function isClosed(clauseWithAsides: string): boolean {
  const clause = clauseWithAsides.replace(ASIDE, " ");
  const comma = clause.lastIndexOf(",");
  if (comma < 0) return false;
  const rest = clause.slice(comma + 1);
  return /^\s*(?:(?:on|late|early)\s+)?$/.test(rest) || /^\s*(?:and|but)\b/.test(rest) || opensWithVerb(rest);
}

function opensWithVerb(rest: string): boolean {
  const { sign, start } = findMainVerb(`It${rest}`);
  return ["past", "perfect", "speech"].includes(sign) && !/\s\S+\s+\S/.test(`It${rest}`.slice(0, start));
}

/** Whether the main verb has another day beside it than the one that begins at `date`. */
function hasOwnDay(own: string, main: Span, date: number): boolean {
  return OWN_DAY_BEFORE.test(own.slice(0, main.start)) || OWN_DAY_AFTER.test(own.slice(main.end, date));
}

/** Whether a clause with a verb of its own, or another one beside it, lies between the main verb and a date. */
function hasVerb(between: string): boolean {
  return /\b(?:and|but|that)\b|[,;:–—]/.test(between) || !["none", "participle"].includes(mainVerb(between));
}
