import { describe, expect, test } from "vitest";
import { readEdtf } from "../../src/corpus/edtf-date.ts";
import { dateFit } from "../../src/ranking/date-fit.ts";
import { type DateConstraint, dateConstraints } from "../../src/time/constraints/date-constraints.ts";
import { fits } from "../../src/time/constraints/date-range.ts";
import { findTimexes } from "../../src/time/find-timexes.ts";

/** The one limit in the words of a question, asked on 10 May 2024. */
function limit(words: string): DateConstraint {
  const [only] = dateConstraints(words, "2024-05-10");
  if (!only) throw new Error(`Expected a date in ${words}`);
  return only;
}

describe("fits", () => {
  test.for([
    ["in 1998", "1998", "inside"],
    ["in 1998", "1998-09", "inside"],
    ["in 1998", "1998-12-31", "inside"],
    ["in 1998", "1999-01-01", "outside"],
    ["in September 1998", "1998-08/1998-09", "across"],
    ["before September 1998", "1998-08-31", "inside"],
    ["before September 1998", "1998-09-01", "outside"],
    ["before September 1998", "1998", "across"],
    ["since 2010", "2010-01-01", "inside"],
    ["since 2010", "2009", "outside"],
    ["between 1998 and 2000", "1999", "inside"],
    ["on 8 September", "1998-09-08", "inside"],
    ["on 8 September", "1998-09-09", "outside"],
    ["in September", "1998-09-30", "inside"],
    ["in September", "1998-10-01", "outside"],
  ] as const)("finds %j and %s to be %s", ([words, date, expected]) => {
    const days = readEdtf(date);
    expect(days && fits(limit(words), days)).toBe(expected);
  });

  test.for([
    ["on 8 September 1998", "1998"],
    ["on 8 September 1998", "1998-09"],
    ["in September 1998", "1998"],
    ["on 8 September", "1998-09"],
    ["in September", "1998"],
  ] as const)("knows nothing of %j from all of %s", ([words, date]) => {
    const days = readEdtf(date);
    expect(days && fits(limit(words), days)).toBe("outside");
  });
});

/** How well a sentence of a document fits a limit, with what else its passage says. */
function howWell(words: string, sentence: string, issued: string | null = null, passage = ""): number {
  const date = issued === null ? null : readEdtf(issued);
  return dateFit(
    limit(words),
    findTimexes(sentence, date),
    findTimexes(`${sentence} ${passage}`, date),
    date,
  );
}

describe("dateFit", () => {
  test("is 1 where the sentence states a date inside", () => {
    expect(howWell("in 1998", "They fled on 8 September 1998.", "2020-12-15")).toBe(1);
  });

  test("is 1 where the sentence dates itself in the question's own words", () => {
    expect(howWell("in the past week", "In the past week many fled.", "1998-09-08")).toBe(1);
  });

  test("is 1 for a clock time on the day in the question's own words", () => {
    expect(howWell("on 8 September", "It ended by midnight on 8 September.", "1998-09-09")).toBe(1);
    expect(howWell("in September", "It ended on 8 September.", "1998-09-09")).toBeLessThan(1);
  });

  test("is 0 where everything is dated outside", () => {
    expect(howWell("in 1998", "They fled on 8 September 1997.", "1997-12-15")).toBe(0);
    expect(howWell("in 1998", "They fled.", "1997-12-15")).toBe(0);
  });

  test("knows nothing of a day from its year", () => {
    expect(howWell("on 8 September 1998", "They fled in 1998.", "2020-12-15")).toBe(0);
    expect(howWell("on 8 September 1998", "They fled.", "1998")).toBe(0);
  });

  test("falls from stated over inferred and issued then to merely nearby", () => {
    const falling = [
      howWell("in September 1998", "They fled on 8 September 1998.", "1998-09-20"),
      howWell("in September 1998", "They fled yesterday.", "1998-09-20"),
      howWell("in September 1998", "They fled.", "1998-09-20"),
      howWell("in September 1998", "They fled.", "2020-12-15", "It was in September 1998."),
      0,
    ];
    expect(falling).toEqual([...new Set(falling)].sort((a, b) => b - a));
  });

  test("takes a sentence without a date for one on the time before its document, as in a review of the year", () => {
    expect(howWell("in 1998", "They fled.", "1999-01-05")).toBe(
      howWell("in 1998", "They fled.", "1998-11-05"),
    );
    expect(howWell("in 1998", "They fled in January 1999.", "1999-01-05")).toBe(0);
    expect(howWell("in 1998", "They fled.", "1999-06-05")).toBe(0);
  });

  test("leaves a chance to a document of unknown date, and less than to one of that year", () => {
    const unknown = howWell("in 1998", "They fled.");
    expect(unknown).toBeGreaterThan(0);
    expect(unknown).toBeLessThan(howWell("in 1998", "They fled.", "1998-02"));
  });

  test.for([
    ["on 4 June 1996", "They fled on 2 June 1961.", null],
    ["in 1998", "They fled in 1997.", null],
    ["in September 1998", "They fled in May 1997.", "1998-08/1998-09"],
  ] as const)(
    "is 0 for %j where %j, whatever the coarse date of its document, %s",
    ([words, sentence, issued]) => {
      expect(howWell(words, sentence, issued)).toBe(0);
    },
  );

  test("leaves a chance to a sentence with a date that is only partly inside", () => {
    expect(howWell("before September 1998", "They fled in 1998.")).toBeGreaterThan(0);
  });

  test("takes a span or a habit for no date", () => {
    expect(howWell("in 1998", "They were held for two weeks every year.", "2020-12-15")).toBe(0);
  });
});
