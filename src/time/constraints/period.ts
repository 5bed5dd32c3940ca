import { addDays, dayNumber, twoDigits } from "../calendar/days.ts";
import type { Unit } from "../calendar/units.ts";
import { addUnits, boundsOf } from "../calendar/units.ts";
import type { ConstraintWords, Portion } from "../grammar/constraint-words.ts";
import type { Meaning } from "../grammar/meaning.ts";
import { resolve } from "../resolve/resolve.ts";
import { calendarDate } from "../timex.ts";

/** Days inclusive; or, where the year is open, a day (`MM-DD`) or a month (`MM`) of any year. */
export type Period =
  | { readonly kind: "days"; readonly first: string; readonly last: string }
  | { readonly kind: "recurring"; readonly monthDay?: string; readonly month?: string };

const UNITS: { readonly [letter: string]: Unit } = { D: "day", W: "week", M: "month", Y: "year" };

/**
 * The days that a meaning covers in a question asked today. Null if today is needed but unknown, or if the meaning covers
 * no days. A month without a year means that month of any year, unless "last" or "this" precedes it.
 */
export function periodOf(
  meaning: Meaning,
  words: string,
  today: string | null,
  vocabulary: ConstraintWords,
): Period | null {
  if (meaning.kind === "clock") return meaning.of ? periodOf(meaning.of, words, today, vocabulary) : null;
  if (meaning.kind === "duration") return vocabulary.looksBack(words) ? lookBack(meaning.value, today) : null;
  if (meaning.kind === "calendar" && isOpen(meaning)) {
    const month = twoDigits(meaning.month ?? 0);
    if (meaning.day === undefined) return { kind: "recurring", month };
    return { kind: "recurring", monthDay: `${month}-${twoDigits(meaning.day)}` };
  }
  return resolvedPeriod(meaning, words, today, vocabulary);
}

/** Like {@link periodOf}, but an open year becomes the year of the last such month or day up to today. */
export function resolvedPeriod(
  meaning: Meaning,
  words: string,
  today: string | null,
  vocabulary: ConstraintWords,
): Period | null {
  const { value } = resolve(meaning, {
    issued: today,
    mentions: [],
    at: 0,
    isNarrative: false,
    tense: () => "past",
  });
  const bounds = boundsOf(calendarDate(value) ?? value.replace(/^FY/, ""));
  if (!bounds) return null;
  const [first, last] = narrowed(bounds, vocabulary.portion(words));
  return { kind: "days", first, last };
}

function isOpen(meaning: Extract<Meaning, { kind: "calendar" }>): boolean {
  const { year, month, direction, within } = meaning;
  return month !== undefined && year === undefined && !direction && !within;
}

function lookBack(value: string, today: string | null): Period | null {
  const match = /^P(\d+)([DWMY])$/.exec(value);
  const unit = UNITS[match?.[2] ?? ""];
  const first = today && unit ? addUnits(today, unit, -Number(match?.[1])) : null;
  return first && today ? { kind: "days", first, last: today } : null;
}

/** A third of a period: four months of a year, ten days of a month, else by days. */
function narrowed(
  [first, last]: readonly [string, string],
  portion: Portion | null,
): readonly [string, string] {
  const [second, third] = thirds(first, last);
  if (portion === "first") return [first, addDays(second, -1)];
  if (portion === "middle") return [second, addDays(third, -1)];
  return portion === "last" ? [third, last] : [first, last];
}

/** The days on which the second and the last third of a period begin. */
function thirds(first: string, last: string): readonly [string, string] {
  const days = dayNumber(last) - dayNumber(first) + 1;
  const year = first.slice(0, 4);
  if (days > 364 && days < 367) return [`${year}-05-01`, `${year}-09-01`];
  const third = days > 27 && days < 32 ? 10 : days / 3;
  return [addDays(first, third), addDays(first, 2 * third)];
}
