import { sharedDate } from "../../corpus/edtf-date.ts";
import { dateValue } from "../calendar/days.ts";
import type { Unit } from "../calendar/units.ts";
import { addUnits, boundsOf, unitOf } from "../calendar/units.ts";
import type { StepMeaning } from "../grammar/meaning.ts";
import {
  type DateResult,
  fromIssue,
  fromMention,
  type Mention,
  NOTHING_KNOWN,
  type Reference,
} from "./reference.ts";

const UNKNOWN: { readonly [unit in Unit]?: string } = {
  week: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
};

/** Resolves a number of units counted from the date of issue or from the last mention. */
export function resolveStep(meaning: StepMeaning, reference: Reference): DateResult {
  const anchor = anchorOf(meaning, reference);
  if (meaning.year !== undefined) return sameOf(meaning.year, anchor);
  const amount =
    anchor?.isIssue && isCurrentPeriod(meaning) && /past$/.test(reference.tense()) ? -1 : meaning.amount;
  const value = anchor && amount !== null ? stepFrom(anchor.date, meaning, amount) : null;
  return {
    value: value ?? UNKNOWN[meaning.unit] ?? "XXXX-XX-XX",
    from: anchor?.from ?? NOTHING_KNOWN,
  };
}

/** The current quarter or half, moved to another year; the year itself if there is no current one. */
function sameOf(year: number, anchor: Source | null): DateResult {
  const part = /-[QH]\d$/.exec(anchor?.date ?? "")?.[0];
  return { value: `${dateValue(year)}${part ?? ""}`, from: part && anchor ? anchor.from : null };
}

/** Characters within which an earlier period is still the one that results are compared with: a few paragraphs. */
const RESULTS_CHARACTERS = 1_500;

type Source = { readonly date: string; readonly from: string; readonly isIssue: boolean };

/** "the quarter" without an earlier mention: in the past tense, the last quarter that is over. */
function isCurrentPeriod({ unit, amount, anchor }: StepMeaning): boolean {
  return unit === "quarter" && amount === 0 && anchor === "mentioned";
}

/** "that day" and "three days later" need an earlier day: without one they have no value. */
function anchorOf(meaning: StepMeaning, reference: Reference): Source | null {
  const issued = reference.issued
    ? { date: reference.issued, from: fromIssue(reference.issued), isIssue: true }
    : null;
  const followsMention = reference.isNarrative && issued !== null && meaning.unit !== "day";
  if (meaning.anchor === "issue" && !followsMention) return issued;
  const suitable = reference.mentions.filter((one) => suits(one, meaning, reference.at));
  const mention =
    (comparesResults(meaning) && suitable.findLast(({ date }) => isOver(date, reference.issued))) ||
    suitable.at(-1);
  if (mention?.date.startsWith("P")) return issued;
  if (mention) return { date: mention.date, from: fromMention(mention), isIssue: false };
  return isDayOrLess(meaning.unit) && !meaning.orIssue ? null : issued;
}

function isDayOrLess(unit: Unit): boolean {
  return unit === "day" || unit === "hour" || unit === "minute" || unit === "second";
}

/** A mention can be the anchor only if it is at least as fine as the unit counted in. */
function suits(mention: Mention, meaning: StepMeaning, at: number): boolean {
  if (meaning.keepsPrecision)
    return /^(?:\d{4}-[QH]\d|P\d+M)$/.test(mention.date) && at - mention.at < RESULTS_CHARACTERS;
  if (meaning.unit === "quarter") return /-Q\d$/.test(mention.date);
  if (isDayOrLess(meaning.unit)) return /^\d{4}-\d\d-\d\d$/.test(mention.date);
  if (meaning.unit === "month" || meaning.unit === "week") return /^\d{4}-\d\d/.test(mention.date);
  return !mention.date.startsWith("P");
}

/** "the latest quarter" and "a year earlier" compare results, which exist only for a period that is over. */
function comparesResults({ unit, keepsPrecision }: StepMeaning): boolean {
  return unit === "quarter" || keepsPrecision === true;
}

function isOver(period: string, issued: string | null): boolean {
  const last = boundsOf(period)?.[1];
  return issued === null || last === undefined || last.slice(0, issued.length) <= issued;
}

/** A year before our era in TIMEX3; null for one of our era. */
function beforeOurEra(year: number): string | null {
  return year > 0 ? `BC${dateValue(year)}` : null;
}

/**
 * The unit that lies a number of units from a date. If the date is coarser than the unit, the result is what its first
 * and last day agree on. A step of one day from a month or year stays in that month or year.
 */
function stepFrom(date: string, meaning: StepMeaning, amount: number): string | null {
  const { unit } = meaning;
  if (date.startsWith("BC")) return unit === "year" ? beforeOurEra(Number(date.slice(2)) - amount) : null;
  const bounds = boundsOf(date);
  if (!bounds) return null;
  const coarse = /^\d{4}(?:-\d\d)?$/.test(date);
  if (coarse && unit === "day" && Math.abs(amount) <= 1) return date;
  const [first, last] = [addUnits(bounds[0], unit, amount), addUnits(bounds[1], unit, amount)];
  if (first === null || last === null) return null;
  if (meaning.keepsPrecision && /-[QH]\d$/.test(date))
    return unitOf(first, date.includes("Q") ? "quarter" : "half");
  if (meaning.keepsPrecision && meaning.anchor === "issue" && first === last)
    return addUnits(first, "day", meaning.thenDays ?? 0);
  const [from, to] = [unitOf(first, unit), unitOf(last, unit)];
  return from === to ? from : sharedDate(first, last);
}
