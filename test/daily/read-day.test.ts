import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_FORMS, type DayReading, readDay } from "../../src/daily/read-day.ts";

const TODAY = "2026-11-22";
const yearOf = (reading: DayReading) => (reading.kind === "day" ? reading.year : null);

describe("readDay", () => {
  test.for([
    ["06-17", "06-17", 2026],
    ["17.6.", "06-17", 2026],
    ["17.6", "06-17", 2026],
    ["17. 6.", "06-17", 2026],
    ["1.2.", "02-01", 2026],
    ["17.06.2020", "06-17", 2020],
    ["17.6.98", "06-17", 1998],
    ["17/06", "06-17", 2026],
    ["6/17", "06-17", 2026],
    ["6/17/2020", "06-17", 2020],
    ["17/6/20", "06-17", 2020],
    ["06/06", "06-06", 2026],
    ["06-07", "06-07", 2026],
    ["17-06", "06-17", 2026],
    ["13-01", "01-13", 2026],
    ["2020/6/17", "06-17", 2020],
    ["17-Jun-2020", "06-17", 2020],
    ["6월 17일", "06-17", 2026],
    ["2020년 6월 17일", "06-17", 2020],
    ["2월29일", "02-29", 2026],
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
    expect(readDay(text, TODAY)).toEqual({ kind: "day", day, year });
  });

  test.for([
    ["02-29", 2026],
    ["29 February", 2026],
    ["29 February 2020", 2020],
    ["2020-02-29", 2020],
  ] as const)("takes %j for a day, of %i", ([text, year]) => {
    expect(readDay(text, TODAY)).toEqual({ kind: "day", day: "02-29", year });
  });

  test("reads a date with its year where no day is to be assumed, and that alone", () => {
    const texts = ["1998-06-17", "17 June 1998", "06-17", "17 June", "today", "yesterday", "Christmas"];
    expect(texts.map((text) => yearOf(readDay(text, null)))).toEqual([
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
    expect(readDay("yesterday", "2026-01-01")).toEqual({ kind: "day", day: "12-31", year: 2025 });
  });
});

describe("readDay on figures that may be either way round", () => {
  test.for([
    ["06/07", "07-06", "06-07", 2026],
    ["6/7/2020", "07-06", "06-07", 2020],
    ["6-7-2020", "07-06", "06-07", 2020],
  ] as const)("has two readings of %j: %s and %s", ([text, first, second, year]) => {
    const readings = [first, second].map((day) => ({ day, year }));
    expect(readDay(text, TODAY)).toEqual({ kind: "ambiguous", readings });
  });

  test("has one where only one is a day", () => {
    expect(readDay("02/12/2021", TODAY).kind).toBe("ambiguous");
    expect(readDay("31/02", TODAY).kind).toBe("unreadable");
  });
});

describe("readDay says what is wrong with", () => {
  test.for([
    ["31 February", "February has 29 days at most."],
    ["Feb 31st", "February has 29 days at most."],
    ["31.2.", "February has 29 days at most."],
    ["02-30", "February has 29 days at most."],
    ["29 February 2021", "February 2021 has 28 days."],
    ["2021-02-29", "February 2021 has 28 days."],
    ["30 February 2020", "February 2020 has 29 days."],
    ["31 June", "June has 30 days."],
    ["the 31st of June, 1998", "June has 30 days."],
    ["32/1", "January has 31 days."],
    ["13/13", "There is no month 13."],
    ["0/5", "There is no month 0."],
    ["17 juin", "“17 juin” could not be read as a day: months are read in English."],
    ["12:00", "“12:00” could not be read as a day."],
    ["x".repeat(1_000), "That could not be read as a day: months are read in English."],
    ["", "There was no day."],
  ] as const)("%j: %s", ([text, why]) => {
    expect(readDay(text, TODAY)).toEqual({ kind: "unreadable", why: `${why} ${DAY_FORMS}` });
  });
});

describe("readDay reads no day from", () => {
  test.for([
    "",
    " ",
    "31 June",
    "06-31",
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
    expect(readDay(text, TODAY).kind).toBe("unreadable");
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
          expect(readDay(text, null), text).toEqual({ kind: "day", day, year });
        for (const text of [day, format({ day: "numeric", month: "long" })])
          expect(readDay(text, TODAY), text).toEqual({ kind: "day", day, year: 2026 });
      }),
      { seed: 1998, numRuns: 100 },
    );
  });

  test("is a day that exists, or none, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789- /.JuneMarch") }), (text) => {
        const read = readDay(text, TODAY);
        if (read.kind === "day")
          expect(new Date(`2000-${read.day}T12:00:00Z`).toISOString().slice(5, 10)).toBe(read.day);
      }),
      { seed: 1998, numRuns: 200 },
    );
  });
});
