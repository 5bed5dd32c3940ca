import { endsInsideQuotation } from "../../language/open-quotation.ts";
import type { NamedDate } from "../../time/named-dates.ts";
import { namedDates } from "../../time/named-dates.ts";
import { shownDate, type Timex } from "../../time/timex.ts";
import { whyNoDay } from "./date-role.ts";
import {
  opensInOtherYear,
  saidOtherDay,
  tellsOfSomeDay,
  tellsOtherDay,
  tellsOtherMonth,
} from "./lead-day.ts";
import { isPlan } from "./telling/commitments.ts";
import { hasLasted } from "./telling/lasting.ts";
import { whatItTells } from "./telling/what-it-tells.ts";
import { findMainVerb, isReport, mainVerb } from "./verbs/main-verb.ts";
import { ownWords } from "./wording/own-words.ts";
import { whyNoProse } from "./wording/prose.ts";
import { announces, namesIn, opensWithName, whyNotAlone } from "./wording/stands-alone.ts";
import { isTrivial } from "./wording/trivial.ts";
import type { WhyNot } from "./wording/why-not.ts";

/** A sentence with what decides on it. */
export type JudgedSentence = {
  readonly sentence: string;
  /** The text of its passage before it. */
  readonly before: string;
  /** Its time expressions; offsets into the sentence. */
  readonly timexes: readonly Timex[];
  /** What is certain of the date of issue, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null if unknown. */
  readonly issued: string | null;
};

/** The days and months on which what a sentence tells of happened, or why there is none. */
export type Judgement =
  | { readonly kind: "dates"; readonly dates: readonly NamedDate[] }
  | { readonly kind: "none"; readonly why: WhyNot };

/** Fewer names than this leave open whom a sentence is about, where its day is not written in figures. */
const ENOUGH_NAMES = 2;

/** Judges whether a sentence of English tells of what happened on a day that it names. */
export function judgeEvent({ sentence, before, timexes, issued }: JudgedSentence): Judgement {
  const own = ownWords(sentence, endsInsideQuotation(before));
  const why = whyUnfit(sentence, own, before);
  if (why) return { kind: "none", why };
  const dates = daysOf(sentence, own, timexes, issued);
  if (dates.length === 0) return { kind: "none", why: "no day" };
  if (isRestOfClause(own)) return { kind: "none", why: "no sentence" };
  if (isPlan(own)) return { kind: "none", why: "plan" };
  if (HAS_BEEN_SINCE.test(own)) return { kind: "none", why: "state" };
  if (isNegated(own)) return { kind: "none", why: "negation" };
  if (mainVerb(own) === "participle" && !isReport(own)) return { kind: "none", why: "no sentence" };
  const names = namesIn(own);
  const kept = dates.filter(
    ({ basis, text }) => basis === "stated" || names >= (/\d/.test(text) ? 1 : ENOUGH_NAMES),
  );
  if (kept.length === 0) return { kind: "none", why: "names nobody" };
  if (whatItTells(sentence, own) === "judgement") return { kind: "none", why: "judgement" };
  if (isTrivial(sentence)) return { kind: "none", why: "trivial" };
  return { kind: "dates", dates: kept };
}

/** Judges whether the first sentence of a document tells, by itself, what was done or said on the day of its issue; null if it does. */
export function whyNoLead(judged: JudgedSentence): WhyNot | null {
  const why = whyNothingDone(judged);
  if (why !== null) return why;
  const { sentence } = judged;
  return whatItTells(sentence, ownWords(sentence, false)) === "judgement" ? "judgement" : null;
}

function whyNothingDone({ sentence, before, timexes, issued }: JudgedSentence): WhyNot | null {
  // What goes on inside a quotation is not the first sentence of it.
  if (endsInsideQuotation(before)) return "refers back";
  const own = ownWords(sentence, false);
  const why = whyUnfit(sentence, own, before);
  if (why) return why;
  if (tellsOfSomeDay(own)) return "no day";
  if (namesIn(own) < ENOUGH_NAMES) return "names nobody";
  if (isRestOfClause(own)) return "no sentence";
  if (isTrivial(sentence)) return "trivial";
  if (isPlan(own)) return "plan";
  if (isReport(own) || announces(own)) return saidOtherDay(own, timexes, issued) ? "no day" : null;
  const verb = mainVerb(own);
  switch (verb) {
    case "future":
      return "plan";
    case "modal":
      return "appeal";
    case "present":
    case "participle":
    case "none":
      return "state";
    case "speech":
    case "past":
      if (verb === "past" && tellsOtherMonth(own, timexes, issued)) return "no day";
      if (tellsOtherDay(own, timexes, issued) || opensInOtherYear(own, timexes, issued)) return "no day";
      if (WAS.test(own)) return "state";
      return isNegated(own) ? "negation" : null;
    case "perfect":
      if (hasLasted(own)) return "state";
      return isNegated(own) ? "negation" : opensWithName(own) ? null : "state";
  }
}

/** "Since 3 May wages have risen": how things have been from a day on. */
const HAS_BEEN_SINCE = /^\s*(?:Ever )?[Ss]ince\b[^,]*,[^,;]*\b(?:has|have)\b/;

/** Why a sentence cannot be shown by itself, whatever day it is of; null if it can. */
function whyUnfit(sentence: string, own: string, before: string): WhyNot | null {
  return (
    whyNoProse(sentence) ??
    whyNotAlone(sentence, own) ??
    (saysNothing(sentence, own) || isRestOfQuotation(sentence, before) ? "no sentence" : null)
  );
}

/** "Kim was one of the great poets": how somebody was, not what happened. */
const WAS =
  /^[^,;]*?(?:,\s(?!who\b|which\b|whose\b)[^,;]*,\s*)?\b(?:was|were)\s+(?:an?|one|the|not|very|so|among)\b/;

/** Who speaks and when, without what is said: the words before were cut off. */
function saysNothing(sentence: string, own: string): boolean {
  const who =
    /^(?<who>.*?)\b(?:said|says|announced|commented|stated|added)(?:\s+(?:today|yesterday|tonight|this \w+|in\s+\p{Lu}\p{L}+)){0,3}\s*\.\s*$/u.exec(
      own,
    )?.groups?.who;
  return who !== undefined && sentence === own && ["none", "participle"].includes(mainVerb(who));
}

/** "Port Elan in August, and were sent to Moss": the first of two verbs is in what was cut off. */
function isRestOfClause(own: string): boolean {
  return /(?:^|[^,]\s|,\s)(?:and|but|or)\s+$/.test(own.slice(0, findMainVerb(own).start));
}

/** The end of a quotation that nothing before it opens: a scanner or a page break took its beginning. */
function isRestOfQuotation(sentence: string, before: string): boolean {
  return /^[^"“]*[,.!?]["”](?:\s|$)/.test(sentence) && !endsInsideQuotation(before);
}

/** The day or the month that a time expression names; null if it is none, or only likely. */
function dayOrMonth(timex: Timex): string | null {
  const value = shownDate(timex);
  // A month that is certain of a likely day is too little for an entry.
  return value === null || value.length < "2004-05".length || timex.certain !== undefined ? null : value;
}

/** Whether any of a sentence's time expressions may be the day of an entry, which most sentences need not be judged for: they name a year. */
export function mayHaveDay(timexes: readonly Timex[]): boolean {
  return timexes.some((timex) => dayOrMonth(timex) !== null);
}

/**
 * The dates on which something happened, of what is quoted only those in figures of a statement whose speaker is named. Days
 * that are given in full come before those that were worked out; among the latter the day of issue, on which the rest was reported.
 */
function daysOf(
  sentence: string,
  own: string,
  timexes: readonly Timex[],
  issued: string | null,
): readonly NamedDate[] {
  const happened = withoutOpening(own, timexes).filter((timex) => {
    const value = dayOrMonth(timex);
    if (value === null) return false;
    const isQuoted = own.slice(timex.start, timex.end).trim() === "";
    if (isQuoted && !(/\d/.test(timex.text) && isReport(own))) return false;
    return (
      whyNoDay(isQuoted ? sentence : own, { start: timex.start, end: timex.end, timex, value }, issued) ===
      null
    );
  });
  const dates = namedDates(happened);
  const stated = dates.filter(({ basis }) => basis === "stated");
  if (stated.length > 0) return stated;
  const reported = dates.filter(({ value }) => value === issued);
  return reported.length > 0 ? reported : dates.slice(0, 1);
}

/** "Fuelled by rumours of 1 May, …", "Arriving in Moss on 3 May, …": what led to the rest. */
const OPENS_WITH_PARTICIPLE =
  /^\s*\p{Lu}\p{Ll}+(?:ed|ing|ven|ken|wn)\s+(?:by|in|on|at|from|to|with|for|after|over|under)\b/u;

/** The time expressions without those of an opening participle clause, where the main clause has a day of its own. */
function withoutOpening(own: string, timexes: readonly Timex[]): readonly Timex[] {
  if (!OPENS_WITH_PARTICIPLE.test(own)) return timexes;
  const last = timexes.findLast((timex) => (shownDate(timex)?.length ?? 0) >= "YYYY-MM".length);
  const comma = own.lastIndexOf(",", last?.start ?? 0);
  return timexes.filter(({ start }) => start > comma);
}

const NEGATION =
  /\b(?:do|does|did|is|are|was|were|has|have|had|could|can|would)\s+(?:not|never)\b|\bnever\b|^\s*(?:no one|nobody|none)\b|n['’]t\b/i;

/** A clause that the main clause does not need: "…, when it does not suit Kim". One that opens the sentence has the main clause after it. */
const SUBORDINATE = /(?<=^.{20,})\s(?:that|when|which|who|whose|because|if|although)\s.*$/s;

/** Whether the main clause says that something did not happen. */
function isNegated(own: string): boolean {
  if (isReport(own)) return false;
  const opensSubordinate = /^\s*(?:When|While|Because|If|Although|After|Before|Since|As)\b/.test(own);
  return NEGATION.test(opensSubordinate ? own : own.replace(SUBORDINATE, ""));
}
