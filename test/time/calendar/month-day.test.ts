import { describe, expect, test } from "vitest";
import { daysAround } from "../../../src/time/calendar/month-day.ts";

describe("daysAround", () => {
  test.for([
    ["06-15", 2021, 1, ["06-14", "06-16"]],
    ["06-15", 2021, 2, ["06-14", "06-16", "06-13", "06-17"]],
    ["01-01", 1997, 2, ["12-31", "01-02", "12-30", "01-03"]],
    ["12-31", 1997, 1, ["12-30", "01-01"]],
    ["03-01", 2020, 1, ["02-29", "03-02"]],
    ["03-01", 2021, 1, ["02-28", "03-02"]],
    ["02-28", 2020, 1, ["02-27", "02-29"]],
    ["06-15", 2021, 0, []],
  ] as const)("finds around %s of %i, up to %i away, %j", ([day, year, reach, days]) => {
    expect(daysAround(day, year, reach)).toEqual(days);
  });

  test("finds those before alone", () => {
    expect(daysAround("01-02", 1997, 3, "before")).toEqual(["01-01", "12-31", "12-30"]);
  });
});
