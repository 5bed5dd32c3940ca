import { describe, expect, test } from "vitest";
import { confidenceOf } from "../../src/answer/confidence.ts";
import { type AnalysedDocument, analyseDocument } from "../../src/archive/analyse-document.ts";
import { textIn } from "../../src/archive/stored-passage.ts";
import type { Candidate } from "../../src/ranking/rerank-sentence.ts";
import { statement } from "./statement.ts";

const TEXT = "The docks were closed. Ana left.\n\nThe mill burned.\n\nThe docks were closed.";
const one = analyseDocument(statement(TEXT, { id: "one" }));
const other = analyseDocument(statement("The docks were closed.\n\nThe ferry sank.", { id: "other" }));

/** A candidate from a passage's sentence. */
function candidate(
  { document, passages }: AnalysedDocument,
  at: number,
  score: number,
  support = 0.7,
  sentence = 0,
): Candidate {
  const passage = passages[at]?.stored;
  const span = passage?.sentences[sentence];
  if (!passage || !span) throw new Error(`Expected a sentence ${sentence} in passage ${at}`);
  return {
    document,
    passage,
    sentence: span,
    quote: textIn(passage, span),
    score,
    support,
    coverage: 1,
    similarity: 0,
    defines: false,
    dates: [],
    speaker: null,
    highlights: [],
    figure: null,
    telling: "unsaid",
  };
}

describe("confidenceOf", () => {
  const docks = (support?: number) => candidate(one, 0, 10, support);
  const mill = (score: number) => candidate(one, 1, score);

  test("lies between 0 and 1, and grows with the support", () => {
    const values = [0, 0.25, 0.5, 0.75, 1].map((support) => confidenceOf(docks(support), [docks(support)]));
    expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b));
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThan(1);
  });

  test("grows with the distance to the best sentence of another passage", () => {
    const best = docks();
    const values = [10, 8, 5, 1, 0].map((score) => confidenceOf(best, [best, mill(score)]));
    expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b));
  });

  test("is calibrated: 0.8 takes full support and half the distance, or the like", () => {
    const best = docks(1);
    expect(confidenceOf(best, [best, mill(10)])).toBeCloseTo(0.574);
    expect(confidenceOf(best, [best, mill(5)])).toBeCloseTo(0.8, 1);
    expect(confidenceOf(docks(0), [docks(0), mill(10)])).toBeLessThan(0.1);
  });

  test("looks at the nearest rival, not at those behind it", () => {
    const best = docks();
    const rivals = [mill(8), candidate(other, 1, 2)];
    expect(confidenceOf(best, [best, ...rivals])).toBe(confidenceOf(best, [best, mill(8)]));
  });

  test("takes a sole candidate for as sure as one far before the rest", () => {
    const best = docks();
    expect(confidenceOf(best, [best])).toBe(confidenceOf(best, [best, mill(0)]));
  });

  test("takes no other sentence of the same passage for a rival", () => {
    const best = docks();
    expect(confidenceOf(best, [best, candidate(one, 0, 9.9, 0.7, 1)])).toBe(confidenceOf(best, [best]));
  });

  test.for([
    ["another document", candidate(other, 0, 9.9)],
    ["another passage", candidate(one, 2, 9.9)],
  ] as const)("takes the same quote in %s for no rival", ([, same]) => {
    const best = docks();
    expect(confidenceOf(best, [best, same])).toBe(confidenceOf(best, [best]));
    expect(confidenceOf(best, [best, same, mill(9)])).toBe(confidenceOf(best, [best, mill(9)]));
  });

  test("is less for one that stands behind its rival", () => {
    const [best, second] = [docks(), mill(5)];
    expect(confidenceOf(second, [best, second])).toBeLessThan(confidenceOf(best, [best, second]));
    expect(confidenceOf(second, [best, second])).toBeLessThan(0.1);
  });
});
