import { MONTH_PATTERN as MONTHS } from "../../time/calendar/month-names.ts";
import { englishTense } from "../../time/english/tense.ts";
import type { Timex } from "../../time/timex.ts";
import { isOfDescription } from "./described-by.ts";
import { isReport, mainVerb } from "./verbs/main-verb.ts";
import type { WhyNoDay } from "./wording/why-not.ts";

/** Right before a date these make it an end of a span, or a deadline. */
const BOUND_BEFORE =
  /\b(?:by|until|till|til|before|after|since|from|between|through|throughout|to|up to|prior to|later than|as of|as at|as from|effective|due|due on|ending|ended|expir\w+|commenc\w+|starting|beginning|valid|pending|dating (?:back )?to|back to|of every|of each|for)\s+(?:(?:the|on|about|around|midnight|noon|\w+day,?|(?:close|end|start|beginning|opening) of(?: business| trading| play)?)\s+){0,3}$/i;

/** Right after a date these make it the start of a span. */
const BOUND_AFTER = new RegExp(
  `^\\s*(?:,\\s*\\d{4})?\\s*(?:to|until|till|through|–|—|-)\\s*(?:\\d|${MONTHS}|the\\s+\\d|present|now)|^\\s*(?:onwards?|deadline)\\b`,
  "i",
);

/** Before a date these name a document or an event by it. */
const NAMED_BEFORE =
  /\b(?:dated|reports?|statements?|letters?|releases?|articles?|editions?|issues?|polls?|interviews?|speech(?:es)?|announcements?|resolutions?|decisions?|judge?ments?|issued|viewed|accessed|retrieved|news|transcripts?|minutes|advice|figures|see|amended|published)\s+(?:\((?:\w+\s+)?|(?:(?:of|on|from|dated|in)\s+)?)(?:the\s+)?(?:\w+day,?\s+)?$/i;

/** Right before the day of issue these say what happened on it, whatever the rest tells: "a plan launched today". */
const ANNOUNCED_BEFORE =
  /(?<!\bto be\s|\bbe\s)\b(?:announced|launched|released|unveiled|signed|tabled|opened|published)\s+(?:here\s+|in\s+\p{Lu}\p{L}+\s+)?(?:earlier\s+)?$/u;

/** What is announced is named, or new to the reader: "a plan launched today", not "the plans launched today". */
const NEW_BEFORE =
  /(?:\b(?:an?|new)\s+(?:[\p{L}’'-]+\s+){0,4}|\p{Lu}[\p{L}-]+\s+)\p{Ll}+ed\s+(?:[\p{L}]+\s+){0,2}$/u;

/** "Yesterday’s inquiry heard …": what opens with its day and tells of the past. */
function isPastProgramme(own: string, start: number, end: number, { text }: Timex): boolean {
  return (
    own.slice(0, start).trim() === "" &&
    /^(?:yesterday|last night)\b/i.test(text) &&
    /^['’]s\s/.test(own.slice(end)) &&
    ["past", "speech"].includes(mainVerb(own.slice(end + 2)))
  );
}

/** "Kim matters today, nearly 70 years after he died": today is this time. */
const NOWADAYS =
  /^,?\s+(?:(?:nearly|almost|some|about|over|more than)\s+)?\d+\s+years\s+(?:after|on|later)\b/;

/** "Despite the cuts on 3 May, …", "void was the act made on 3 May": the day is that of something else than the sentence tells. */
const OF_SOMETHING_ELSE =
  /^\s*(?:Despite|Following|Notwithstanding|Given)\b[^,]*$|\b(?:from|at) an? (?:price|level|rate|high|low|peak|record)\b[^,;]*\bon\s+$|\b(?:the|an?|its|their)\s+(?:\p{Ll}+\s+){1,2}(?<!\b(?:was|were|had|has|been|be)\s)(?:made|signed|issued|published|adopted|held|passed)\s+on\s+$/u;

/** "June 12, I960", "12 June 196O": a scanner took a figure of the year for a letter. */
const YEAR_MISREAD = /^,?\s*(?=[\dIlOo]*\d)(?=\d*[IlOo])[\dIlOo]{4}\b/;

/** "as announced by the Council on 3 May": the day of another announcement. */
const AS_ANNOUNCED =
  /\bas\s+(?:\p{Ll}+ly\s+)?(?:announced|reported|stated|agreed|promised|foreshadowed|revealed)\b[^,;]*$/u;

/** "have a choice, like the voters of Moss yesterday": the day of what is compared with. */
const LIKE_ANOTHER = /,\s+(?:just |much |exactly )?(?:like|unlike|as with)\b[^,;]*$/u;

/** "was shocked to learn yesterday": the day is that of the infinitive. */
const INFINITIVE_BEFORE = /\bto\s+\p{Ll}+\s+$/u;

/** The date is set before a noun: "the 8 September attack", "today’s poll". */
const ATTRIBUTE_AFTER =
  /^['’]s?\s|^-|^\s+(?:attacks?|election|poll|deadline|budget|declaration|agreement|coup|massacre|uprising|protests?|bombings?|incident|meeting|summit|statement|report|edition|issue)\b/i;

/** "Lopez's July 25 call", "the November 2005 floods": between what owns a thing, or an article, and its noun, a date tells which one it is. */
const OWNED_BEFORE = /(?:\p{L}['’]s?|(?<!\b[Oo]n )\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er))\s+$/u;
const NOUN_AFTER =
  /^\s+(?!(?:and|or|but|as|at|in|on|by|for|from|to|of|with|when|where|while|that|which|who|because|after|before|into|near|under|over|about|against|the|an?|its|their|his|her|all|some|two|was|were|is|are|had|has|have|did|\p{Ll}+ed)\b)\p{Ll}/u;

/** "charged him with the murders of 24 dockers in Moss in", "sued it over the sinking of a ferry on": the day is that of the deed, not of what followed from it. */
const OF_ANOTHER_DEED =
  /\b(?:charg|accus|convict|acquit|found guilty|sentenc|tri(?:ed|al)|indict|blam|arrest|jail|su(?:ed|ing)|apologi[sz]|condemn|criticis|criticiz|prais|honou?r|award|investigat|commemorat|mark(?:ed|ing)|probe|report on|inquiry into|recall)\w*\b[^;]*\b(?:with|of|for|over|into|in connection with|in relation to|on)\s+(?:the|his|her|their|its)\s+(?:\p{Ll}+\s+){0,2}\p{Ll}+\s+(?:of|by|against)\s[^,;]*\b(?:in|on)\s+$/u;

/** "had notice of the invasion of Moss on", "news of his death in": the day is that of what is known. */
const OF_WHAT_IS_KNOWN =
  /(?<!\b(?:releas|publish|announc|provid|issu|present|unveil|outlin|g[ai]v)\p{Ll}* (?:\p{Ll}+ )?)\b(?:notice|warnings?|news|word|rumou?rs|memor(?:y|ies)|details|evidence|accounts?|knowledge|blame|responsibility) (?:of|for) (?:the |his |her |their |its |an? )?[^,;]*\b(?:in|on)\s+$/u;

/** "there was no word on Tuesday": nothing happened. */
const NOTHING_THERE =
  /\bthere (?:was|were|has been|have been|had been) (?:still )?(?:no|little|hardly any)\b[^,;]*$/;

/**
 * Why a date is not the day of what a sentence tells of; null if it is.
 *
 * @param own the sentence without what it quotes; the date lies at `[start, end)` of it.
 * @param issued the day of issue, `YYYY-MM-DD`, or what is certain of it; null if unknown.
 */
export function whyNoDay(
  own: string,
  {
    start,
    end,
    timex,
    value,
  }: { readonly start: number; readonly end: number; readonly timex: Timex; readonly value: string },
  issued: string | null,
): WhyNoDay | null {
  const before = own.slice(Math.max(0, start - 60), start);
  const after = own.slice(end, end + 40);
  if (issued !== null && value.slice(0, issued.length) > issued.slice(0, value.length)) return "to come";
  if (BOUND_BEFORE.test(before) || BOUND_AFTER.test(after)) return "range";
  if (/\(\s*$/.test(before) || (/^\s*\)/.test(after) && /\([^)]*$/.test(before))) return "reference";
  if (/\bbetween\b[^,;]*\band\s+$/i.test(before) || /\bsince\b[^,;]*,\s*on\s+$/i.test(before)) return "range";
  if (/\d\s*[-–—]\s*$/.test(before)) return "range";
  if (YEAR_MISREAD.test(after)) return "only likely";
  if (/\bthe\s+$/i.test(before) && isBareWeekday(timex)) return "only likely";
  if (
    value === issued &&
    ANNOUNCED_BEFORE.test(before) &&
    (NEW_BEFORE.test(before) || /^\s+by\b/.test(after))
  )
    return null;
  if (isPastProgramme(own, start, end, timex)) return null;
  if (NAMED_BEFORE.test(before) || (ATTRIBUTE_AFTER.test(after) && !/^['’]s?\s*$/.test(after)))
    return "reference";
  if (OWNED_BEFORE.test(before) && NOUN_AFTER.test(after)) return "reference";
  if (value !== issued && OF_WHAT_IS_KNOWN.test(own.slice(0, start))) return "reference";
  if (NOTHING_THERE.test(own.slice(0, start))) return "not past";
  if (value !== issued && OF_ANOTHER_DEED.test(own.slice(0, start))) return "reference";
  // "11 September changed the world": the day stands for what everybody knows to have happened on it.
  if (
    own.slice(0, start).trim() === "" &&
    /^\s+(?:\p{Ll}{2,}ed|was|is|has|had|marks?|saw|brought)\b/u.test(after)
  )
    return "reference";
  if (AS_ANNOUNCED.test(own.slice(0, start)) || LIKE_ANOTHER.test(own.slice(0, start))) return "reference";
  if (INFINITIVE_BEFORE.test(before)) return "not past";
  if (value !== issued && OF_SOMETHING_ELSE.test(own.slice(0, start))) return "reference";
  if (WHERE_SOMEBODY_WAS.test(own.slice(0, start))) return "reference";
  if (value !== issued && isOfDescription(own, start, end)) return "reference";
  if (/^\s+(?:is|are|can|will|must|should|would|may|shall|has to)\b/.test(after)) return "not past";
  if (value === issued && NOWADAYS.test(after)) return "not past";
  if (timex.basis === "inferred" && isOnlyLikely(timex, value, issued)) return "only likely";
  if (timex.basis === "inferred" && hasNearerDay(timex, value, issued, own)) return "only likely";
  if (/\b(?:if|unless)\b[^,;]*$/i.test(own.slice(0, start))) return "condition";
  if (
    /\b(?:since|until|till|before|by the time|prior to|ahead of|in the (?:lead[- ]?up|run[- ]?up) to)\b[^,;]*$/i.test(
      own.slice(0, start),
    )
  )
    return "range";
  const opened = clauseStart(own, start);
  // What has no verb of its own, such as the second of two days, goes with the clause before.
  const from = ["none", "participle"].includes(mainVerb(own.slice(opened))) ? 0 : opened;
  const verb = isReport(own.slice(from)) ? "speech" : mainVerb(own.slice(from));
  if (verb === "future") return "to come";
  if (from > 0 && HANGS_ON.test(own.slice(from)) && !["past", "perfect", "speech"].includes(mainVerb(own)))
    return "not past";
  const isOfNow = verb === "modal" || verb === "present";
  const tenses = [englishTense(own, start, end), englishTense(own.slice(from), start - from, end - from)];
  if (!isOfNow && tenses.includes("past")) return null;
  if (!isOfNow && tenses.includes("perhaps past") && !isGuessed(timex)) return null;
  return PERFORMED.test(own) && value === issued ? null : "not past";
}

/** "granted to those who were in Moss on 3 May": the day says who is meant, not when it was granted. */
const WHERE_SOMEBODY_WAS =
  /\b(?:who|which|that)\s+(?:was|were|had been)\s+(?:[^,;]*\b(?:was|were)\s+)?(?:in|at|on|already|then|still|present|outside|inside|holders?|aged|under)\b[^,;]*$/;

/** Where the clause begins that opens with or around a date: what was said before it counts no longer. */
function clauseStart(own: string, start: number): number {
  return (
    /^[\s\S]*(?:[,;:—–“"‘]|\b(?:but|that|when)\b|(?<!\p{Lu}\p{Ll}+ )\band\b|\band\b(?! \p{Lu}))/u.exec(
      own.slice(0, start),
    )?.[0].length ?? 0
  );
}

/** Opens a clause that only describes what the main clause names: "…, held on 3 May". */
const HANGS_ON =
  /^\s*(?:held|made|given|published|established|signed|dated|written|adopted|which|who|where)\b/;

/** What is done by saying so: "I am today announcing", "Today I announce", "Kim is today calling on". */
const PERFORMED =
  /\b(?:announc(?:e|es|ing)|launch(?:es|ing)|releas(?:es|ing)|sign(?:s|ing)|call(?:s|ing) on|welcom(?:es|ing)|condemn(?:s|ing)|says|introduc(?:es|ing)|unveil(?:s|ing)|open(?:s|ing)|confirm(?:s|ing)?|accus(?:es|ing))\b/i;

/** Days before its issue within which a text gives a day without its year. */
const NEAR_DAYS = 120;
/** Of a weekday that many days back people say "last", since its name alone may mean the one that comes next. */
const DAYS_OF_A_WEEKDAY = 4;
const A_WEEK = 7;
const SAYS_LAST = /\b(?:last|past|previous)\b/i;

/** A weekday is sure for some days, one with "last" for a week, a day without its year for some months, if it was taken from the date of issue. */
function isOnlyLikely({ text, from = "" }: Timex, value: string, issued: string | null): boolean {
  if (/^(?:today|yesterday|tonight|last night|this (?:morning|afternoon|evening))\b/i.test(text))
    return false;
  if (!from.startsWith("the date of issue")) return !/\d/.test(text) || !from.startsWith('"');
  if (issued === null || issued.length < 10 || value.length < 10) return isBareWeekday({ text });
  const days = (Date.parse(issued) - Date.parse(value)) / 86_400_000;
  const isWeekday = isBareWeekday({ text });
  if (!isWeekday) return days < 0 || days > NEAR_DAYS;
  return days < 0 || days > (SAYS_LAST.test(text) ? A_WEEK : DAYS_OF_A_WEEKDAY);
}

/**
 * Whether the same day of the year lies shortly before the date of issue, where a text took the year from a date that it named long before
 * the sentence: "On 10 May they met", issued on 15 May 2002, with 2001 paragraphs before.
 */
function hasNearerDay({ from = "" }: Timex, value: string, issued: string | null, own: string): boolean {
  if (!from.startsWith('"') || own.includes(value.slice(0, 4))) return false;
  if (issued === null || issued.length < 10 || value.length < 10) return false;
  const year = Number(issued.slice(0, 4));
  return [year, year - 1].some((one) => {
    const other = `${one}${value.slice(4)}`;
    const days = (Date.parse(issued) - Date.parse(other)) / 86_400_000;
    return other !== value && days >= 0 && days <= NEAR_DAYS;
  });
}

/** A weekday without "last", or a month alone: its tense is all there is to go by. */
function isGuessed(timex: Timex): boolean {
  return (
    (isBareWeekday(timex) && !SAYS_LAST.test(timex.text)) ||
    (timex.basis === "inferred" && /^\p{Lu}\p{L}+$/u.test(timex.text))
  );
}

function isBareWeekday({ text }: Pick<Timex, "text">): boolean {
  return /(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(text) && !/\d/.test(text);
}
