import { describe, expect, test } from "vitest";
import type { DateConstraint } from "../../../src/time/constraints/date-constraints.ts";
import { daysOf, fits, follows } from "../../../src/time/constraints/date-range.ts";

const constraint = (parts: Partial<DateConstraint>): DateConstraint => ({
  from: null,
  to: null,
  start: 0,
  end: 0,
  text: "",
  ...parts,
});
const IN_1998 = { from: "1998-01-01", to: "1998-12-31" };

describe("fits", () => {
  test.for<readonly [Partial<DateConstraint>, string, ReturnType<typeof fits>]>([
    [IN_1998, "1998-09-08", "inside"],
    [IN_1998, "1998", "inside"],
    [IN_1998, "1999-01-01", "outside"],
    [{ from: "1998-06-01" }, "1998", "across"],
    [{ to: "1998-06-01" }, "1998", "across"],
    [{ to: "1998-06-01" }, "1998-06-02", "outside"],
    [{ from: "1998-03-01", to: "1998-03-31" }, "1998", "outside"],
    [{ monthDay: "09-08" }, "1998-09-08", "inside"],
    [{ monthDay: "09-08" }, "1998-09", "outside"],
    [{ month: "09" }, "1998-09-08", "inside"],
    [{ month: "09" }, "1998-09", "inside"],
    [{ month: "09" }, "1998", "outside"],
  ])("finds %j against %s %s", ([parts, value, expected]) => {
    expect(fits(constraint(parts), daysOf(value))).toBe(expected);
  });
});

describe("follows", () => {
  test.for<readonly [Partial<DateConstraint>, string, boolean]>([
    [IN_1998, "1999-01-01", true],
    [IN_1998, "1999-01", true],
    [{ from: "1998-09-01", to: "1998-09-30" }, "1998-10-02", true],
    [IN_1998, "1998-12-31", false],
    [IN_1998, "1999-03-01", false],
    [IN_1998, "1999", false],
    [{ from: "1998-09-08", to: "1998-09-08" }, "1998-09-09", false],
    [{ to: "1998-09-08" }, "1998-09-09", false],
    [{ month: "09" }, "1998-10-01", false],
  ])("says for %j of a document of %s whether it comes just after: %s", ([parts, value, expected]) => {
    expect(follows(constraint(parts), daysOf(value))).toBe(expected);
  });
});
