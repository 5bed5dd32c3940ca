import { describe, expect, test } from "vitest";
import { analyseDocument } from "../../../src/archive/analyse-document.ts";
import { documentScore, documentTerms } from "../../../src/archive/terms/document-terms.ts";
import { allTerms } from "../../../src/archive/terms/passage-terms.ts";
import type { Document } from "../../../src/corpus/document.ts";
import { indexTerms } from "../../../src/language/words.ts";
import { seedDocuments } from "../../answer/seeds.ts";
import { statement } from "../../answer/statement.ts";

const termsOf = (document: Document) =>
  documentTerms(
    document,
    analyseDocument(document).passages.map(({ terms }) => terms),
  );

describe("documentTerms", () => {
  const monks = statement("# Monks\n\nA monk was killed.\n\n## In Battambang\n\nTwo students fled.", {
    title: "Cambodia",
    publisher: "Oxfam",
    places: "[Port Elan]",
  });
  const labour = statement("Dockers walked out.", { id: "b", title: "Port" });

  test.for([
    ["kill", [true, false]],
    ["student", [true, false]],
    ["docker", [false, true]],
    ["walk", [false, true]],
    // Of headings alone.
    ["battambang", [true, false]],
    // Of what is known beside the text.
    ["cambodia", [true, false]],
    ["oxfam", [true, false]],
    ["elan", [true, false]],
    ["absent", [false, false]],
    ["killed", [false, false]],
    ["the", [false, false]],
    ["", [false, false]],
  ] as const)("looks for %j in each document", ([stem, expected]) => {
    expect([monks, labour].map((document) => termsOf(document).has(stem))).toEqual(expected);
  });

  test.for([
    ["kill", 1],
    // The heading's own passage and the paragraph's words.
    ["monk", 2],
    ["cambodia", 3],
    ["oxfam", 2],
    ["elan", 2],
    ["battambang", 1],
  ] as const)("counts %s %i times", ([stem, count]) => {
    expect(termsOf(monks).get(stem)).toBe(count);
  });

  test("adds up the fields of a word that is in several", () => {
    const document = statement("Elan. Elan.", { title: "Elan", publisher: "Elan", places: "[Elan]" });
    expect(termsOf(document).get("elan")).toBe(2 + 3 + 2 + 2);
  });

  test("says of every document of the archive what reading it says", () => {
    for (const document of seedDocuments) {
      const held = new Set([
        ...analyseDocument(document).passages.flatMap(({ terms }) => allTerms(terms)),
        ...indexTerms([document.title, document.publisher, ...document.places].join("\n")),
      ]);
      expect(new Set(termsOf(document).keys())).toEqual(held);
    }
  });
});

describe("documentScore", () => {
  const statistics = { size: 10, averageLength: 20, frequency: (stem: string) => (stem === "rare" ? 1 : 6) };
  const score = (stem: string, count: number, length = 20, weight = 1) =>
    documentScore([{ stem, weight }], [count], length, statistics);

  test("is BM25: grows with the count, ever less, and falls with the length", () => {
    const [none, once, twice, often] = [0, 1, 2, 50].map((count) => score("rare", count));
    expect(none).toBe(0);
    expect(once).toBeCloseTo(Math.log(1 + 9.5 / 1.5));
    expect(twice).toBeGreaterThan(once ?? 0);
    expect((often ?? 0) / (once ?? 1)).toBeLessThan(2.5);
    expect(score("rare", 1, 40)).toBeLessThan(score("rare", 1, 20));
  });

  test("prefers rare words, and counts each by its weight", () => {
    expect(score("rare", 1)).toBeGreaterThan(score("common", 1));
    expect(score("rare", 1, 20, 0.5)).toBeCloseTo(score("rare", 1) / 2);
  });

  test("adds up the terms", () => {
    const both = documentScore(
      [
        { stem: "rare", weight: 1 },
        { stem: "common", weight: 0.85 },
      ],
      [2, 3],
      30,
      statistics,
    );
    expect(both).toBeCloseTo(score("rare", 2, 30) + score("common", 3, 30, 0.85));
  });
});
