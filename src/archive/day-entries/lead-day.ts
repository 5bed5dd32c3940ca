import { calendarDate, type Timex } from "../../time/timex.ts";
import { isOfDescription } from "./described-by.ts";
import { findMainVerb, isReport, mainVerb } from "./verbs/main-verb.ts";

/** The verb stands beside a span of time: "announced this week". */
const SOME_DAY =
  /\b\p{Ll}+(?:ed|said|told|met|held|made)\s+(?:(?:earlier|late) )?(?:this|last) (?:week|weekend|month|year)\b|(?<!\bof )\b(?:this|last) (?:week|month)\W*$/u;

/** Whether a first sentence tells of some day of a week or month, and does not name the day of issue. */
export function tellsOfSomeDay(own: string): boolean {
  return SOME_DAY.test(own) && !TODAY.test(own);
}

/** Whether a first sentence tells in the past, and not of today. */
export function looksBack(text: string): boolean {
  return ["past", "speech"].includes(mainVerb(text)) && !TODAY.test(text);
}

/** Whether a first sentence tells what was done, and not when, nor that somebody says or announces it. */
export function leavesDayOpen({
  sentence,
  timexes,
}: {
  readonly sentence: string;
  readonly timexes: readonly Timex[];
}): boolean {
  return (
    ["past", "perfect"].includes(mainVerb(sentence)) &&
    !isReport(sentence) &&
    timexes.every(({ value }) => calendarDate(value)?.length !== 10)
  );
}

const TODAY = /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/i;

/** A day after these is that of the verb: "was shown on 4 February", "resigned yesterday", "said here Friday". */
const DAY_OF_VERB =
  /(?:\bon (?:the )?|ed |\b(?:said|told|met|held|won|here|there|online|again|late|early|\p{Ll}+ly) |^\s*)$/iu;

/** "at Tuesday's debate": the day of the occasion is that of the verb. */
const AT_OCCASION = /\b(?:at|in|during)\s$/;

/** "In 2007, the Council held", "In the autumn of 2007, …". */
const OPENS_WITH_TIME = /^\s*(?:(?:[Ee]arly|[Ll]ate|[Bb]ack) )?[Ii]n(?: the)? $/;

/** Whether a sentence tells of another day than the one of issue, and not of that. */
export function tellsOtherDay(own: string, timexes: readonly Timex[], issued: string | null): boolean {
  const days = timexes.flatMap(({ type, value, start, end, text }) => {
    const day = type === "DATE" || type === "TIME" ? calendarDate(value) : null;
    return day?.length === 10 ? [{ day, text, start, end }] : [];
  });
  return (
    days.every(({ day }) => day !== issued) &&
    days.some(
      ({ text, start, end }) =>
        DAY_OF_VERB.test(own.slice(0, start)) || (WEEKDAY.test(text) && isOfMainClause(own, start, end)),
    )
  );
}

/** "spent Monday trying", "Friday's vote" is none: a weekday that tells when the main clause's verb was done. */
function isOfMainClause(own: string, start: number, end: number): boolean {
  const before = own.slice(0, start);
  if (/^['’]/.test(own.slice(end))) return AT_OCCASION.test(before);
  return !BOUND.test(before) && !SUBORDINATE.test(before) && !isOfDescription(own, start, end);
}

/** Opens a clause of its own, in which the day stands. */
const SUBORDINATE =
  /\b(?:after|because|although|though|as|if|unless|when|whether|while|that|who|whose|which|where|than)\b[^,;]*$/i;

/** "…, Lopez said here Friday", "Lopez said on Friday that …": a report with another day than the one of issue beside its verb. */
export function saidOtherDay(own: string, timexes: readonly Timex[], issued: string | null): boolean {
  return timexes.some(
    ({ type, value, start, end, text }) =>
      type === "DATE" &&
      calendarDate(value)?.length === 10 &&
      calendarDate(value) !== issued &&
      /^(?:on )?\p{L}+day\b/iu.test(text) &&
      SAID_BEFORE.test(own.slice(0, start)) &&
      (/^\s*\.?\s*$/.test(own.slice(end)) || /^\s+that\b/.test(own.slice(end))),
  );
}

const SAID_BEFORE =
  /\b(?:said|announced|told \p{L}+|stated|declared)(?: (?:here|in \p{Lu}\p{L}+|late|early|on))* $/u;

/** "by Friday", "next Friday": not the day of what is told. */
const BOUND = /\b(?:by|until|till|before|after|since|from|of|to|for|next|this|every|each|and|or)\s$/i;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/** Whether a sentence opens with a time of an earlier year, and does not tell of the day of issue. */
export function opensInOtherYear(own: string, timexes: readonly Timex[], issued: string | null): boolean {
  return (
    !TODAY.test(own) &&
    timexes.some(
      ({ value, start }) =>
        /^\d{4}/.test(value) &&
        issued !== null &&
        value.slice(0, 4) < issued.slice(0, 4) &&
        OPENS_WITH_TIME.test(own.slice(0, start)),
    )
  );
}

/**
 * "took it over in July", "stopped paying them in the second quarter of 1979": a month of before the issue after the main verb, or a time of an
 * earlier year, in a sentence without the day of issue.
 */
export function tellsOtherMonth(own: string, timexes: readonly Timex[], issued: string | null): boolean {
  if (issued === null || TODAY.test(own)) return false;
  const main = findMainVerb(own);
  const dates = timexes.filter(({ type }) => type === "DATE" || type === "TIME");
  return (
    dates.every(({ value }) => calendarDate(value) !== issued) &&
    dates.some(({ value, start, end }) => {
      const before = own.slice(0, start);
      if (!/\b[Ii]n (?:early |late |the )?$/.test(before)) return false;
      if (calendarDate(value)?.length === 7) return value < issued.slice(0, 7);
      return (
        /^\d{4}/.test(value) &&
        value.slice(0, 4) < issued.slice(0, 4) &&
        start > main.start &&
        !SUBORDINATE.test(own.slice(main.end, start)) &&
        !isOfDescription(own, start, end)
      );
    })
  );
}

/** Fewer dates say nothing of the time that a text tells of: a life in short has some. */
const FEWEST_DATES = 6;

/** Whether a text is a history: all its dates are of years before the last one, so that what it tells in the past is not of the day of issue. */
export function isHistory(timexes: readonly Timex[], issued: string | null): boolean {
  const years = timexes.flatMap(({ type, value }) =>
    type === "DATE" || type === "TIME" ? (/^\d{4}/.exec(value)?.[0] ?? []) : [],
  );
  const lastYear = String(Number(issued?.slice(0, 4)) - 1);
  return issued !== null && years.length >= FEWEST_DATES && years.every((year) => year < lastYear);
}
