import type { CalendarMeaning, Meaning, StepMeaning } from "./meaning.ts";

/** Whether a meaning is a day, named or counted: "8 September", "Friday", "yesterday". */
export function isDay(meaning: Meaning): meaning is CalendarMeaning | StepMeaning {
  if (meaning.kind === "step") return meaning.unit === "day";
  return meaning.kind === "calendar" && (meaning.day !== undefined || meaning.weekday !== undefined);
}
