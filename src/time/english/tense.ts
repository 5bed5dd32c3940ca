import { allMatches } from "../../corpus/text/all-matches.ts";
import { endingIn } from "../../corpus/text/ending-in.ts";
import { PAST_FORMS } from "../../language/irregular-forms.ts";
import type { Tense } from "../grammar/tense.ts";
import {
  AHEAD,
  AHEAD_WITH_TO,
  AUXILIARIES,
  BEFORE_IS,
  FUTURE,
  NO_PAST,
  PASSIVE,
  PERFECT,
  PLANNED,
  PLANNED_WITH_TO,
  PLANNING,
  PRESENT,
  PUT_OFF,
} from "./lexicon/tense-words.ts";

const WORD = /\p{L}+(?:-\p{L}+)*(?:['’]t\b)?|['’](?:ll|ve|re|s)\b/gu;

/** What still goes on since then began before. */
const SINCE = endingIn(/\bsince\s+(?:the\s+)?$/i);

/** Directly before an expression: something goes on until then. */
const UNTIL = endingIn(/\b(?:until|till)\s+(?:\S+\s+[ap]\.?m\.?\s+)?$/i);

/** Directly before an expression: a deadline. */
const BY = endingIn(/\b(?:by|as\s+(?:soon|early)\s+as|no\s+later\s+than)\s+$/i);

/** In a conditional or temporal clause the expression is in the future, whatever comes earlier: "if chosen on Saturday". */
const IF = /\b(?:if|unless|when|once)\b[^,.;:]{0,80}$/i;

/** Directly before an expression, or at the start of the sentence: binds the expression to the verb of the clause. */
const BOUND = endingIn(/(?:^["“”'‘(\s]*|\b(?:on|in|since|during|from)\s+(?:the\s+)?)$/i);

/** After a bare article the expression belongs to a noun: "the Aug. 7 attack". */
const OF_A_NOUN = endingIn(/\b(?:the|its|his|her|their)\s+$/i);

/** An infinitive after a past verb may refer to a later time: "asked him to come on Feb. 10". */
const INFINITIVE = /^to\s(?!(?:the|a|an|his|her|its|their|our|this|that|these|those|one)\b)\p{Ll}/u;

/** The sentence opens with the expression, which then belongs to the next verb, not to the subject. */
const OPENING = /^["“”'‘(\s]*(?:(?:on|in|since|during|from|by|until|at)\s+(?:the\s+)?)?$/i;

/** "confirmed that on Monday": a clause begins with the expression, whose verb comes after it. */
const OPENING_CLAUSE = endingIn(/\b(?:that|whether|whereas)\s+(?:on|in|by|at)\s+(?:the\s+)?$/i);

/** "Will boats from Friday be sent back?", "boats from Friday will be": since then or from then on. */
const FROM = endingIn(/\bfrom\s+(?:the\s+)?$/i);
const ASKS_AHEAD = /^["“”'‘(\s]*(?:will|shall|would)\b/i;

/** After a preposition the expression does not belong to the next verb: "boats that came after May 3 will stay". */
const PREPOSITION = endingIn(
  /\b(?:in|since|during|from|after|before|by|until|till|of|for|to|at|between|and)\s+(?:the\s+)?$/i,
);

/** Begins the object of an active verb: "extended [their] offers", where "extended" is no participle. */
const OBJECT = /^(?:the|a|an|its|his|her|their|our)$/;

/** This many words after a sign of tense, an expression may belong to another verb. */
const FAR_WORDS = 10;

/** "The hearing is set for Thursday." */
const SET_FOR = endingIn(/\b(?:is|are) (?:now )?(?:set|down|listed|fixed|booked) for\s+(?:the\s+)?$/i);

/** The sentence calls people to something: "Come to the rally on Sunday!" */
const CALL =
  /^["“”'‘(\s]*(?:please\s+)?(?:come\s+(?:and|to|along|out|join)|join\s+(?:us|me|the|our|in)|meet\s+(?:us|at|outside|in)|don['’]t\s+(?:miss|forget)|tune\s+in|register\s|attend\s+the|vote\s+(?:for|yes|no|against|out)|rsvp)\b/i;

type Sign = Tense | "perfect" | "plan";

/**
 * The tense of the clause around an English expression. The nearest sign of tense before the expression decides; without
 * one, the nearest after it.
 *
 * @example
 * englishTense("The group will meet on Friday", 23, 29); // => "future"
 */
export function englishTense(sentence: string, start: number, end: number): Tense {
  const before = sentence.slice(0, start);
  const following = tenseSigns(sentence.slice(end))[0];
  const condition = IF.exec(before);
  const earlier = tenseSigns(before.slice(condition?.index));
  const last = earlier.at(-1);
  const belongsToNextVerb =
    isGovernedBy(following, last, before) || (following !== undefined && OPENING_CLAUSE.test(before));
  const preceding = belongsToNextVerb ? undefined : last;
  const found = preceding ?? following;
  const sign = found?.sign ?? "unknown";
  if (SINCE.test(before)) return "past";
  if ((!last && CALL.test(before)) || SET_FOR.test(before)) return "future";
  if (sign === "present" && /\?[”"’']?\s*$/.test(sentence)) return "perhaps future";
  if (condition && !last && /^(?:if|unless)/i.test(condition[0])) return "perhaps future";
  if (sign === "plan") return preceding && !isDirectlyAfter(following) ? "perhaps future" : "perhaps past";
  if (sign !== "past" && UNTIL.test(before)) return "future";
  if ((sign === "present" || sign === "unknown") && (condition || BY.test(before))) return "perhaps future";
  const isBound = BOUND.test(before);
  const isFar = preceding ? preceding.wordsAfter > FAR_WORDS : !belongsToNextVerb && !OPENING.test(before);
  if (sign === "future" && (isReported(earlier, preceding) || isFromOpen(before, preceding, sentence)))
    return "perhaps future";
  if (sign === "future") return isFar || (!isBound && OF_A_NOUN.test(before)) ? "perhaps future" : "future";
  if (sign !== "past" && sign !== "perfect") return sign;
  return isBound && !isFar && !found?.isFollowedByInfinitive ? "past" : "perhaps past";
}

/** "It was promised that it would be settled on [Monday]": ahead of then, and perhaps over since. */
function isReported(earlier: readonly FoundSign[], preceding: FoundSign | undefined): boolean {
  return preceding?.word === "would" && earlier.some(({ sign }) => sign === "past" || sign === "perfect");
}

function isFromOpen(before: string, preceding: FoundSign | undefined, sentence: string): boolean {
  if (!FROM.test(before) || OPENING.test(before)) return false;
  return preceding === undefined || (ASKS_AHEAD.test(before) && /\?[”"’']?\s*$/.test(sentence));
}

/** "the mayor [Thursday] refused", "the mayor on [Friday] agreed"; but "the man arrested [Friday] will appear". */
function isGovernedBy(
  following: FoundSign | undefined,
  last: FoundSign | undefined,
  before: string,
): boolean {
  if (!isDirectlyAfter(following) || last?.wordsAfter === 0 || PREPOSITION.test(before)) return false;
  return following?.sign === "past" || !BOUND.test(before);
}

/** Whether a finite verb directly follows the expression: "a fair planned for [Saturday] was called off". */
function isDirectlyAfter(sign: FoundSign | undefined): boolean {
  return sign?.isFirst === true && /^(?:past|future)$/.test(sign.sign);
}

/** A word that is a sign of tense, with where it stands. */
export type FoundSign = {
  readonly sign: Sign;
  /** In lower case. */
  readonly word: string;
  readonly isFollowedByInfinitive: boolean;
  readonly wordsAfter: number;
  readonly isFirst: boolean;
};

/** The words of a text that are signs of tense, in their order. */
export function tenseSigns(text: string): readonly FoundSign[] {
  const matches = allMatches(WORD, text);
  const words = matches.map(([word]) => word);
  const lastInfinitive = matches.findLastIndex(({ index }) => INFINITIVE.test(text.slice(index, index + 12)));
  return words.flatMap((word, i) => {
    if (!mayBeSign(word)) return [];
    const before = words
      .slice(Math.max(0, i - 3), i)
      .filter(
        (one) => !/ly$|^(?:not|still|also|already|yet|again|later|soon|somewhat|rather|quite)$/i.test(one),
      );
    const [beforeThat = "", previous = ""] = ["", "", ...before].slice(-2).map((one) => one.toLowerCase());
    const sign = signOf(word, { beforeThat, previous, next: words[i + 1]?.toLowerCase() ?? "" });
    return sign
      ? [
          {
            sign,
            word: word.toLowerCase(),
            isFollowedByInfinitive: lastInfinitive > i,
            wordsAfter: words.length - i - 1,
            isFirst: i === 0,
          },
        ]
      : [];
  });
}

/** Every word that {@link signOf} may take for a sign, but for those in -ed. */
const SIGNS: ReadonlySet<string> = new Set([
  ...["be", "looking", "'s", "’s"],
  ...[
    AHEAD_WITH_TO,
    PLANNING,
    PLANNED,
    PLANNED_WITH_TO,
    AUXILIARIES,
    PUT_OFF,
    AHEAD,
    PERFECT,
    PRESENT,
  ].flatMap((words) => [...words]),
  ...PAST_FORMS,
]);

/** Tells most words from signs of tense without their neighbours. */
function mayBeSign(word: string): boolean {
  return word.endsWith("ed") || SIGNS.has(word.toLowerCase());
}

type Neighbours = { readonly beforeThat: string; readonly previous: string; readonly next: string };

function signOf(word: string, { beforeThat, previous, next }: Neighbours): Sign | null {
  const lower = word === "May" ? "" : word.toLowerCase();
  if (AHEAD_WITH_TO.has(lower) && next === "to") return previous === "been" ? "past" : "perhaps future";
  if (isPlan(lower, previous, next)) return "plan";
  if (PLANNED.has(lower) || (PLANNED_WITH_TO.has(lower) && next === "to")) return "plan";
  if (AUXILIARIES.has(lower)) return "future";
  if (PUT_OFF.has(lower) && OBJECT.test(next)) return "past";
  if (AHEAD.has(lower)) return isOver(lower, previous, beforeThat) ? "past" : "perhaps future";
  if (lower === "be" && previous === "to") return "future";
  if (PERFECT.has(lower)) return FUTURE.has(previous) ? null : "perfect";
  if (PRESENT.has(lower) || (/^['’]s$/.test(lower) && BEFORE_IS.has(previous))) return "present";
  const isPast =
    PAST_FORMS.has(lower) ||
    (/^\p{Ll}{2,}(?:-\p{Ll}+)*ed$/u.test(word) &&
      !/(?<!agr|fr|decr|guarant)eed$/.test(word) &&
      !NO_PAST.has(word));
  return isPast && !PASSIVE.has(previous) ? "past" : null;
}

/** "we were hoping to meet on Friday", "we were looking at a march on Friday". */
function isPlan(word: string, previous: string, next: string): boolean {
  if (!/^(?:was|were|been)$/.test(previous)) return false;
  return PLANNING.has(word) || (word === "looking" && next === "at");
}

/** "had been due" and "than expected" do not refer to the future. */
function isOver(word: string, previous: string, beforeThat: string): boolean {
  return (previous === "been" && beforeThat === "had") || (word === "expected" && previous === "than");
}
