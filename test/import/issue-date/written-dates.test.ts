import { describe, expect, test } from "vitest";
import { writtenDates } from "../../../src/import/issue-date/written-dates.ts";

const values = (line: string, language = "en") => writtenDates(line, language).map(({ value }) => value);

describe("writtenDates", () => {
  test.for([
    ["3 May 2004", "2004-05-03"],
    ["the 3rd of May, 2004", "2004-05-03"],
    ["Thursday 29th Apr 04", "2004-04-29"],
    ["12 October2017", "2017-10-12"],
    ["2 3 NOVEMBER 1 9 8 3", "1983-11-23"],
    ["L i m a M a y  1 1, 1 9 8 7", "1987-05-11"],
    ["HON. A. QUISPE M.P.28 May 1978", "1978-05-28"],
    ["1 1th J u n e 1959", "1959-06-11"],
    ["May 3rd, 2004", "2004-05-03"],
    ["Sept. 3, 2004", "2004-09-03"],
    ["April,30 2018", "2018-04-30"],
    ["17.7.15", "2015-07-17"],
    ["2015/07/17 10:05", "2015-07-17"],
    ["18/10/10", "2010-10-18"],
    ["2004-05-03T10:00", "2004-05-03"],
    ["February 1982", "1982-02"],
    ["1998년 9월 8일", "1998-09-08"],
    ["8. September 98", "1998-09-08"],
  ] as const)("reads %s", ([line, value]) => {
    expect(values(line)).toEqual([value]);
  });

  test("reads a text of several lines line by line", () => {
    const text = "Moss\n3 May 2004\n\nHale, 4 May\n2004, and June 5, 2004";
    expect(writtenDates(text, "en").map(({ start, end }) => text.slice(start, end))).toEqual([
      "3 May 2004",
      "June 5, 2004",
    ]);
  });

  test.for([
    ["de", "3. März 2004", "2004-03-03"],
    ["fr", "le 1er août 1998", "1998-08-01"],
    ["es", "3 de mayo de 2004", "2004-05-03"],
  ] as const)("knows the months of %s: %s", ([language, line, value]) => {
    expect(values(line, language)).toEqual([value]);
  });

  test.for([
    "8 January 2996",
    "8 January 19%",
    "31 April 2004",
    "30/2/2004",
    "1.2.3.4",
    "Room 12/5/31/2",
    "May 2004 people",
    "12 May",
    "4.28 May 1978",
    "Act 1998",
  ])("finds no day in %s", (line) => {
    expect(values(line).filter((value) => value.length === 10)).toEqual([]);
  });

  test.for([
    ["3/4/2004", "2004-04-03", false],
    ["13/4/2004", "2004-04-13", true],
    ["4/13/2004", "2004-04-13", true],
    ["11-12 April 1994", "1994-04-12", false],
    ["29 September to 1 October 2004", "2004-10-01", false],
    ["2020/7/11-12", "2020-07-11", false],
    ["2020/7/11 - 10:30", "2020-07-11", true],
    ["22 May 9 1968", "1968-05-09", false],
    ["60 21 April 1994", "1994-04-21", true],
  ] as const)("%s is sure: %s, %s", ([line, value, sure]) => {
    expect(writtenDates(line, "en")).toMatchObject([{ value, sure }]);
  });

  test("says where they stand", () => {
    const line = "Rice, 3 May 2004 and 4 May 2004";
    expect(writtenDates(line, "en").map(({ start, end }) => line.slice(start, end))).toEqual([
      "3 May 2004",
      "4 May 2004",
    ]);
  });
});
