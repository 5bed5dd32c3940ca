import { expect, test } from "vitest";
import { MONTH_NAMES, monthName } from "../../../src/time/calendar/month-names.ts";

test("names the months 1 to 12 and no other", () => {
  expect([monthName(1), monthName(12)]).toEqual(["January", "December"]);
  expect([monthName(0), monthName(13)]).toEqual([undefined, undefined]);
  expect(MONTH_NAMES).toHaveLength(12);
});
