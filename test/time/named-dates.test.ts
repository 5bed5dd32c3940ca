import { describe, expect, test } from "vitest";
import { readEdtf } from "../../src/corpus/edtf-date.ts";
import { findTimexes } from "../../src/time/find-timexes.ts";
import { namedDates } from "../../src/time/named-dates.ts";

const named = (text: string, issued: string | null) =>
  namedDates(findTimexes(text, issued === null ? null : readEdtf(issued)));

describe("namedDates", () => {
  test("gives each date with its words, its precision and how it is known", () => {
    expect(named("He left on 8 September. He had come in 1997.", "1998-09-09?")).toEqual([
      { value: "1998-09-08", precision: "day", basis: "inferred", text: "8 September" },
      { value: "1997", precision: "year", basis: "stated", text: "1997" },
    ]);
  });

  test("gives a date once, as stated where the text states it", () => {
    const dates = named("On 7 September he left; by 7 September 1998 they knew.", "1998");
    expect(dates).toEqual([expect.objectContaining({ value: "1998-09-07", basis: "stated" })]);
  });

  test("counts a time of day for its day", () => {
    expect(named("He left this morning.", "1998-09-09").map(({ value }) => value)).toEqual(["1998-09-09"]);
  });

  test.for([
    "He left two weeks later.",
    "They meet every year.",
    "It was so in the 1990s.",
    "Profits fell in the third quarter of 1998.",
    "He now leaves.",
    "He left in summer 1998.",
  ])("passes over %j", (text) => {
    expect(named(text, "1998-09-09")).toEqual([]);
  });

  test("dates nothing from an unknown date of issue", () => {
    expect(named("He left yesterday, on 8 September.", null)).toEqual([]);
  });
});
