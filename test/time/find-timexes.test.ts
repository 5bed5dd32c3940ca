import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEdtf } from "../../src/corpus/edtf-date.ts";
import { findTimexes } from "../../src/time/find-timexes.ts";

function values(text: string, issued: string | null): readonly string[] {
  return findTimexes(text, issued === null ? null : readEdtf(issued)).map((timex) => timex.value);
}

describe("findTimexes", () => {
  test.for<readonly [string, string | null, readonly string[]]>([
    ["On 8 September security forces dispersed them", "1998-09-09?", ["1998-09-08"]],
    ["Arrested yesterday, released today", "1998-09-08", ["1998-09-07", "1998-09-08"]],
    ["Last year alone, 23 were executed", "1998-09", ["1997"]],
    ["Since President Kim took office in February", "1998", ["1998-02"]],
    ["They will step up their campaigning in March this year", "1999-02", ["1999-03"]],
    ["They will step up their campaigning in March", "1999-02", ["1999-03"]],
    ["In September, the navy shot an official", "2020-12-15", ["2020-09"]],
    ["In January, the navy shot an official", "2020-12-15", ["2020-01"]],
    ["On June 4th, Kim released a commentary", "2020-07-21", ["2020-06-04"]],
    ["On June 17th they left and, the day before that, spoke", "2020-07-21", ["2020-06-17", "2020-06-16"]],
    ["a first round beginning at the end of July", "2020-07-21", ["2020-07"]],
    ["the July 1998 election ... the July elections", "1998-09-09?", ["1998-07", "1998-07"]],
    ["In early 1999 he met them", "1999-02?", ["1999"]],
    ["He was held two weeks; he left two years ago", "1998-09-08", ["P2W", "1996"]],
    ["six weeks ago", "1998-09-08", ["1998-W31"]],
    [
      "said Friday. He left last Friday and returns next Friday",
      "1998-09-10",
      ["1998-09-04", "1998-09-04", "1998-09-11"],
    ],
    ["He spoke Thursday", "1998-09-10", ["1998-09-10"]],
    ["They will meet on Monday", "1998-09-10", ["1998-09-14"]],
    ["this morning", "1998-09-09", ["1998-09-09TMO"]],
    ["at 5 p.m. on Friday he left", "1998-09-10", ["1998-09-04T17:00"]],
    ["in the third quarter profits fell", "1998-11-02", ["1998-Q3"]],
    ["the summer of 1998, last summer", "1999-02-10", ["1998-SU", "1998-SU"]],
    ["in the 1990s, the nineties, the 20th century", null, ["199", "199", "19"]],
    ["fiscal 1998", null, ["FY1998"]],
    ["every year; daily; every Monday", null, ["P1Y", "P1D", "XXXX-WXX-1"]],
    ["two and a half years, three quarters, a decade", null, ["P2Y6M", "P9M", "P10Y"]],
    ["Elian was found on Thanksgiving Day", "2000-01-07", ["1999-11-25"]],
    ["In 1944 they landed. On 6 June they", null, ["1944", "1944-06-06"]],
    ["The Times said on Saturday, April 25:", "1998-04-24", ["1998-04-25"]],
    ["On June 4th, Kim released a commentary", "2021-05-01", ["2020-06-04"]],
    ["dividends to holders of record Nov. 10", "1989-10-27", ["1989-11-10"]],
    ["born on 29 February", "1998-09-08", ["1996-02-29"]],
    ["on Good Friday they marched", "1998-09-08", ["1998-04-10"]],
    ["on Easter Monday 2000", null, ["2000-04-24"]],
    ["a fortnight ago, for a fortnight", "1998-09-08", ["1998-W35", "P2W"]],
    ["In the third quarter it fell, in the 1988 quarter it rose", "1989-11-02", ["1989-Q3", "1988-Q3"]],
    ["the 1988 period", "1989-11-02", ["1988"]],
    ["Profit fell in the third quarter from a year earlier", "1989-11-02", ["1989-Q3", "1988-Q3"]],
    [
      "The third quarter was good, the fourth quarter will be worse than a year ago",
      "1989-11-02",
      ["1989-Q3", "1989-Q4", "1988-Q3"],
    ],
    [
      "In the third quarter it lost; for the nine months it earned more than a year earlier",
      "1989-11-02",
      ["1989-Q3", "P9M", "1988"],
    ],
    ["in the quarter ended April 30", "1989-11-02", ["1989-Q1", "1989-04-30"]],
    ["in the quarter ended Jan. 31, 1989", "1989-11-02", ["1988-Q4", "1989-01-31"]],
    ["in the year ended June 30", "1989-11-02", ["P1Y", "1989-06-30"]],
    ["in the second half of the year", "1989-03-02", ["1989-H2"]],
    ["05/06/1998 and 26/06/1998", null, ["1998", "1998-06-26"]],
    ["02-27-98 0803EST", null, ["1998-02-27T08:03"]],
    ["1998-02-27 0800", null, ["1998-02-27T08:00"]],
    ["in December 20 miners died", "1998-09-08", ["1997-12"]],
    ["in two to three weeks", "1998-09-08", ["P2W"]],
    ["two or three days ago", "1998-09-08", ["PAST_REF"]],
    ["They were told of a festival that opens in the harbour on 14 September", "2001-09-07", ["2001-09-14"]],
    ["on 29 February 1998", null, ["XXXX-XX-XX"]],
  ])("reads %j of %s as %j", ([text, issued, expected]) => {
    expect(values(text, issued)).toEqual(expected);
  });

  test.for<readonly [string, string | null, readonly string[]]>([
    ["yesterday", "1998-09", ["1998-09"]],
    ["this morning", "1998-09-09?", ["1998-09"]],
    ["yesterday", "1998", ["1998"]],
    ["on Friday", "1998-09", ["1998-09"]],
    ["last week", "1998-09", ["1998"]],
    ["last week", "1998", ["XXXX-WXX"]],
    ["last month", "1998", ["XXXX-XX"]],
    ["yesterday", null, ["XXXX-XX-XX"]],
    ["on 8 September", null, ["XXXX-09-08"]],
    ["in September", null, ["XXXX-09"]],
    ["last year", null, ["XXXX"]],
    ["on Friday", null, ["XXXX-WXX-5"]],
    ["last March", "1998", ["XXXX-03"]],
    ["that day he left", "1998-09-08", ["XXXX-XX-XX"]],
    ["two thousand years ago", "1998-09-08", ["XXXX"]],
    ["99999999999999 days ago", "1998-09-08", ["XXXX-XX-XX"]],
    ["yesterday", "199X", ["XXXX-XX-XX"]],
  ])("is no more precise about %j than %s allows: %j", ([text, issued, expected]) => {
    expect(values(text, issued)).toEqual(expected);
  });

  test.for([
    "Article 7",
    "25 NGOs would be investigated",
    "call +44 117 930 4099 or +82.10.4508.8815",
    "A/RES/60/251",
    "the Sunday Times may march",
    "a second chance for 2000 people",
    "It cost $1998, or 1,998 pounds, 5-3",
    "the 20th anniversary of the declaration",
    "May I march?",
  ])("finds nothing in %j", (text) => {
    expect(values(text, "1998-09-08")).toEqual([]);
  });

  test("says where a value comes from", () => {
    const found = findTimexes("In July 1998 they voted; yesterday they left", readEdtf("1998-09-08"));
    expect(found).toMatchObject([
      { text: "July 1998", basis: "stated" },
      { text: "yesterday", basis: "inferred", from: "the date of issue, 1998-09-08" },
    ]);
    expect(found[0]).not.toHaveProperty("from");
  });

  test("names the earlier expression a value was reckoned from", () => {
    const [, second] = findTimexes(
      "On June 17th he left, the day before that he spoke",
      readEdtf("2020-07-21"),
    );
    expect(second?.from).toBe('"June 17th" before it');
  });

  test("finds nothing in a language without parsers", () => {
    expect(findTimexes("in 1998", null, "xx")).toEqual([]);
  });
});

const WORDS =
  "on in the of last next this two three years weeks ago later June July 4th 8 1998 2020 Friday morning quarter early mid- , . - ' 31 February and to every a yesterday 5 p.m. will met \n 's 1990s half".split(
    " ",
  );
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(" ")),
);
const anyIssue = fc.constantFrom(null, "1998", "1998-09", "1998-09-08", "1998-09-09?", "199X", "2020-02-29");

describe("findTimexes on any text", () => {
  test("gives expressions in order that lie in the text, apart from one another, as their words say", () => {
    fc.assert(
      fc.property(anyText, anyIssue, (text, issued) => {
        let end = 0;
        for (const timex of findTimexes(text, issued === null ? null : readEdtf(issued))) {
          expect(timex.start).toBeGreaterThanOrEqual(end);
          expect(timex.end).toBeGreaterThan(timex.start);
          expect(text.slice(timex.start, timex.end)).toBe(timex.text);
          expect(timex.from !== undefined).toBe(timex.basis === "inferred");
          end = timex.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test("infers no day from a date of issue that has none, unless the words name the day", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { value, basis, text: words } of findTimexes(text, readEdtf("1998"))) {
          const reckoned = basis === "inferred" && !/\d|day|night|morning/i.test(words);
          if (reckoned) expect(value).not.toMatch(/^\d{4}-\d\d-\d\d/);
        }
      }),
    );
  });

  test.for([
    "1".repeat(50_000),
    "a ".repeat(25_000),
    "the last ".repeat(6_000),
    "June ".repeat(2_000),
    `${" ".repeat(50_000)}x`,
    "1998-".repeat(10_000),
    "7 and ".repeat(8_000),
    "two hundred and ".repeat(3_000),
    "\n".repeat(50_000),
    "5 p.m., ".repeat(2_000),
  ])("comes to an end on a repetitive text", (text) => {
    for (const { start, end, text: words } of findTimexes(text, readEdtf("1998-09-08"))) {
      expect(text.slice(start, end)).toBe(words);
    }
  });

  test.for([
    ["1999-02?", "The mine had burned on 3 November.", "XXXX-11-03"],
    ["1999-02?", "The mine burned on 3 January.", "1999-01-03"],
    ["1999-02?", "They will march on 3 November.", "1999-11-03"],
    ["1998", "The mine had burned on 3 November.", "1998-11-03"],
  ] as const)("of a document of %s lets nothing have happened after it: %s", ([issued, text, value]) => {
    expect(findTimexes(text, readEdtf(issued)).map((timex) => timex.value)).toEqual([value]);
  });

  test.for(["en", "en-GB", "EN-us"])("reads %s as English", (language) => {
    expect(findTimexes("He left in 1998.", null, language)).toHaveLength(1);
  });

  test.for(["constructor", "__proto__", "xx", ""])("finds nothing in the language %j", (language) => {
    expect(findTimexes("He left in 1998.", null, language)).toEqual([]);
  });
});
