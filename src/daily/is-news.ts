import type { DayEntry } from "../archive/day-entries.ts";

/** Whether an entry is sent to who did not ask for its day: it tells what happened, in words that no scanner broke. */
export function isNews({ tells, onlyAsked }: Pick<DayEntry, "tells" | "onlyAsked">): boolean {
  return tells === "event" && !onlyAsked;
}
