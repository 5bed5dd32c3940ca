import { advises, judges } from "./judging-words.ts";
import { findMainVerb, isReport, mainVerb } from "./main-verb.ts";

/** Verbs of saying after which what is said tells whether something happened; after all others somebody takes a stand. */
const SAYING =
  /^(?:sa(?:id|ys?|ying)|tells?|told|add(?:s|ed)?|stat(?:es?|ed|ing)|explain(?:s|ed)?|not(?:es?|ed)|declar(?:es?|ed)|acknowledg(?:es?|ed)|recall(?:s|ed)|observ(?:es|ed)|remarked|commented|indicat(?:es|ed)|conclude[sd]?|repl(?:ied|ies)|responded|testif(?:ied|ies)|wrote|writes|pointed|reported|confirm(?:s|ed)?|revealed)$/;

/** What such verbs report is taken for true. */
const OWNING_UP = /^(?:confirm|reveal|admit|acknowledg|conced)/;

/** What is announced is decided or done. */
const ANNOUNCING = /^(?:announc(?:e|es|ed)|launch(?:es|ed)|recommend(?:s|ed)|promise[sd]?)$/;

/** "…, the Mayor, Ana Lopez, announced in Moss today." */
const ANNOUNCED_AT_END = /\bannounce[sd](?:\s+[\p{L}\d’']+){0,4}[.,]?\s*$/u;

/** Verbs beside those of saying by which somebody praises, blames or asks. */
const TAKING_SIDES =
  /^(?:accus|slam(?:s|med)|blast|lash|prais|congratulat|hail|applaud|commend|deplor|lament|denounc|encourag|remind|challeng|question|defend|thank|reaffirm|reiterat|highlight|underlin|underscor|describ|label|criticis|criticiz|attribut|mock|ridicul|repudiat|reject|dismiss|support|oppos|endors|back(?:s|ed)|mark(?:s|ed)|rais|call|urg|condemn|welcom|demand|warn|express|insist|argu|claim|fear|believ|appeal|protest|threat|suggest|maintain|emphasi|stress|predict|admit|renew|brand|attack(?:s|ed)$)/;

/** The same in the present, behind a name: "The Council of Moss rejects …". */
const TAKES_SIDES =
  /^\s*(?:The\s+)?(?:\p{Lu}\S*\s+|of\s+|for\s+|and\s+){1,8}(?:strongly\s+|also\s+|today\s+)?(?:rejects|supports|opposes|accuses|slams|praises|congratulates|applauds|commends|deplores|denounces|rubbishes|backs|endorses|thanks)\s/u;

/** "The plan was welcomed by Ana Lopez." */
const TAKEN_SIDES =
  /^[^,;]*\b(?:was|were|has been|have been)\s+(?:\p{L}+ly\s+)?(?:welcomed|condemned|congratulated|praised|critici[sz]ed|slammed|applauded|commended|denounced|described)\s+(?:today\s+|yesterday\s+)?by\b/u;

/** Bodies that decide: what they support, reject or dismiss is decided. */
const DECIDING =
  /\b(?:Court|Tribunal|Senate|Parliament|House|Council|Cabinet|Assembly|Congress|Committee|Commission|judge|magistrate|voters)\b[^,;]*$/;

/** What somebody commits to: "will provide $2 million", "is to open". */
const COMMITS =
  /\b(?:will|shall|is to|are to)\s+(?:now\s+|also\s+|soon\s+|further\s+)?(?:be\s+)?(?:provid|contribut|giv|spen|receiv|benefit|increas|open|buil|fund|invest|resettl|accept|introduc|list|re-list|sign|establish|send|host|visit|clos|grant|paid|pay|allocat|creat|move|vote|deploy|releas|appoint|review|extend|cut|rais|reduc|see|keep|maintain)/;

/**
 * What a sentence tells: something that happened or was decided; what somebody said, asked or thought of it; or a judgement for which
 * nobody is named, so that it looks like a fact.
 */
export type Telling = "event" | "statement" | "judgement";

/**
 * What a sentence tells.
 *
 * @param own the sentence without what it quotes.
 * @example
 * whatItTells("Two boats were seen off Moss, Ana Lopez said today.", …); // => "event"
 * whatItTells("Moss must pay its dockers, Ana Lopez said today.", …); // => "statement"
 * whatItTells("The Mayor of Moss has shamefully betrayed the dockers.", …); // => "judgement"
 */
export function whatItTells(sentence: string, own: string): Telling {
  const main = findMainVerb(own);
  const { verb, end } = verbOf(own, main);
  if (ANNOUNCING.test(verb)) return judges(sentence) ? "statement" : "event";
  // Who owns up to something is made to say what the writer thinks of it.
  if (OWNING_UP.test(verb) && judges(own)) return "judgement";
  if (SAYING.test(verb)) return tellsWhatHappened(saidIn(sentence, own, end)) ? "event" : "statement";
  if (main.sign === "speech") return "statement";
  if (TAKING_SIDES.test(verb) && !DECIDING.test(own.slice(0, main.start))) return "statement";
  if (TAKES_SIDES.test(own) || TAKEN_SIDES.test(own)) return "statement";
  if (isReport(own)) {
    const said = saidIn(sentence, own, 0);
    return (ANNOUNCED_AT_END.test(own) && !judges(said)) || tellsWhatHappened(said) ? "event" : "statement";
  }
  return judges(sentence) ? "judgement" : "event";
}

/** "People will celebrate, the Mayor said": what others are going to do, and not what somebody decided or promises. */
export function isPlan(own: string): boolean {
  const { sign, end } = findMainVerb(own);
  return (
    sign === "future" &&
    isReport(own) &&
    !ANNOUNCED_AT_END.test(own) &&
    !COMMITS.test(own) &&
    !ACTS.test(own.slice(0, end))
  );
}

/** Who is going to do it can promise it. */
const ACTS =
  /\b(?:Government|Council|Parliament|Senate|Court|Party|Labor|Greens|Democrats|Coalition|Opposition|Ministers?|we|I)\b/;

/** The verb itself, of "has condemned" the second word, in small letters, and where it ends. */
function verbOf(
  own: string,
  { sign, start, end }: ReturnType<typeof findMainVerb>,
): { readonly verb: string; readonly end: number } {
  if (sign !== "perfect") return { verb: own.slice(start, end).toLowerCase(), end };
  const [all = "", verb = ""] = AFTER_HAVE.exec(own.slice(end)) ?? [];
  return { verb: verb.toLowerCase(), end: end + all.length };
}

const AFTER_HAVE = /^\s+(?:(?:not|also|again|today|now|yet|already|\p{L}+ly)\s+)*(\p{L}+)/u;

/** What is said in a report: what it quotes, or what follows its verb, or what stands before it. */
function saidIn(sentence: string, own: string, end: number): string {
  const quoted = Array.from({ length: sentence.length }, (_, at) => (own[at] === " " ? sentence[at] : ""))
    .join("")
    .replace(/[“”"‘’']/g, " ")
    .trim();
  if (quoted.length * 2 > sentence.length) return quoted;
  return own.slice(end).replace(/t(?:old|ells?)$/.test(own.slice(0, end)) ? TO_WHOM : BEFORE_SAID, "");
}

/** When and where something is said. */
const BEFORE_SAID = /^(?:\s+(?:today|yesterday|tonight|this \p{Ll}+|in \p{Lu}\p{L}+|that))+/u;
/** "told the Council of Moss today that". */
const TO_WHOM = /^(?:\s+[\p{L}’'-]+){1,9}?\s+that\b/u;

/** "Kim was the best Mayor", "the wages were too low": how something was, not what happened. */
const SAYS_HOW =
  /^[^,;]*?\b(?:was|were|has been|have been)\s+(?:an?|the|not|very|so|too|more|less|among|one)\b/;

/** Whether the words of somebody tell of something past, or commit to something, without a judgement. */
function tellsWhatHappened(said: string): boolean {
  if (judges(said)) return false;
  const sign = mainVerb(said.trim());
  switch (sign) {
    case "past":
    case "perfect":
      return !advises(said) && !SAYS_HOW.test(said);
    case "future":
      return COMMITS.test(said);
    case "speech":
      return ANNOUNCING.test(verbOf(said, findMainVerb(said)).verb);
    case "modal":
    case "present":
    case "participle":
    case "none":
      return false;
  }
}
