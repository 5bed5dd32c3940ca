import { memoize } from "../../../language/memoize.ts";
import { findVerb } from "../../../language/wordnet/verb-field.ts";
import { assembles, isDeed } from "../verbs/deeds.ts";
import { findMainVerb, isReport } from "../verbs/main-verb.ts";
import { predicateOf } from "../verbs/predicate.ts";
import { ANNOUNCED_AT_END, ANNOUNCING } from "./announcing.ts";
import { isDecided } from "./commitments.ts";
import { judges } from "./judging-words.ts";
import { isNews, tellsWhatHappened } from "./what-is-said.ts";

/** Verbs of saying after which what is said tells whether something happened; after all others somebody takes a stand. */
const SAYING =
  /^(?:sa(?:id|ys?|ying)|tells?|told|add(?:s|ed)?|stat(?:es?|ed|ing)|explain(?:s|ed)?|not(?:es?|ed)|declar(?:es?|ed)|acknowledg(?:es?|ed)|recall(?:s|ed)|observ(?:es|ed)|remarked|commented|indicat(?:es|ed)|conclude[sd]?|repl(?:ied|ies)|testif(?:ied|ies)|wrote|writes|pointed|reported|confirm(?:s|ed)?|revealed)$/;

/** What such verbs report is taken for true. */
const OWNING_UP = /^(?:confirm|reveal|admit|acknowledg|conced)/;

/** Verbs beside those of saying by which somebody praises, blames or asks. */
const TAKING_SIDES =
  /^(?:accus|slam(?:s|med)|blast|lash|prais|congratulat|hail|applaud|commend|deplor|lament|denounc|encourag|remind|challeng|question|defend|thank|reaffirm|reiterat|highlight|underlin|underscor|describ|label|criticis|criticiz|attribut|mock|ridicul|repudiat|reject|dismiss|support|oppos|endors|back(?:s|ed)|mark(?:s|ed)|rais|call|urg|condemn|welcom|demand|warn|express|insist|respond|react|pummel|bash|skewer|castigat|berat|argu|claim|fear|believ|appeal|protest|threat|suggest|maintain|emphasi|stress|predict|admit|renew|brand|attack(?:s|ed)$)/;

/** The same in the present, behind a name: "The Council of Moss rejects …". */
const TAKES_SIDES =
  /^\s*(?:The\s+)?(?:\p{Lu}\S*\s+|of\s+|for\s+|and\s+){1,8}(?:strongly\s+|also\s+|today\s+)?(?:rejects|supports|opposes|accuses|slams|praises|congratulates|applauds|commends|deplores|denounces|rubbishes|backs|endorses|thanks)\s/u;

/** "The plan was welcomed by Ana Lopez." */
const TAKEN_SIDES =
  /^[^,;]*\b(?:was|were|has been|have been)\s+(?:\p{L}+ly\s+)?(?:welcomed|condemned|congratulated|praised|critici[sz]ed|slammed|applauded|commended|denounced|described)\s+(?:today\s+|yesterday\s+)?by\b/u;

const HEARSAY = /\baccording to\s+(?:the\s+)?\p{Lu}/u;

/** "waded into the debate", "hit back at", "took aim at": verbs of deeds for words that take sides. */
const TAKES_SIDES_BY =
  /\b(?:wad(?:ed?|es) into|weigh(?:s|ed) in|unload(?:s|ed) on|(?:rip(?:s|ped)|tears?|tore|lit|lays|laid|lash(?:es|ed)) into|lash(?:es|ed) out|(?:hits?|fires|fired|pushe[sd]|punche[sd]|claps?|clapped) back|doubl(?:es|ed) down|t(?:akes?|ook) (?:aim|issue|a swipe|a shot)|rail(?:s|ed) (?:at|against)|throws? (?:his|her|its|their) weight|threw (?:his|her|its|their) weight|join(?:s|ed) (?:a|the) (?:growing )?(?:list|chorus)|(?:delivers?|delivered|offers?|offered|mount(?:s|ed)|issu(?:es|ed)|ma(?:kes?|de)|gives?|gave|given) an? (?:[\p{L}-]+ )?(?:defen[cs]e|rebuke|critique|denunciation|condemnation|endorsement|plea|warning|case for))\b/u;

/** Bodies that decide: what they support, reject or dismiss is decided. */
const DECIDING =
  /\b(?:Court|Tribunal|Senate|Parliament|House|Council|Cabinet|Assembly|Congress|Committee|Commission|judge|magistrate|voters)\b[^,;]*$/;
const DECISION = /^(?:reject|dismiss|endors|support|oppos|back|recommend)/;

/** Bodies whose statements are on record, whatever they say: parliaments, courts, organs of the United Nations. */
const ON_RECORD =
  /\b(?:Court|Tribunal|Senate|Parliament|Congress|Security Council|General Assembly|Human Rights (?:Committee|Council)|Coroner|coroner|jury|Royal Commission)\b[^,;]*$/;
const RESOLVES = /^(?:condemn|call|urg|demand|deplor|criticis|criticiz|apologi|censur|found|rul|conclud)/;

/**
 * What a sentence tells: something that happened or was decided; what somebody said, asked or thought of it, or how something was; or a
 * judgement for which nobody is named, so that it looks like a fact.
 */
export type Telling = "event" | "statement" | "judgement";

/** A sentence is judged, and then asked about again for its entry. */
const REMEMBERED = 8;

/**
 * What a sentence tells.
 *
 * @param own the sentence without what it quotes.
 * @example
 * whatItTells("Two boats were seen off Moss, Ana Lopez said today.", …); // => "event"
 * whatItTells("Moss must pay its dockers, Ana Lopez said today.", …); // => "statement"
 * whatItTells("The Mayor of Moss has shamefully betrayed the dockers.", …); // => "judgement"
 */
export const whatItTells: (sentence: string, own: string) => Telling = memoize(
  REMEMBERED,
  readTelling,
  (sentence, own) => `${sentence}\n\n${own}`,
);

function readTelling(sentence: string, own: string): Telling {
  const main = findMainVerb(own);
  const predicate = predicateOf(own, main);
  const { end } = predicate;
  const verb = predicate.verb ?? "";
  const performed = PERFORMED.exec(own);
  if (performed || ANNOUNCING.test(verb)) {
    const rest = own.slice(performed ? performed.index + performed[0].length : end);
    // "“Wages will rise,” Lopez announced today": what is announced is quoted.
    const isNew = WHEN_AND_WHERE.test(rest) ? isDecided(saidIn(sentence, own, end)) : isNews(rest);
    return isNew && !judges(sentence) ? "event" : "statement";
  }
  const subject = own.slice(0, main.start);
  // Who owns up to something is made to say what the writer thinks of it.
  if (reportsBefore(subject)) return judges(sentence) ? "judgement" : "statement";
  if (OWNING_UP.test(verb) && judges(own)) return "judgement";
  if (SAYING.test(verb)) return tellsWhatHappened(saidIn(sentence, own, end)) ? "event" : "statement";
  if (RESOLVES.test(verb) && ON_RECORD.test(subject) && !judges(own)) return "event";
  if (DECISION.test(verb) && DECIDING.test(subject)) return judges(own) ? "judgement" : "event";
  if (assembles(verb, own.slice(end))) return judges(sentence) ? "judgement" : "event";
  if (TAKING_SIDES.test(verb) || TAKES_SIDES.test(own) || TAKEN_SIDES.test(own) || TAKES_SIDES_BY.test(own))
    return "statement";
  // What is so "according to" somebody is what they claim.
  if (HEARSAY.test(own)) return "statement";
  if (main.sign !== "speech" && isReport(own)) {
    const said = saidIn(sentence, own, 0);
    const isAnnounced = ANNOUNCED_AT_END.test(own) && !judges(said) && isDecided(said);
    return isAnnounced || tellsWhatHappened(said) ? "event" : "statement";
  }
  if (!isDeed(predicate, own.slice(end)))
    return judges(sentence) && main.sign !== "speech" ? "judgement" : "statement";
  return judges(sentence) ? "judgement" : "event";
}

/** What is said in a report: what it quotes, or what follows its verb, or what stands before it. */
function saidIn(sentence: string, own: string, end: number): string {
  const quoted = Array.from({ length: sentence.length }, (_, at) => (own[at] === " " ? sentence[at] : ""))
    .join("")
    .replace(/[“”"‘’']/g, " ")
    .trim();
  if (quoted.length * 2 > sentence.length) return quoted;
  return own.slice(end).replace(/t(?:old|ells?)$/.test(own.slice(0, end)) ? TO_WHOM : BEFORE_SAID, "");
}

/** When, where and in what something is said: "said in a letter published yesterday that". */
const BEFORE_SAID =
  /^(?:\s+(?:in|at|on|during) (?:an?|the|his|her|its|their) [^,;]{3,60}?\sthat\b|(?:\s+(?:today|yesterday|tonight|this \p{Ll}+|in \p{Lu}\p{L}+|that))+)/u;
/** "told the Council of Moss today that". */
const TO_WHOM = /^(?:\s+[\p{L}’'-]+){1,9}?\s+that\b/u;

/** "I am pleased to announce", "we today launch": what is done by saying so. */
const PERFORMED =
  /^[^,;]{0,60}\b(?:I|[Ww]e)\b(?:\s+(?:am|are|have|can|today|also|now|very|pleased|delighted|proud|happy|to)){0,6}\s+(?:announc\w+|launch\w*|releas\w+|confirm\w*)\b/;

/** "The update reveals that nobody came", "figures show boats left": the verb before reports, whatever follows. */
function reportsBefore(subject: string): boolean {
  const { verb, shows } = REPORTS_BEFORE.exec(subject)?.groups ?? {};
  const field = verb === undefined ? undefined : findVerb(verb)?.field;
  return shows !== undefined || field === "communication" || field === "cognition" || field === "perception";
}

const REPORTS_BEFORE =
  /^[^,;]*?\s(?:(?<shows>(?:reveal|show|suggest|indicate|prove|demonstrate|confirm)s?)\s|(?<verb>\p{Ll}{4,}(?:s|ed))\s+(?:that|how|why|whether)\b)/u;

/** "announced in Moss today." */
const WHEN_AND_WHERE = /^(?:\s+(?:today|yesterday|tonight|this \p{Ll}+|in \p{Lu}[\p{L} ]+))*[\s.,]*$/u;
