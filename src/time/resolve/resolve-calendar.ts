import { dayNumber, dayOf, twoDigits, weekdayOf } from "../calendar/days.ts";
import { addUnits, boundsOf, unitOf } from "../calendar/units.ts";
import type { CalendarMeaning, Direction } from "../grammar/meaning.ts";
import { knownDay } from "./known-days.ts";
import { inYear, nearIssue, nearMention } from "./near-date.ts";
import {
  type DateResult,
  fromIssue,
  fromMention,
  type Mention,
  NOTHING_KNOWN,
  PARAGRAPH_CHARACTERS,
  type Reference,
} from "./reference.ts";
import { resolveStep } from "./resolve-step.ts";

/** Resolves a named part of the calendar. The reference and the tense give a missing year and the day of a weekday. */
export function resolveCalendar(meaning: CalendarMeaning, reference: Reference): DateResult {
  if (meaning.unit) return unitOfDay(meaning, meaning.unit, reference);
  if (meaning.within) return inStep(meaning, reference);
  if (isDayAlone(meaning)) return inOpenMonth(meaning, reference);
  if (isWeekly(meaning)) return weekly(meaning, reference);
  if (meaning.year !== undefined) return inStatedYear(meaning, meaning.year);
  return inOpenYear(meaning, reference);
}

/** "the week of 6 March": any day of it may be meant. */
function unitOfDay(
  { unit: _, ...day }: CalendarMeaning,
  unit: "week" | "weekend",
  reference: Reference,
): DateResult {
  const { value, from } = resolveCalendar(day, reference);
  return { value: /^\d{4}-\d\d-\d\d$/.test(value) ? unitOf(value, unit) : value, from };
}

function isWeekly({ weekday, month, part }: CalendarMeaning): boolean {
  return part === "WE" || (weekday !== undefined && month === undefined);
}

function isDayAlone({ month, day }: CalendarMeaning): boolean {
  return day !== undefined && month === undefined;
}

/** Months searched on each side of the date of issue for a day that is named by its number alone. */
const MONTHS_AROUND = 2;

/** A day of the month alone: the last or next such day where the words or the tense say so, else the one of the month of issue. */
function inOpenMonth(meaning: CalendarMeaning, reference: Reference): DateResult {
  const { issued } = reference;
  if (!issued || issued.length < 10)
    return { value: issued ?? "XXXX-XX-XX", from: issued ? fromIssue(issued) : NOTHING_KNOWN };
  const days = Array.from({ length: 2 * MONTHS_AROUND + 1 }, (_, i) => {
    const first = addUnits(`${issued.slice(0, 7)}-01`, "month", i - MONTHS_AROUND);
    return first === null ? null : inPeriod(meaning, first.slice(0, 7));
  }).filter((day) => day !== null);
  const tense = reference.tense();
  const value =
    meaning.direction === "last"
      ? days.findLast((day) => day < issued)
      : meaning.direction === "next"
        ? days.find((day) => day > issued)
        : tense === "past"
          ? days.findLast((day) => day <= issued)
          : tense === "future"
            ? days.find((day) => day >= issued)
            : days.find((day) => day.startsWith(issued.slice(0, 7)));
  return { value: value ?? "XXXX-XX-XX", from: fromIssue(issued) };
}

/** A day that is not the weekday the words say is sure only to its month. */
function inStatedYear(meaning: CalendarMeaning, year: number): DateResult {
  const from = meaning.yearFrom ? `"${meaning.yearFrom}" before it` : null;
  const value = inYear(meaning, year);
  if (value !== null) return { value, from };
  const { weekday, day, ...month } = meaning;
  const contradicts = weekday !== undefined && day !== undefined && inYear({ ...month, day }, year) !== null;
  return contradicts
    ? {
        value: inYear(month, year) ?? "XXXX-XX-XX",
        from: "its month, because that day is another day of the week",
      }
    : { value: "XXXX-XX-XX", from };
}

/** A part of a relative year, the weekday of a relative week, or a weekday counted in a relative month. */
function inStep(meaning: CalendarMeaning, reference: Reference): DateResult {
  const period = meaning.within ? resolveStep(meaning.within, reference) : null;
  const from = period?.from ?? NOTHING_KNOWN;
  const value = period ? inPeriod(meaning, period.value) : null;
  return { value: value ?? openValue(meaning, period?.value), from };
}

function inPeriod(meaning: CalendarMeaning, period: string): string | null {
  if (/^\d{4}$/.test(period)) return inYear(meaning, Number(period));
  const { weekday, nth, day } = meaning;
  const first = boundsOf(period)?.[0];
  if (first === undefined) return null;
  if (day !== undefined && /^\d{4}-\d\d$/.test(period)) return inMonth(period, day);
  if (weekday === undefined) return null;
  if (nth === undefined) return /W\d\d$/.test(period) ? dayOf(dayNumber(first) + weekday - 1) : null;
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  return /^\d{4}-\d\d$/.test(period) ? inYear({ kind: "calendar", month, weekday, nth }, year) : null;
}

function inMonth(month: string, day: number): string | null {
  const value = `${month}-${twoDigits(day)}`;
  return day <= Number(boundsOf(month)?.[1].slice(8)) ? value : null;
}

/** Without a day in the period, a weekday is sure to that period only. */
function openValue(meaning: CalendarMeaning, period: string | undefined): string {
  return meaning.weekday !== undefined && meaning.month === undefined
    ? (period ?? "XXXX-XX-XX")
    : openYear(meaning);
}

function openYear({ month, day, part }: CalendarMeaning): string {
  if (part) return `XXXX-${part}`;
  return `XXXX-${month === undefined ? "XX" : twoDigits(month)}${day === undefined ? "" : `-${twoDigits(day)}`}`;
}

/**
 * Resolves a month, day or season without a year: the year comes from an earlier mention or from the date of issue. A
 * weekday that fits no near year is the writer's mistake and is dropped.
 */
function inOpenYear(meaning: CalendarMeaning, reference: Reference): DateResult {
  const result = nearby(meaning, reference);
  if (!/X/.test(result.value) || meaning.weekday === undefined || meaning.nth !== undefined) return result;
  const { weekday: _, ...rest } = meaning;
  return nearby(rest, reference);
}

function nearby(meaning: CalendarMeaning, reference: Reference): DateResult {
  const { issued, mentions, tense } = reference;
  const before = yearBefore(reference);
  if (before) return { value: openYear(meaning).replace("XXXX", before.date), from: fromMention(before) };
  const beside = meaning.anchor === "mentioned" ? besideMention(meaning, reference) : null;
  if (beside) return beside;
  const ofMonth = inMonthBefore(meaning, reference);
  if (ofMonth) return ofMonth;
  const ofStory = reference.isNarrative && !meaning.direction ? inNarrative(meaning, reference) : null;
  if (ofStory) return ofStory;
  if (!issued) return { value: openYear(meaning), from: NOTHING_KNOWN };
  const known = knownDay(meaning, issued);
  if (known) return { value: known, from: "what everybody knows of that day" };
  const value = nearIssue(meaning, issued, tense, reference.latest ?? null) ?? openYear(meaning);
  const same = mentions.findLast((one) => one.stated && one.date === value);
  return { value, from: same ? fromMention(same) : fromIssue(issued) };
}

/** The year before our era that a narrative is at; null if it is at a later one. */
function yearBefore({ isNarrative, mentions }: Reference): Mention | null {
  const last = isNarrative ? mentions.findLast(({ date }) => !date.startsWith("P")) : undefined;
  return last?.date.startsWith("BC") ? last : null;
}

/** Characters within which a month that is given with its year is the month of a day: about a sentence. */
const SENTENCE_CHARACTERS = 160;

/** "Killed in June 2002, to mark the day of peace on 26 June": the day is of that June. */
function inMonthBefore(meaning: CalendarMeaning, { mentions, at }: Reference): DateResult | null {
  if (meaning.day === undefined || meaning.direction) return null;
  const last = mentions.at(-1);
  if (!last?.stated || at - last.at > SENTENCE_CHARACTERS || !/^\d{4}-\d\d$/.test(last.date)) return null;
  const value = inYear(meaning, Number(last.date.slice(0, 4)));
  return value?.startsWith(last.date) ? { value, from: fromMention(last) } : null;
}

/** "that same spring", "the following March": counted from what the text told last. */
function besideMention(meaning: CalendarMeaning, { mentions, at }: Reference): DateResult | null {
  const last = mentions.findLast(({ date }) => /^\d{4}/.test(date) && boundsOf(date) !== null);
  const bounds = last && at - last.at <= STORY_CHARACTERS ? boundsOf(last.date) : null;
  if (!last || !bounds) return null;
  const value = nearIssue(meaning, bounds[meaning.direction === "next" ? 1 : 0], () => "unknown");
  return value ? { value, from: fromMention(last) } : null;
}

/** Takes the year from the last mention. Without a date of issue, only a mention within a paragraph counts. */
function inNarrative(
  meaning: CalendarMeaning,
  { mentions, issued, latest, at }: Reference,
): DateResult | null {
  const mention = narrated(mentions, at);
  if (!issued && mention && at - mention.at > PARAGRAPH_CHARACTERS) return null;
  const value = mention
    ? nearMention(meaning, mention.date, latest ?? (issued && (boundsOf(issued)?.[1] ?? null)))
    : null;
  return mention && value ? { value, from: fromMention(mention) } : null;
}

/** Characters within which a month or a day is still what a narrative is at, whatever year passes by. */
const STORY_CHARACTERS = 1_000;

/** The date that a narrative is at: the last one, or the day or month before one that only passes by. */
function narrated(mentions: readonly Mention[], at: number): Mention | undefined {
  const dates = mentions.filter(({ date }) => boundsOf(date) !== null && /^\d{4}/.test(date));
  const last = dates.at(-1);
  if (!last?.midSentence) return last;
  const told = last.date.length === YEAR ? beforeYear(dates, last) : beforeFlashback(dates, last);
  return told && told.date.length > YEAR && at - told.at <= STORY_CHARACTERS ? told : last;
}

/** `YYYY` */
const YEAR = 4;

/** "a report declassified in 2005": what was told before a year that passes by. */
function beforeYear(dates: readonly Mention[], last: Mention): Mention | undefined {
  if (dates.at(-2)?.date === last.date) return undefined;
  return dates.findLast(({ midSentence, date }) => !midSentence || date.length > YEAR);
}

/** "more than in May 2007": what was told before a date that goes back behind the story, since it has its year. */
function beforeFlashback(dates: readonly Mention[], last: Mention): Mention | undefined {
  if (!last.stated) return undefined;
  const told = dates.findLast(
    ({ midSentence, stated, date }) => !midSentence || (!stated && date.length > YEAR),
  );
  return told && last.date.slice(0, told.date.length) < told.date.slice(0, last.date.length)
    ? told
    : undefined;
}

/** Resolves a weekday or a weekend near the date of issue. Where that date is not certain to the day, the value is coarser. */
function weekly(meaning: CalendarMeaning, reference: Reference): DateResult {
  const isWeekend = meaning.part === "WE";
  const followsMention =
    meaning.anchor === "mentioned" || (reference.isNarrative && reference.issued !== null);
  const mention = followsMention
    ? reference.mentions.findLast(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date))
    : undefined;
  const origin = mention?.date ?? reference.issued;
  if (!origin)
    return { value: isWeekend ? "XXXX-WXX-WE" : `XXXX-WXX-${meaning.weekday}`, from: NOTHING_KNOWN };
  const from = mention ? fromMention(mention) : fromIssue(origin);
  if (origin.length < 10) return { value: origin, from };
  const ahead = ((isWeekend ? 6 : (meaning.weekday ?? 1)) - weekdayOf(origin) + 7) % 7;
  // "Only this Tuesday I spoke to them": a text cannot tell of what comes after it.
  const isPast = meaning.direction === "this" && reference.tense().includes("past");
  const worded = isPast ? "last" : meaning.direction;
  const direction =
    worded ??
    (meaning.owns ? "last" : null) ??
    ((meaning.thenDays ?? 0) > 1 ? "next" : null) ??
    (mention || /future$/.test(reference.tense()) ? "next" : "last");
  const shift = shiftOf(ahead, direction, meaning.direction !== undefined);
  const day = dayOf(dayNumber(origin) + shift + (meaning.thenDays ?? 0));
  return { value: isWeekend ? unitOf(day, "weekend") : day, from };
}

/** On the day itself, its name means that day, unless "last" or "next" precedes it. */
function shiftOf(ahead: number, direction: Direction, worded: boolean): number {
  if (direction === "last") return ahead === 0 ? (worded ? -7 : 0) : ahead - 7;
  if (direction === "next") return ahead === 0 && worded ? 7 : ahead;
  return ahead;
}
