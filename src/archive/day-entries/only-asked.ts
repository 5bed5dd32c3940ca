import type { DocumentHead } from "../../corpus/document.ts";
import { precisionOf } from "../../corpus/edtf-date.ts";
import { findVerb } from "../../language/wordnet/verb-field.ts";
import type { NamedDate } from "../../time/named-dates.ts";
import { isBody } from "../speech/names/titles.ts";
import { findMainVerb, isReport, mainVerb } from "./verbs/main-verb.ts";
import { predicateOf } from "./verbs/predicate.ts";
import { misreadWord } from "./wording/misread-words.ts";

/** "Senator Lopez met with dockers": what politicians do on a day of work, as their own office tells it. */
const ROUND = /^(?:represent|attend|visit|meet|speak|address|host|chair|travel|tour|perform|participate)$/;
const TAKES_PART = /^\s+(?:part|place)\b/;
const ROUND_OF =
  /\bI\b|\b(?:Ministers?|Senators?|MP|Member|Secretary|Spokes\p{L}+|spokes\p{L}+|Mayor|Councillors?)\b(?<!Prime Minister)/u;

/** In a sentence of another day these count from the day of issue, which the post is not about. */
const NOW =
  /\b(?:(?:currently|recently|now|at present|to date|so far)\b|[Tt]he current \p{Ll}|(?:this|next|last|past) (?:week|weekend|month)\b|in the (?:last|past) (?:(?:\p{Ll}+|\d+) )?(?:years?|months|weeks|days|decades?)\b(?! of\b))/u;

/** More words are hard to read in a channel. */
const MOST_WORDS = 60;

/**
 * Whether an entry is shown to who asks for its day and sent to nobody unasked: a scanner broke a word of it, nobody knows who its "I"
 * is, it takes too long to read, its date is half said and rests on a
 * narrative around it, or it also tells of the time at which it was written.
 *
 * @param speaker who says it, or null.
 */
export function isOnlyAsked(
  quote: string,
  own: string,
  { value, basis, kind }: Pick<NamedDate, "value" | "basis"> & { readonly kind: "event" | "issued" },
  { publisher, issued }: Pick<DocumentHead, "publisher" | "issued">,
  speaker: string | null,
): boolean {
  // "I am pleased to announce", in the paper of a party.
  const isUnknownI = /\bI\b/.test(own) && isBody(speaker ?? publisher);
  const day = issued?.certain ?? value;
  const isMonth = precisionOf(value) === "month" && value !== day;
  const isNarrated = basis === "inferred" && (isMonth || value.slice(0, 4) < yearBefore(day));
  const isOfNow = value !== issued?.certain && NOW.test(own);
  return (
    isUnknownI ||
    isNarrated ||
    isOfNow ||
    isOwnRound(own, publisher) ||
    (kind === "issued" && isOfNoDay(own)) ||
    quote.split(/\s+/).length > MOST_WORDS ||
    misreadWord(quote) !== null
  );
}

/** "Fighting broke out in Moss": when, a first sentence in the past does not say; its text may look back on years. */
function isOfNoDay(own: string): boolean {
  return mainVerb(own) === "past" && !isReport(own) && !SAYS_WHEN.test(own);
}

const SAYS_WHEN =
  /\b(?:today|tonight|this (?:morning|afternoon|evening)|overnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{4})\b|\b\d{1,2} \p{Lu}\p{Ll}{2,}|\b\p{Lu}\p{Ll}{2,}\.? \d{1,2}\b/iu;

function isOwnRound(own: string, publisher: string): boolean {
  const main = findMainVerb(own);
  const { verb, end } = predicateOf(own, main);
  const base = verb === null ? undefined : findVerb(verb)?.base;
  if (base === undefined || !(ROUND.test(base) || (base === "take" && TAKES_PART.test(own.slice(end)))))
    return false;
  const subject = own.slice(0, main.start);
  return (
    ROUND_OF.test(subject) || publisher.split(" ").some((name) => name.length > 3 && subject.includes(name))
  );
}

/** A text of January tells of December without its year. */
function yearBefore(day: string): string {
  return String(Number(day.slice(0, 4)) - 1);
}
