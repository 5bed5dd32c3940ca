import { describe, expect, test } from "vitest";
import { firstDay, hasCome, instantOf, nextPostMs } from "../../../src/delivery/subscriptions/next-post.ts";
import { subscription } from "../fake-platform.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const iso = (instantMs: number | null) => (instantMs === null ? null : new Date(instantMs).toISOString());

describe("hasCome", () => {
  test.for([
    ["2026-11-22", "07:59", false],
    ["2026-11-22", "08:00", true],
    ["2026-11-22", "23:59", true],
    ["2026-11-21", "23:59", false],
    ["2026-11-23", "00:00", true],
  ] as const)("says at %s %s of 22 November, 08:00: %s", ([day, time, expected]) => {
    expect(hasCome({ day, time }, "2026-11-22", "08:00")).toBe(expected);
  });
});

describe("firstDay", () => {
  test.for([
    ["Europe/Berlin", "08:00", "2026-11-22T06:59:59Z", "2026-11-22"],
    ["Europe/Berlin", "08:00", "2026-11-22T07:00:00Z", "2026-11-23"],
    ["Europe/Berlin", "00:00", "2026-11-22T23:00:00Z", "2026-11-24"],
    ["Europe/Berlin", "23:59", "2026-12-31T22:58:59Z", "2026-12-31"],
    ["Europe/Berlin", "23:59", "2026-12-31T22:59:00Z", "2027-01-01"],
    ["Pacific/Kiritimati", "08:00", "2026-12-31T12:00:00Z", "2027-01-01"],
    ["Pacific/Pago_Pago", "08:00", "2027-01-01T12:00:00Z", "2027-01-01"],
    ["Pacific/Pago_Pago", "08:00", "2028-02-29T19:00:00Z", "2028-03-01"],
  ] as const)("of %s at %s, set up at %s, is %s", ([zone, time, now, day]) => {
    expect(firstDay(zone, time, Date.parse(now))).toBe(day);
  });
});

/** A day on which each zone's clock jumps, or is far from the others, and what the day is known for. */
const CHANGES = [
  ["Europe/Berlin", "2026-03-29", "02:00 to 03:00"],
  ["Europe/Berlin", "2026-10-25", "03:00 back to 02:00"],
  ["America/New_York", "2026-03-08", "02:00 to 03:00"],
  ["America/New_York", "2026-11-01", "02:00 back to 01:00"],
  ["Australia/Lord_Howe", "2026-10-04", "02:00 to 02:30"],
  ["Australia/Lord_Howe", "2026-04-05", "02:00 back to 01:30"],
  ["Pacific/Apia", "2011-12-30", "no such day"],
  ["Pacific/Kiritimati", "2026-12-31", "fourteen hours ahead"],
  ["Pacific/Pago_Pago", "2026-12-31", "eleven hours behind"],
  ["Asia/Kathmandu", "2026-11-22", "a quarter to"],
  ["Pacific/Chatham", "2026-09-27", "02:45 to 03:45"],
  ["Africa/Casablanca", "2026-02-15", "03:00 back to 02:00 for Ramadan"],
  ["Africa/Casablanca", "2026-03-22", "02:00 to 03:00"],
  ["Africa/Cairo", "2026-04-24", "00:00 to 01:00"],
  ["Africa/Cairo", "2026-10-29", "24:00 back to 23:00"],
  ["America/Santiago", "2026-09-06", "00:00 to 01:00"],
  ["America/Santiago", "2026-04-04", "24:00 back to 23:00"],
  ["America/Havana", "2026-03-08", "00:00 to 01:00"],
  ["America/Havana", "2026-11-01", "01:00 back to 00:00"],
  ["Antarctica/Troll", "2026-03-29", "01:00 to 03:00"],
  ["Antarctica/Troll", "2026-10-25", "03:00 back to 01:00"],
  ["UTC", "2028-02-29", "a leap day"],
] as const;

const TIMES = [
  "00:00",
  "00:01",
  "00:30",
  "01:00",
  "01:31",
  "02:00",
  "02:17",
  "02:59",
  "08:00",
  "23:05",
  "23:59",
];

/** What the wall shows each minute around a day, by another formatter than the one under test. */
function wall(zone: string, day: string, fromMs: number, toMs: number): readonly [number, string][] {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "short",
  });
  const noon = Date.parse(`${day}T12:00:00Z`);
  const shown: [number, string][] = [];
  for (let at = noon + fromMs; at < noon + toMs; at += MINUTE) shown.push([at, format.format(at)]);
  return shown;
}

describe("instantOf", () => {
  test.for(CHANGES)("finds each time in %s on %s (%s) as a scan of all minutes does", ([zone, day]) => {
    const minutes = wall(zone, day, -1.2 * DAY, 2.1 * DAY);
    for (const time of TIMES) {
      const [first] = minutes.find(([, shown]) => shown >= `${day} ${time}`) ?? [0];
      expect([time, iso(instantOf(day, time, zone))]).toEqual([time, iso(first)]);
    }
  });

  test.for([
    ["2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    ["2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:30:00.000Z"],
    ["2026-09-06", "00:30", "America/Santiago", "2026-09-06T04:00:00.000Z"],
    ["2011-12-30", "08:00", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
    ["2026-01-01", "00:00", "Pacific/Kiritimati", "2025-12-31T10:00:00.000Z"],
    ["2026-12-31", "23:59", "Pacific/Pago_Pago", "2027-01-01T10:59:00.000Z"],
  ] as const)("says that %s %s in %s first comes at %s", ([day, time, zone, expected]) => {
    expect(iso(instantOf(day, time, zone))).toBe(expected);
  });
});

describe("nextPostMs", () => {
  test.for(CHANGES)("finds in %s around %s (%s) the first minute at which one is due", ([zone, day]) => {
    // From noon of the day before to beyond the next day's noon, asked at odd hours.
    const minutes = wall(zone, day, -1.7 * DAY, 3 * DAY);
    for (const time of ["00:00", "00:30", "02:17", "08:00", "23:59"]) {
      const mine = subscription({ zone, time, firstDay: "2000-01-01" });
      for (const start of [3, 400, 807, 1_211, 1_650, 2_043]) {
        const [now, shown] = minutes[start] ?? [0, ""];
        // Today is done or it is not.
        for (const done of ["", shown.slice(0, 10)]) {
          const due = minutes
            .slice(start)
            .find(([, wallTime]) => wallTime.slice(0, 10) !== done && wallTime.slice(11) >= time);
          const next = nextPostMs(mine, now, (each) => each === done);
          expect([shown, time, done, iso(next)]).toEqual([shown, time, done, iso(due?.[0] ?? null)]);
        }
      }
    }
  });

  const never = () => false;
  const now = Date.parse("2026-11-22T09:30:15Z");
  test.for([
    ["at once where today's is late", {}, never, "2026-11-22T09:30:15.000Z"],
    ["tomorrow where today's is done", {}, (day: string) => day === "2026-11-22", "2026-11-23T07:00:00.000Z"],
    ["today where its time is to come", { time: "23:00" }, never, "2026-11-22T22:00:00.000Z"],
    ["on the first day", { firstDay: "2026-11-24" }, never, "2026-11-24T07:00:00.000Z"],
    [
      "after days that are done ahead, by a clock that was wrong",
      {},
      (day: string) => day <= "2026-11-25",
      "2026-11-26T07:00:00.000Z",
    ],
    ["never where it is stopped", { state: { kind: "stopped", reason: "", atMs: 1 } as const }, never, null],
  ] as const)("is %s", ([, change, done, expected]) => {
    expect(iso(nextPostMs(subscription(change), now, done))).toBe(expected);
  });

  test("passes over a day that a zone does not have", () => {
    const apia = subscription({ zone: "Pacific/Apia", firstDay: "2011-12-01" });
    const at = Date.parse("2011-12-29T20:00:00Z");
    expect(iso(nextPostMs(apia, at, (day) => day === "2011-12-29"))).toBe("2011-12-30T18:00:00.000Z");
  });

  test("waits in an hour that comes again for its time to come again", () => {
    const berlin = subscription({ time: "02:30", firstDay: "2026-10-01" });
    const again = Date.parse("2026-10-25T01:10:20Z");
    expect(iso(nextPostMs(berlin, again, never))).toBe("2026-10-25T01:30:00.000Z");
  });
});
