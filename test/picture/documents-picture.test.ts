import { expect, test } from "vitest";
import { documentsPicture } from "../../adapters/picture/documents-picture.ts";
import { documentsByPeriod } from "../../src/archive/documents-by-period.ts";
import { seedDocuments } from "../answer/seeds.ts";
import { statement } from "../answer/statement.ts";

const small = [
  statement("One.", { id: "a", publisher: "Oxfam", issued: '"1998-09-09"' }),
  statement("Two.", { id: "b", publisher: "Oxfam", issued: '"1998"' }),
  statement("Three.", { id: "c", publisher: "NKnet", issued: '"2001-02"' }),
  statement("Four.", { id: "d", publisher: "NKnet" }),
];

test("documents are counted by publisher and year, those without a year by themselves", () => {
  expect(documentsByPeriod(small, "year")).toEqual({
    by: "year",
    publishers: ["Oxfam", "NKnet"],
    others: 0,
    counts: [
      { publisher: "Oxfam", period: "1998", documents: 2 },
      { publisher: "NKnet", period: "2001", documents: 1 },
    ],
    undated: 1,
  });
  expect(documentsByPeriod(small, "month")).toMatchObject({
    counts: [
      { publisher: "NKnet", period: "2001-02", documents: 1 },
      { publisher: "Oxfam", period: "1998-09", documents: 1 },
    ],
    undated: 2,
  });
});

test("the words of the picture say whose and how many", () => {
  expect(documentsPicture(documentsByPeriod(small, "year"))?.alt).toBe(
    "Documents by year of issue, 1998 to 2001: Oxfam 2, NKnet 1. 1 without a year is not drawn.",
  );
  expect(documentsPicture(documentsByPeriod([], "year"))).toBeNull();
});

test("one year is drawn by its months", () => {
  const { svg = "", alt } = documentsPicture(documentsByPeriod(small, "month")) ?? {};
  expect(svg).toContain("<title>Oxfam, September 1998: 1");
  expect(alt).toMatch(/^Documents by month of issue, September 1998 to February 2001: .* 2 without a month/);
});

test("an archive is drawn by year", async () => {
  await expect(`${documentsPicture(documentsByPeriod(seedDocuments, "year"))?.svg}\n`).toMatchFileSnapshot(
    "golden/documents.svg",
  );
});

test("publishers beyond the first few are one part of a year's bar", () => {
  const many = ["A", "B", "C", "D", "E", "F", "G"].map((publisher) =>
    statement("One.", { id: publisher.toLowerCase(), publisher, issued: '"1998"' }),
  );
  const { svg = "", alt } = documentsPicture(documentsByPeriod(many, "year")) ?? {};
  expect(svg.match(/<title>[^<]*/g)).toContain("<title>Others, 1998: 3");
  expect(alt).toContain("D 1, 3 other publishers 3.");
});
