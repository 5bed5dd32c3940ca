import { describe, expect, test } from "vitest";
import { analyseDocument } from "../../../src/archive/analyse-document.ts";
import { datedParts } from "../../../src/archive/issue-date/dated-parts.ts";
import { statement } from "../../answer/statement.ts";

const FIRST =
  "The Council of Port Elan today opened a school in the old harbour of Moss, and said that all of its dockers were paid.";
const SECOND =
  "The Harbour Union of Moss yesterday raised the wages of all its dockers in Port Elan, the Mayor, Ana Lopez, said today.";

/** The days from which the parts of a text of 20 June 2018 are counted, with how each part begins. */
function parts(...blocks: readonly string[]) {
  const document = statement(["20 June 2018", ...blocks].join("\n\n"), { issued: '"2018-06-20"' });
  return datedParts(document).parts.map(({ start, issued }) => [
    document.text.slice(start).split("\n", 1)[0],
    issued?.certain,
  ]);
}

describe("datedParts", () => {
  test.for([
    ["MEDIA RELEASE", "Tuesday, 5 June 2018"],
    ["# Wages in Moss", "Port Elan, 5 June 2018"],
    ["5 June 2018", "Dear Ms Vidal,"],
    ["FOR IMMEDIATE RELEASE", "Wages in Moss are raised", "5/6/2018 5 June 2018"],
  ])("a head with a day of its own begins a part: %j", (head) => {
    expect(parts(FIRST, ...head, SECOND).map(([, day]) => day)).toEqual(
      head.length === 3 ? ["2018-06-20"] : ["2018-06-20", "2018-06-05"],
    );
  });

  test("a line that names a press conference and its day begins a part by itself", () => {
    expect(parts(FIRST, "MOSS PRESS CONFERENCE: 5 JUNE 2018", SECOND)).toEqual([
      ["20 June 2018", "2018-06-20"],
      ["MOSS PRESS CONFERENCE: 5 JUNE 2018", "2018-06-05"],
    ]);
  });

  test("the part begins with its head, and the next one ends it", () => {
    expect(
      parts(FIRST, "MEDIA RELEASE", "5 June 2018", SECOND, "MEDIA RELEASE", "7 June 2018", FIRST),
    ).toEqual([
      ["20 June 2018", "2018-06-20"],
      ["MEDIA RELEASE", "2018-06-05"],
      ["MEDIA RELEASE", "2018-06-07"],
    ]);
  });

  test.for([
    ["Radio Moss, 5 June 2018"],
    ["MEDIA RELEASE"],
    ["MEDIA RELEASE", "Printed 5 June 2018"],
    ["MEDIA RELEASE", "5 June 2018 11:21:24"],
    ["MEDIA RELEASE", "From 5 June 2018"],
    ["MEDIA RELEASE", "June 2018"],
  ])("nothing else does: %j", (lines) => {
    expect(parts(FIRST, ...lines, SECOND)).toEqual([["20 June 2018", "2018-06-20"]]);
  });

  test("a day below the words begins nothing", () => {
    expect(parts(FIRST, "MEDIA RELEASE", "5 June 2018")).toEqual([["20 June 2018", "2018-06-20"]]);
  });

  test("of what is attached without a day no more is certain than the month", () => {
    expect(parts(FIRST, "News release issued by the Mayor:", SECOND)).toEqual([
      ["20 June 2018", "2018-06-20"],
      ["News release issued by the Mayor:", "2018-06"],
    ]);
  });

  test("the day of what is below does not contradict that of the text", () => {
    const document = statement([FIRST, "MEDIA RELEASE", "5 June 2018", SECOND].join("\n\n"), {
      issued: '"2018-06-20"',
    });
    expect(datedParts(document).parts.map(({ issued }) => issued?.certain)).toEqual([
      "2018-06-20",
      "2018-06-05",
    ]);
  });

  test("the days of a chronicle begin no parts", () => {
    const days = [1, 2, 3, 4].flatMap((day) => [`# Wages in Moss`, `${day} June 2018`, SECOND]);
    expect(parts(FIRST, ...days)).toEqual([["20 June 2018", "2018-06-20"]]);
  });
});

describe("a file with two releases", () => {
  const document = statement(["20 June 2018", FIRST, "MEDIA RELEASE", "5 June 2018", SECOND].join("\n\n"), {
    issued: '"2018-06-20"',
  });
  const { passages, entries } = analyseDocument(document);

  test("counts what the second tells from its own day", () => {
    expect(passages.flatMap(({ stored }) => stored.timexes.map(({ text, value }) => [text, value]))).toEqual([
      ["20 June 2018", "2018-06-20"],
      ["today", "2018-06-20"],
      ["5 June 2018", "2018-06-05"],
      ["yesterday", "2018-06-04"],
      ["today", "2018-06-05"],
    ]);
  });

  test("has the entries of each on the day of each", () => {
    expect(entries.map(({ quote, date }) => [quote.slice(0, 11), date])).toEqual([
      ["The Council", "2018-06-20"],
      ["The Harbour", "2018-06-05"],
    ]);
  });
});
