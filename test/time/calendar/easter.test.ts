import { expect, test } from "vitest";
import { weekdayOf } from "../../../src/time/calendar/days.ts";
import { easterSunday } from "../../../src/time/calendar/easter.ts";

test.for([
  [1818, "1818-03-22"],
  [1943, "1943-04-25"],
  [1998, "1998-04-12"],
  [2000, "2000-04-23"],
  [2013, "2013-03-31"],
  [2024, "2024-03-31"],
] as const)("Easter of %i is %s", ([year, day]) => {
  expect(easterSunday(year)).toBe(day);
});

test("Easter is a Sunday between 22 March and 25 April", () => {
  for (let year = 1583; year < 2600; year++) {
    const day = easterSunday(year);
    expect(weekdayOf(day)).toBe(7);
    expect(day.slice(5) >= "03-22" && day.slice(5) <= "04-25").toBe(true);
  }
});
