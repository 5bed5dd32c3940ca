import { localDay } from "./local-time.ts";

/** A minute in milliseconds: no zone's day begins within one. */
const MINUTE_MS = 60_000;

/**
 * The calendar day in a time zone, looked up once a minute: every request asks for it.
 *
 * @param nowMs the time as an instant.
 */
export function createToday(nowMs: () => number, zone: string): () => string {
  let minute = Number.NaN;
  let day = "";
  return () => {
    const now = nowMs();
    const current = Math.floor(now / MINUTE_MS);
    if (current !== minute) {
      day = localDay(now, zone);
      minute = current;
    }
    return day;
  };
}
