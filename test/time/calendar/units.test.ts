import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayOf } from "../../../src/time/calendar/days.ts";
import { addUnits, boundsOf, unitOf } from "../../../src/time/calendar/units.ts";

const anyDay = fc.integer({ min: dayNumber("1600-01-01"), max: dayNumber("2399-12-31") }).map(dayOf);

describe("boundsOf", () => {
  test.for<readonly [string, readonly [string, string] | null]>([
    ["1998", ["1998-01-01", "1998-12-31"]],
    ["1998-02", ["1998-02-01", "1998-02-28"]],
    ["1998-09-08", ["1998-09-08", "1998-09-08"]],
    ["1998-Q3", ["1998-07-01", "1998-09-30"]],
    ["1998-H2", ["1998-07-01", "1998-12-31"]],
    ["1998-WI", ["1998-12-01", "1999-02-28"]],
    ["1998-W01", ["1997-12-29", "1998-01-04"]],
    ["1998-W36-WE", ["1998-09-05", "1998-09-06"]],
    ["199", ["1990-01-01", "1999-12-31"]],
    ["19", ["1900-01-01", "1999-12-31"]],
    ["P2W", null],
    ["PAST_REF", null],
    ["XXXX-09", null],
  ])("gives of %s %j", ([value, limits]) => {
    expect(boundsOf(value)).toEqual(limits);
  });
});

describe("addUnits", () => {
  test.for([
    ["1998-09-08", "day", -8, "1998-08-31"],
    ["1998-01-31", "month", 1, "1998-02-28"],
    ["2020-02-29", "year", -1, "2019-02-28"],
    ["1998-01-15", "month", -1, "1997-12-15"],
    ["1998-09-08", "week", 2, "1998-09-22"],
    ["1998-09-08", "century", -1, "1898-09-08"],
  ] as const)("goes from %s by %s %i to %s", ([day, unit, amount, expected]) => {
    expect(addUnits(day, unit, amount)).toBe(expected);
  });
});

describe("addUnits beyond the years 1 to 9999", () => {
  test.for([
    ["1998-09-08", "year", -2000],
    ["1998-09-08", "day", 1e12],
    ["1998-09-08", "century", 99],
  ] as const)("knows no day from %s by %s %i", ([day, unit, amount]) => {
    expect(addUnits(day, unit, amount)).toBeNull();
  });
});

describe("unitOf", () => {
  test.for([
    ["1998-09-08", "week", "1998-W37"],
    ["2021-01-03", "week", "2020-W53"],
    ["1998-09-05", "weekend", "1998-W36-WE"],
    ["1999-01-15", "season", "1998-WI"],
    ["1998-09-08", "quarter", "1998-Q3"],
    ["1998-09-08", "decade", "199"],
    ["1998-09-08", "century", "19"],
  ] as const)("finds for %s the %s %s", ([day, unit, expected]) => {
    expect(unitOf(day, unit)).toBe(expected);
  });

  test.for(["day", "week", "month", "quarter", "half", "season", "year", "decade", "century"] as const)(
    "finds a %s that holds the day",
    (unit) => {
      fc.assert(
        fc.property(anyDay, (day) => {
          const [first, last] = boundsOf(unitOf(day, unit)) ?? ["", ""];
          expect(first <= day && day <= last).toBe(true);
        }),
      );
    },
  );
});
