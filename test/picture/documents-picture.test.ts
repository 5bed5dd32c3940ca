import { expect, test } from "vitest";
import { documentsPicture } from "../../adapters/picture/documents-picture.ts";
import { documentsByYear } from "../../src/archive/documents-by-year.ts";
import { seedDocuments } from "../answer/seeds.ts";
import { statement } from "../answer/statement.ts";

const small = [
  statement("One.", { id: "a", publisher: "Oxfam", issued: '"1998-09-09"' }),
  statement("Two.", { id: "b", publisher: "Oxfam", issued: '"1998"' }),
  statement("Three.", { id: "c", publisher: "NKnet", issued: '"2001-02"' }),
  statement("Four.", { id: "d", publisher: "NKnet" }),
];

test("documents are counted by publisher and year, those without a year by themselves", () => {
  expect(documentsByYear(small)).toEqual({
    counts: [
      { publisher: "Oxfam", year: 1998, documents: 2 },
      { publisher: "NKnet", year: 2001, documents: 1 },
    ],
    undated: 1,
  });
});

test("the words of the picture say whose and how many", () => {
  expect(documentsPicture(documentsByYear(small))?.alt).toBe(
    "Documents by year of issue, 1998 to 2001: Oxfam 2, NKnet 1. 1 without a year is not drawn.",
  );
  expect(documentsPicture(documentsByYear([]))).toBeNull();
});

test("an archive is drawn by year", async () => {
  await expect(`${documentsPicture(documentsByYear(seedDocuments))?.svg}\n`).toMatchFileSnapshot(
    "golden/documents.svg",
  );
});

test("publishers beyond the first few are one part of a year's bar", () => {
  const many = ["A", "B", "C", "D", "E", "F", "G"].map((publisher) =>
    statement("One.", { id: publisher.toLowerCase(), publisher, issued: '"1998"' }),
  );
  const { svg = "", alt } = documentsPicture(documentsByYear(many)) ?? {};
  expect(svg.match(/<title>[^<]*/g)).toContain("<title>Others, 1998: 3");
  expect(alt).toContain("D 1, 3 other publishers 3.");
});
