import { limitsOf } from "../calendar.ts";
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

/** A value with what it rests on; `from` is absent where it is stated. */
export type Resolved = Pick<Timex, "type" | "value" | "basis" | "from"> & {
  /** The calendar value later expressions may be reckoned from; null if there is none. */
  readonly date: string | null;
};

/** Turns a meaning into a TIMEX3 value: never more precise than what it rests on. */
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
  const date = limitsOf(value) ? value : null;
  return from === null
    ? { type: "DATE", value, basis: "stated", date }
    : { type: "DATE", value, basis: "inferred", from, date };
}

/** A time of a day that is not known to the day is no more than that date. */
function resolveClock({ time, of }: ClockMeaning, reference: Reference): Resolved {
  const resolved = of ? dated(resolveDate(of, reference)) : dated(dayAround(reference));
  if (!/-..-..$/.test(resolved.value)) return resolved;
  return { ...resolved, type: "TIME", value: `${resolved.value}T${time}` };
}

/** The day of a time that names none: only a day named shortly before. */
function dayAround({ mentions, at }: Reference): DateResult {
  const day = mentions.findLast(({ date }) => /-\d\d-\d\d$/.test(date));
  if (!day || at - day.at > PARAGRAPH_CHARACTERS) return { value: "XXXX-XX-XX", from: NOTHING_KNOWN };
  return { value: day.date, from: fromMention(day) };
}
