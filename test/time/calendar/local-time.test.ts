import { expect, test } from "vitest";
import { localDay } from "../../../src/time/calendar/local-time.ts";

test.for([
  ["Asia/Seoul", "2026-11-22T14:59:59Z", "2026-11-22"],
  ["Asia/Seoul", "2026-11-22T15:00:00Z", "2026-11-23"],
  ["Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01"],
  ["Pacific/Pago_Pago", "2027-01-01T10:59:59Z", "2026-12-31"],
  ["America/New_York", "2028-03-01T04:59:59Z", "2028-02-29"],
  ["Europe/Berlin", "2026-03-28T23:30:00Z", "2026-03-29"],
  ["UTC", "0987-06-05T00:00:00Z", "0987-06-05"],
] as const)("in %s, %s is of %s", ([zone, instant, day]) => {
  expect(localDay(Date.parse(instant), zone)).toBe(day);
});

test("refuses a zone that is none", () => {
  expect(() => localDay(0, "Nope/Nowhere")).toThrow(RangeError);
});
