import type { CalendarMeaning, Meaning, StepMeaning } from "./meaning.ts";

/** Whether a meaning is a day, named or counted: "8 September", "Friday", "yesterday". */
export function isDay(meaning: Meaning): meaning is CalendarMeaning | StepMeaning {
  if (meaning.kind === "step") return meaning.unit === "day";
  return meaning.kind === "calendar" && (meaning.day !== undefined || meaning.weekday !== undefined);
}

/** Whether a meaning is a month or a day that lacks its year: "in March", "on 4 June". */
export function isOpenDate(meaning: Meaning): meaning is CalendarMeaning & { readonly month: number } {
  return (
    meaning.kind === "calendar" &&
    meaning.month !== undefined &&
    meaning.year === undefined &&
    !meaning.within &&
    !meaning.direction
  );
}

/** The year of a meaning that is a year and nothing finer; null if it is none. */
export function bareYear(meaning: Meaning): number | null {
  const isYear = meaning.kind === "calendar" && meaning.month === undefined && meaning.part === undefined;
  return isYear ? (meaning.year ?? null) : null;
}
