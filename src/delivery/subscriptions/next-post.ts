import { addDays } from "../../time/calendar/days.ts";
import { localTime } from "../../time/calendar/local-time.ts";
import type { Subscription } from "./subscription.ts";

const MINUTE_MS = 60_000;

/** Whether a local time has come on a local day. */
export function hasCome(
  clock: { readonly day: string; readonly time: string },
  day: string,
  time: string,
): boolean {
  return clock.day > day || (clock.day === day && clock.time >= time);
}

/**
 * The first local day that a subscription set up now posts on: today if its time is still to come, else tomorrow.
 */
export function firstDay(zone: string, time: string, nowMs: number): string {
  const clock = localTime(nowMs, zone);
  return clock.time < time ? clock.day : addDays(clock.day, 1);
}

/**
 * When a local time first comes on a local day, in epoch milliseconds: on a day that skips it, when the clock jumps over it.
 *
 * @example
 * instantOf("2026-03-29", "02:30", "Europe/Berlin"); // => Date.UTC(2026, 2, 29, 1): 03:00 there, the clock has jumped
 */
export function instantOf(day: string, time: string, zone: string): number {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  // No zone is more than 14 hours ahead or 12 behind, and clocks jump by whole quarters of an hour.
  let before = asIfUtc - 15 * 60 * MINUTE_MS;
  for (let at = before; at <= asIfUtc + 40 * 60 * MINUTE_MS; at += 15 * MINUTE_MS) {
    if (hasCome(localTime(at, zone), day, time)) break;
    before = at;
  }
  let first = before;
  while (!hasCome(localTime(first, zone), day, time)) first += MINUTE_MS;
  return first;
}

/**
 * When a subscription posts next, in epoch milliseconds; null if it is stopped.
 *
 * @param done whether something has come of a local day, by the day.
 */
export function nextPostMs(
  { zone, time, firstDay: first, state }: Subscription,
  nowMs: number,
  done: (day: string) => boolean,
): number | null {
  if (state.kind === "stopped") return null;
  const today = localTime(nowMs, zone).day;
  for (let day = first > today ? first : today; ; day = addDays(day, 1)) {
    if (done(day)) continue;
    let at = Math.max(instantOf(day, time, zone), nowMs);
    // In an hour that comes again, the time has come and is still to come.
    while (!hasCome(localTime(at, zone), day, time)) at += MINUTE_MS - (at % MINUTE_MS);
    // There is no such day where a zone has moved across the date line.
    if (localTime(at, zone).day === day) return at;
  }
}
