import { describe, expect, test } from "vitest";
import { byIssue, summarise } from "../../src/archive/summarise.ts";
import { archiveKey } from "../../src/corpus/document-key.ts";
import { seedDocuments } from "../answer/seeds.ts";
import { statement } from "../answer/statement.ts";

describe("summarise", () => {
  test("counts nothing where there is nothing", () => {
    expect(summarise([], 0)).toEqual({
      key: archiveKey([]),
      documents: 0,
      passages: 0,
      publishers: [],
      places: [],
      years: null,
      languages: [],
    });
  });

  test("counts the documents of each language, in the order of their codes", () => {
    const documents = [
      statement("하나.", { id: "a", language: "ko" }),
      statement("Two.", { id: "b" }),
      statement("셋.", { id: "c", language: "ko" }),
    ];
    expect(summarise(documents, 3).languages).toEqual([
      { language: "en", documents: 1 },
      { language: "ko", documents: 2 },
    ]);
  });

  test("names each publisher and place once, in alphabetical order", () => {
    const documents = [
      statement("One.", { id: "a", publisher: "Watch", places: "[Moss, Elan]" }),
      statement("Two.", { id: "b", publisher: "Oxfam", places: "[Elan]" }),
      statement("Three.", { id: "c", publisher: "Watch" }),
    ];
    expect(summarise(documents, 3)).toMatchObject({
      documents: 3,
      passages: 3,
      publishers: ["Oxfam", "Watch"],
      places: ["Elan", "Moss"],
    });
  });

  test.for([
    [[], null],
    [['"1998"'], [1998, 1998]],
    [['"1998-12-31/1999-01-02"'], [1998, 1999]],
    [
      ['"2020-12-15"', '"1998-09"', '"2005~"'],
      [1998, 2020],
    ],
    [['"199X"'], [1990, 1999]],
  ] as const)("spans of the dates %j the years %j", ([dates, years]) => {
    const documents = [
      statement("Undated.", { id: "undated" }),
      ...dates.map((issued, index) => statement("Dated.", { id: `d${index}`, issued })),
    ];
    expect(summarise(documents, 0).years).toEqual(years);
  });

  test("has another key for another text", () => {
    const key = (text: string) => summarise([statement(text)], 1).key;
    expect(key("One.")).not.toBe(key("Two."));
    expect(summarise(seedDocuments, 9).key).toBe(archiveKey(seedDocuments));
  });
});

describe("byIssue", () => {
  test("orders by the first day of issue, then by id, those of unknown date last", () => {
    const documents = [
      statement("One.", { id: "z" }),
      statement("Two.", { id: "a" }),
      statement("Three.", { id: "d", issued: '"1998"' }),
      statement("Four.", { id: "c", issued: '"1998-01-01"' }),
      statement("Five.", { id: "e", issued: '"1997-12-31"' }),
    ];
    expect(documents.toSorted(byIssue).map(({ id }) => id)).toEqual(["e", "c", "d", "a", "z"]);
  });
});
