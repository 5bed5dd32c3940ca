import { dayNumber, dayOf, limitsOf, unitOf, weekdayOf } from "../calendar.ts";
import type { CalendarMeaning, Direction } from "../grammar/meaning.ts";
import { inYear, nearIssue, nearMention } from "./near-date.ts";
import {
  type DateResult,
  fromIssue,
  fromMention,
  NOTHING_KNOWN,
  PARAGRAPH_CHARACTERS,
  type Reference,
} from "./reference.ts";
import { resolveStep } from "./resolve-step.ts";

/** Resolves a named part of the calendar: the year, and the day of the week, from the reference and the tense. */
export function resolveCalendar(meaning: CalendarMeaning, reference: Reference): DateResult {
  if (isWeekly(meaning)) return weekly(meaning, reference);
  if (meaning.year !== undefined) return { value: inYear(meaning, meaning.year) ?? "XXXX-XX-XX", from: null };
  if (meaning.within) return inStep(meaning, reference);
  return inOpenYear(meaning, reference);
}

function isWeekly({ weekday, month, part }: CalendarMeaning): boolean {
  return part === "WE" || (weekday !== undefined && month === undefined);
}

function inStep(meaning: CalendarMeaning, reference: Reference): DateResult {
  const year = meaning.within ? resolveStep(meaning.within, reference) : null;
  const known = year && /^\d{4}$/.test(year.value) ? inYear(meaning, Number(year.value)) : null;
  return { value: known ?? openYear(meaning), from: year?.from ?? NOTHING_KNOWN };
}

function openYear({ month, day, part }: CalendarMeaning): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  if (part) return `XXXX-${part}`;
  return `XXXX-${month === undefined ? "XX" : two(month)}${day === undefined ? "" : `-${two(day)}`}`;
}

/**
 * A month, day or season without its year: the year comes from a date named before, or from the date of issue. A day of
 * the week that fits no year around is a slip of the writer.
 */
function inOpenYear(meaning: CalendarMeaning, reference: Reference): DateResult {
  const result = nearby(meaning, reference);
  if (!/X/.test(result.value) || meaning.weekday === undefined || meaning.nth !== undefined) return result;
  const { weekday: _, ...rest } = meaning;
  return nearby(rest, reference);
}

function nearby(meaning: CalendarMeaning, reference: Reference): DateResult {
  const { issued, mentions, tense } = reference;
  const told = reference.isNarrative && !meaning.direction ? inStory(meaning, reference) : null;
  if (told) return told;
  if (!issued) return { value: openYear(meaning), from: NOTHING_KNOWN };
  const value = nearIssue(meaning, issued, tense, reference.latest ?? null) ?? openYear(meaning);
  const same = mentions.findLast((one) => one.stated && one.date === value);
  return { value, from: same ? fromMention(same) : fromIssue(issued) };
}

/** In a text whose date of issue is not known, only a date named shortly before is taken to be the one spoken of. */
function inStory(meaning: CalendarMeaning, { mentions, issued, latest, at }: Reference): DateResult | null {
  const mention = mentions.findLast(({ date }) => limitsOf(date) !== null && /^\d{4}/.test(date));
  if (!issued && mention && at - mention.at > PARAGRAPH_CHARACTERS) return null;
  const value = mention
    ? nearMention(meaning, mention.date, latest ?? (issued && (limitsOf(issued)?.[1] ?? null)))
    : null;
  return mention && value ? { value, from: fromMention(mention) } : null;
}

/** A weekday or a weekend, near the date of issue; where its day is in doubt, no more than what is certain. */
function weekly(meaning: CalendarMeaning, reference: Reference): DateResult {
  const isWeekend = meaning.part === "WE";
  const isTold = meaning.anchor === "mentioned" || (reference.isNarrative && reference.issued !== null);
  const mention = isTold
    ? reference.mentions.findLast(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date))
    : undefined;
  const origin = mention?.date ?? reference.issued;
  if (!origin)
    return { value: isWeekend ? "XXXX-WXX-WE" : `XXXX-WXX-${meaning.weekday}`, from: NOTHING_KNOWN };
  const from = mention ? fromMention(mention) : fromIssue(origin);
  if (origin.length < 10) return { value: origin, from };
  const ahead = ((isWeekend ? 6 : (meaning.weekday ?? 1)) - weekdayOf(origin) + 7) % 7;
  const direction = meaning.direction ?? (mention || /future$/.test(reference.tense()) ? "next" : "last");
  const day = dayOf(dayNumber(origin) + shiftOf(ahead, direction, meaning.direction !== undefined));
  return { value: isWeekend ? unitOf(day, "weekend") : day, from };
}

/** On the day itself its name means that day, unless "last" or "next" stands before it. */
function shiftOf(ahead: number, direction: Direction, worded: boolean): number {
  if (direction === "last") return ahead === 0 ? (worded ? -7 : 0) : ahead - 7;
  if (direction === "next") return ahead === 0 && worded ? 7 : ahead;
  return ahead;
}
