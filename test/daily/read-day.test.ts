import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDay } from "../../src/daily/read-day.ts";

const TODAY = "2026-11-22";

describe("readDay", () => {
  test.for([
    ["06-17", "06-17", 2026],
    [" 06-17 ", "06-17", 2026],
    ["17 June", "06-17", 2026],
    ["17 june", "06-17", 2026],
    ["17 Jun", "06-17", 2026],
    ["June 17", "06-17", 2026],
    ["June 17th", "06-17", 2026],
    ["the 17th of June", "06-17", 2026],
    ["on 17 June?", "06-17", 2026],
    ["17 June.", "06-17", 2026],
    ["1998-06-17", "06-17", 1998],
    ["17 June 1998", "06-17", 1998],
    ["on June 17, 1998", "06-17", 1998],
    ["17th of June, 1998", "06-17", 1998],
    ["today", "11-22", 2026],
    ["yesterday", "11-21", 2026],
    ["tomorrow", "11-23", 2026],
    ["last Monday", "11-16", 2026],
    ["Christmas", "12-25", 2026],
    ["12-31", "12-31", 2026],
    ["01-01", "01-01", 2026],
    ["2027-01-01", "01-01", 2027],
  ] as const)("reads %j as %s of %i", ([text, day, year]) => {
    expect(readDay(text, TODAY)).toEqual({ day, year });
  });

  test.for([
    ["02-29", 2026],
    ["29 February", 2026],
    ["29 February 2020", 2020],
    ["2020-02-29", 2020],
  ] as const)("takes %j for a day, of %i", ([text, year]) => {
    expect(readDay(text, TODAY)).toEqual({ day: "02-29", year });
  });

  test("reads a date with its year where no day is to be assumed, and that alone", () => {
    const texts = ["1998-06-17", "17 June 1998", "06-17", "17 June", "today", "yesterday", "Christmas"];
    expect(texts.map((text) => readDay(text, null)?.year ?? null)).toEqual([
      1998,
      1998,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test("crosses into the year before on New Year's Day", () => {
    expect(readDay("yesterday", "2026-01-01")).toEqual({ day: "12-31", year: 2025 });
  });
});

describe("readDay reads no day from", () => {
  test.for([
    "",
    " ",
    "31 June",
    "06-31",
    "13-01",
    "00-10",
    "01-00",
    "2021-02-29",
    "29 February 2021",
    "1998-13-01",
    "June",
    "June 1998",
    "1998",
    "last year",
    "this week",
    "since 17 June",
    "before 17 June 1998",
    "after 17 June 1998",
    "until 17 June",
    "17 June 18 June",
    "17 or 18 June",
    "17 to 18 June 1998",
    "17 June in Korea",
    "not 17 June",
    "what happened on 17 June?",
    "12:00",
    "17",
    "the 1990s",
    "\u{1F600}",
    "x".repeat(1_000),
  ])("%j", (text) => {
    expect(readDay(text, TODAY)).toBeNull();
  });
});

describe("readDay on any day", () => {
  test("reads each day of the calendar, however it is written", () => {
    const instant = fc.date({
      min: new Date("1900-01-01T12:00:00Z"),
      max: new Date("2099-12-31T12:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [day, year] = [iso.slice(5), Number(iso.slice(0, 4))];
        const format = (options: Intl.DateTimeFormatOptions, locale = "en-GB") =>
          new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(date);
        const long = { day: "numeric", month: "long", year: "numeric" } as const;
        for (const text of [iso, format(long), format(long, "en-US")])
          expect(readDay(text, null), text).toEqual({ day, year });
        for (const text of [day, format({ day: "numeric", month: "long" })])
          expect(readDay(text, TODAY), text).toEqual({ day, year: 2026 });
      }),
      { seed: 1998, numRuns: 100 },
    );
  });

  test("is a day that exists, or none, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789- /.JuneMarch") }), (text) => {
        const read = readDay(text, TODAY);
        if (read) expect(new Date(`2000-${read.day}T12:00:00Z`).toISOString().slice(5, 10)).toBe(read.day);
      }),
      { seed: 1998, numRuns: 200 },
    );
  });
});
