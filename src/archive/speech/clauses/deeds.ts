import { endingIn } from "../../../corpus/text/ending-in.ts";
import type { Subject } from "./subject.ts";

/** "challenged refugees to stand": and not "challenged the law". */
const CALLS_TO = /^ [\p{L} ’'-]{2,40} to \p{Ll}/u;
/** Verbs that report words only with another word. */
const WITH_WORD: { readonly [verb: string]: RegExp } = {
  went: /^ (?:on|for|and)\b/,
  goes: /^ (?:on|for|and)\b/,
  challenged: CALLS_TO,
  challenges: CALLS_TO,
  gave: /^ (?:evidence|testimony|an assurance) that\b/,
  gives: /^ (?:evidence|testimony|an assurance) that\b/,
};
const WRITES =
  /^ (?:an?|two|three|several|many|numerous|dozens of|(?:the|his|her|its|their) (?:[\p{Ll}-]+ ){0,3}(?:article|autobiography|book|chapter|code|column|dissent|essay|foreword|introduction|letter|memoirs?|novel|opinion|play|poem|preface|script|song|story|thesis))(?= )(?![^;¤]{0,120}(?::|\b(?:arguing|asking|calling|demanding|in which|saying|stating|telling|that|urging|warning)\b))/u;
/** "maintains a fleet": what is not said to be so is kept. */
const KEEPS =
  /^ (?!that\b|it\b|he\b|she\b|they\b|there\b)[^,.;]*(?=[,.;]|$)(?<! (?:are|has|have|is|was|were|will|would)\b[^,.;]*)/;
/** "responded to seven storms", "responded quickly to the flood": help. */
const HELPS = /^(?: \p{Ll}+ly)? to (?:\d|an? |the |these |this )(?![^;]*\b(?:saying|that)\b)/u;
/** "has welcomed forty sailors": who come to a place. */
const RECEIVES =
  /^(?: home)?(?: (?!(?:by|for|from|in|of|that|to)\b)[\p{L}\d,’-]+){0,6} (?:arrivals|entrants|families|guests|immigrants|migrants|newcomers|people|refugees|settlers|students|visitors)\b|^ (?:more than |over |some |another )?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozens|hundreds|thousands)\b)/u;
/** What the same verbs tell when nothing is said: "called on the Minister" is a visit, "wrote a book" names one. */
const DEED: { readonly [verb: string]: RegExp } = {
  called: /^ on (?![^.;¤]{1,250} (?:not )?to \p{Ll})/u,
  wrote: WRITES,
  writes: WRITES,
  appealed: /^ (?:against|its|the|to (?:the|an?) [^,.;]{0,40}\b(?:Court|Tribunal|Board)\b)/,
  declared:
    /^ (?:its |his |her |their )(?:[\p{Ll}-]+ ){0,3}(?:assets|candidacy|independence|rights|sovereignty)\b|^ (?:bankruptcy|independence|martial law|war)\b/u,
  responded: HELPS,
  responds: HELPS,
  maintained: KEEPS,
  maintains: KEEPS,
  maintain: KEEPS,
  stated:
    /^ (?:aims?|goals?|intentions?|objectives?|polic(?:y|ies)|positions?|priori\S+|purposes?|reasons?)\b/,
  welcomed: RECEIVES,
  welcomes: RECEIVES,
};
/** An opponent's words for what a party says: "Labor now admits", "the Government belligerently insists". */
const CHARGE = /^(?:admitted|admits|conceded|concedes)$/;
const SCORN = endingIn(
  /\b(?:absurdly|arrogantly|belligerently|cynically|desperately|dishonestly|falsely|hypocritically|shamelessly|stubbornly|wrongly) $/,
);
/** "has said little about it": somebody says nothing. */
const SILENCE =
  /^ (?:very |so |too )?(?:little|nothing)(?:[,.]| (?:about|at|else|in|more|of|on|publicly|since|to|until|when|yet)\b|$)/;

/**
 * Whether a verb of saying reports words: "called on the Minister" is a visit, "went on" wants more, and "has said little" is silence.
 *
 * @param after the sentence behind the verb.
 * @param quoted the sentence holds a quotation.
 * @param afterQuote one ends right before the clause.
 */
export function reportsWords(verb: string, after: string, quoted: boolean, afterQuote: boolean): boolean {
  return (
    WITH_WORD[verb]?.test(after) !== false &&
    (quoted || !DEED[verb]?.test(after)) &&
    !SILENCE.test(after) &&
    (afterQuote || !verb.startsWith("wr") || !WRITES.test(after))
  );
}

/**
 * Whether only an opponent says that somebody says so: their words are hardly these.
 *
 * @param before the sentence up to the verb.
 */
export function isCharge(verb: string, before: string, subject: Subject): boolean {
  return SCORN.test(before) || (CHARGE.test(verb) && isParty(subject));
}

/** A party or a government, of which its opponents tell. */
function isParty(subject: Subject): boolean {
  return (
    subject.kind === "name" &&
    /\b(?:Coalition|Democrats|Government|Greens|Labor|Labour|Liberals|Nationals|Opposition|Party)$/.test(
      subject.phrase.name,
    )
  );
}
