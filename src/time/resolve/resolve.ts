import { boundsOf } from "../calendar/units.ts";
import type { CalendarMeaning, ClockMeaning, Meaning, StepMeaning } from "../grammar/meaning.ts";
import type { Timex, TimexType } from "../timex.ts";
import {
  type DateResult,
  fromMention,
  NOTHING_KNOWN,
  PARAGRAPH_CHARACTERS,
  type Reference,
} from "./reference.ts";
import { resolveCalendar } from "./resolve-calendar.ts";
import { resolveStep } from "./resolve-step.ts";

/** A value with its basis; `from` is absent where the text states the value. */
export type Resolved = Pick<Timex, "type" | "value" | "basis" | "from"> & {
  /** The calendar value that later expressions may count from; null if there is none. */
  readonly date: string | null;
};

/** Turns a meaning into a TIMEX3 value, never more precise than its source. */
export function resolve(meaning: Meaning, reference: Reference): Resolved {
  switch (meaning.kind) {
    case "duration":
      return stated("DURATION", meaning.value);
    case "set":
      return stated("SET", meaning.value);
    case "vague":
    case "fixed":
      return stated("DATE", meaning.value);
    case "calendar":
    case "step":
      return dated(resolveDate(meaning, reference));
    case "clock":
      return resolveClock(meaning, reference);
  }
}

function stated(type: TimexType, value: string): Resolved {
  return { type, value, basis: "stated", date: null };
}

function resolveDate(meaning: CalendarMeaning | StepMeaning, reference: Reference): DateResult {
  return meaning.kind === "calendar" ? resolveCalendar(meaning, reference) : resolveStep(meaning, reference);
}

function dated({ value, from }: DateResult): Resolved {
  const date = boundsOf(value) ? value : null;
  return from === null
    ? { type: "DATE", value, basis: "stated", date }
    : { type: "DATE", value, basis: "inferred", from, date };
}

/** A clock time on a date coarser than a day keeps only the date. */
function resolveClock({ time, of }: ClockMeaning, reference: Reference): Resolved {
  const resolved = of ? dated(resolveDate(of, reference)) : dated(dayOfTime(reference));
  if (!/-..-..$/.test(resolved.value)) return resolved;
  return { ...resolved, type: "TIME", value: `${resolved.value}T${time}` };
}

/** The day of a clock time without one: a day mentioned within the last paragraph. What is so every day, such as opening hours, has none. */
function dayOfTime({ mentions, at, issued, tense }: Reference): DateResult {
  const day = mentions.findLast(({ date }) => /-\d\d-\d\d$/.test(date));
  const unknown = { value: "XXXX-XX-XX", from: NOTHING_KNOWN };
  if (!day || at - day.at > PARAGRAPH_CHARACTERS) return unknown;
  const isOver = issued !== null && day.date < issued;
  if (tense() === "present" || (isOver && !tense().includes("past"))) return unknown;
  return { value: day.date, from: fromMention(day) };
}
