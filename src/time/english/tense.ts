import type { Tense } from "../grammar/tense.ts";
import { PAST_FORMS } from "./lexicon/past-forms.ts";
import {
  AHEAD,
  AHEAD_WITH_TO,
  AUXILIARIES,
  BEFORE_IS,
  NO_PAST,
  PASSIVE,
  PERFECT,
  PLANNED,
  PLANNED_WITH_TO,
  PRESENT,
} from "./lexicon/tense-words.ts";

const WORD = /\p{L}+(?:['’]t\b)?|['’](?:ll|ve|re|s)\b/gu;

/** Right before an expression it makes it the end of what still goes on. */
const UNTIL = /\b(?:until|till)\s+(?:\S+\s+[ap]\.?m\.?\s+)?$/i;

/** Right before an expression it makes it the time by which something is to be done. */
const BY = /\b(?:by|as\s+(?:soon|early)\s+as|no\s+later\s+than)\s+$/i;

/** In a clause of what may happen, or happens in time, it lies ahead, whatever is told before: "if chosen on Saturday". */
const IF = /\b(?:if|unless|when|once)\b[^,.;:]{0,80}$/i;

/** Right before an expression, or at the start of the sentence, it binds it to the verb of the clause. */
const BOUND = /(?:^["“”'‘(\s]*|\b(?:on|in|since|during|from)\s+(?:the\s+)?)$/i;

/** Behind an article alone it belongs to a noun: "the Aug. 7 attack". */
const OF_A_NOUN = /\b(?:the|its|his|her|their)\s+$/i;

/** An infinitive after a verb of the past may lie ahead of it: "asked him to come on Feb. 10". */
const INFINITIVE = /^to\s(?!(?:the|a|an|his|her|its|their|our|this|that|these|those|one)\b)\p{Ll}/u;

/** The sentence opens with the expression: it belongs to the verb behind it, not to the subject. */
const OPENING = /^["“”'‘(\s]*(?:(?:on|in|since|during|from|by|until|at)\s+(?:the\s+)?)?$/i;

/** Behind a preposition it does not belong to the verb that follows it: "boats that came after May 3 will stay". */
const PREPOSITION =
  /\b(?:in|since|during|from|after|before|by|until|till|of|for|to|at|between|and)\s+(?:the\s+)?$/i;

/** So many words behind a sign of tense an expression may well belong to something else. */
const FAR_WORDS = 10;

type Sign = Tense | "perfect" | "plan";

/**
 * The tense of the clause around an expression of English: the nearest sign of tense before it decides, and where
 * there is none, the nearest after it.
 *
 * @example
 * englishTense("The group will meet on Friday", 23, 29); // => "future"
 */
export function englishTense(sentence: string, start: number, end: number): Tense {
  const before = sentence.slice(0, start);
  const following = signs(sentence.slice(end))[0];
  const condition = IF.exec(before);
  const last = signs(before.slice(condition?.index)).at(-1);
  const isOfVerbBehind = isGovernedBy(following, last, before);
  const preceding = isOfVerbBehind ? undefined : last;
  const found = preceding ?? following;
  const sign = found?.sign ?? "unknown";
  if (condition && !last && /^(?:if|unless)/i.test(condition[0])) return "perhaps future";
  if (sign === "plan") return preceding && !isRightBehind(following) ? "perhaps future" : "perhaps past";
  if (sign !== "past" && UNTIL.test(before)) return "future";
  if ((sign === "present" || sign === "unknown") && (condition || BY.test(before))) return "perhaps future";
  const isBound = BOUND.test(before);
  const isFar = preceding ? preceding.wordsBehind > FAR_WORDS : !isOfVerbBehind && !OPENING.test(before);
  if (sign === "future") return isFar || (!isBound && OF_A_NOUN.test(before)) ? "perhaps future" : "future";
  if (sign !== "past" && sign !== "perfect") return sign;
  return isBound && !isFar && !found?.isFollowedByInfinitive ? "past" : "perhaps past";
}

/** "the mayor [Thursday] refused", "the mayor on [Friday] agreed"; but "the man arrested [Friday] will appear". */
function isGovernedBy(
  following: FoundSign | undefined,
  last: FoundSign | undefined,
  before: string,
): boolean {
  if (!isRightBehind(following) || last?.wordsBehind === 0 || PREPOSITION.test(before)) return false;
  return following?.sign === "past" || !BOUND.test(before);
}

/** A finite verb right behind an expression: "a fair planned for [Saturday] was called off". */
function isRightBehind(sign: FoundSign | undefined): boolean {
  return sign?.isFirst === true && /^(?:past|future)$/.test(sign.sign);
}

type FoundSign = {
  readonly sign: Sign;
  readonly isFollowedByInfinitive: boolean;
  readonly wordsBehind: number;
  readonly isFirst: boolean;
};

function signs(text: string): readonly FoundSign[] {
  const matches = [...text.matchAll(WORD)];
  const words = matches.map(([word]) => word);
  const lastInfinitive = matches.findLastIndex(({ index }) => INFINITIVE.test(text.slice(index, index + 12)));
  return words.flatMap((word, i) => {
    const before = words
      .slice(Math.max(0, i - 3), i)
      .filter((one) => !/ly$|^(?:not|still|also|already|yet|again|later|soon)$/i.test(one));
    const [beforeThat = "", previous = ""] = ["", "", ...before].slice(-2).map((one) => one.toLowerCase());
    const sign = signOf(word, { beforeThat, previous, next: words[i + 1]?.toLowerCase() ?? "" });
    return sign
      ? [
          {
            sign,
            isFollowedByInfinitive: lastInfinitive > i,
            wordsBehind: words.length - i - 1,
            isFirst: i === 0,
          },
        ]
      : [];
  });
}

type Neighbours = { readonly beforeThat: string; readonly previous: string; readonly next: string };

function signOf(word: string, { beforeThat, previous, next }: Neighbours): Sign | null {
  const lower = word === "May" ? "" : word.toLowerCase();
  if (AHEAD_WITH_TO.has(lower) && next === "to") return previous === "been" ? "past" : "perhaps future";
  if (PLANNED.has(lower) || (PLANNED_WITH_TO.has(lower) && next === "to")) return "plan";
  if (AUXILIARIES.has(lower)) return "future";
  if (AHEAD.has(lower)) return isOver(lower, previous, beforeThat) ? "past" : "perhaps future";
  if (lower === "be" && previous === "to") return "future";
  if (PERFECT.has(lower)) return "perfect";
  if (PRESENT.has(lower) || (/^['’]s$/.test(lower) && BEFORE_IS.has(previous))) return "present";
  const isPast =
    PAST_FORMS.has(lower) || (/^\p{Ll}{2,}ed$/u.test(word) && !/eed$/.test(word) && !NO_PAST.has(word));
  return isPast && !PASSIVE.has(previous) ? "past" : null;
}

/** "had been due" and "than expected" look at nothing ahead. */
function isOver(word: string, previous: string, beforeThat: string): boolean {
  return (previous === "been" && beforeThat === "had") || (word === "expected" && previous === "than");
}
