import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { understandQuestion } from "../../src/question/understand-question.ts";
import { rerankSentence } from "../../src/ranking/rerank-sentence.ts";
import { scoreSentences, withSimilarity } from "../../src/ranking/score-sentences.ts";
import { maxEvidence, type ScoreParts, sentenceScore } from "../../src/ranking/sentence-score.ts";
import { EVIDENCE } from "../../src/ranking/weights.ts";
import { seedDocuments, seeds } from "../answer/seeds.ts";
import { passageHits } from "../fixtures/passage-hits.ts";
import { madeQuestion, QUESTIONS } from "../fixtures/questions.ts";

const SEED = { seed: 1998 };

/** The sentences of the six documents that score more in the second pass than the first promised, and how many were scored. */
async function broken(text: string, rank: number, similarity = 0) {
  const { question, lexicon } = await understandQuestion(text, seeds, null);
  const scored = passageHits(seedDocuments, question).flatMap((hit) =>
    scoreSentences(question, lexicon, hit, rank),
  );
  const found = scored
    .map((one) => withSimilarity(question, one, similarity))
    .flatMap((one) => {
      const candidate = rerankSentence(question, lexicon, one);
      return candidate && candidate.score > one.upperBound + 1e-9 ? [candidate.quote] : [];
    });
  return { found, count: scored.length };
}

describe("the upper bound of a sentence", () => {
  test.for(QUESTIONS)("is never below its score: %s", async (question) => {
    const { found, count } = await broken(question, 1);
    expect(count).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  test("is never below its score for words at random, whatever the passage's rank and the meaning", async () => {
    const rank = fc.double({ min: 0, max: 1, noNaN: true });
    const meaning = fc.double({ min: -1, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(madeQuestion, rank, meaning, async (question, of, alike) => {
        expect((await broken(question, of, alike)).found).toEqual([]);
      }),
      { ...SEED, numRuns: 40 },
    );
  });
});

describe("sentenceScore", () => {
  const some = (max: number) => fc.double({ min: 0, max, noNaN: true });
  const parts: fc.Arbitrary<ScoreParts> = fc.record({
    concepts: some(50),
    coverage: some(50),
    dates: some(3),
    evidence: some(1.4),
    passage: some(50),
    similarity: fc.double({ min: -25, max: 25, noNaN: true }),
    length: some(1.2),
    kind: some(1),
    fit: some(1),
  });

  test("grows with every part", () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const most = Object.fromEntries(
          (Object.keys(one) as (keyof ScoreParts)[]).map((part) => [part, Math.max(one[part], other[part])]),
        ) as ScoreParts;
        expect(sentenceScore(most)).toBeGreaterThanOrEqual(sentenceScore(one));
        expect(sentenceScore(most)).toBeGreaterThanOrEqual(sentenceScore(other));
      }),
      SEED,
    );
  });

  test("gives a sentence that meets nothing an order, unless nothing fits", () => {
    const none = {
      concepts: 0,
      coverage: 0,
      dates: 0,
      evidence: 1,
      passage: 0,
      similarity: 0,
      length: 1,
      kind: 1,
      fit: 1,
    };
    expect(sentenceScore(none)).toBeGreaterThan(0);
    expect(sentenceScore({ ...none, kind: 0.75 })).toBeLessThan(sentenceScore(none));
    expect(sentenceScore({ ...none, fit: 0 })).toBe(0);
  });
});

describe("maxEvidence", () => {
  test.for([
    ["whether", false, 1],
    ["topic", false, 1],
    ["count", false, EVIDENCE.counts],
    ["when", false, EVIDENCE.present],
    ["who", false, EVIDENCE.present],
    ["what", true, EVIDENCE.defines],
    ["who", true, EVIDENCE.defines],
  ] as const)("for %s, a definition: %s, is %d", ([type, definition, most]) => {
    expect(maxEvidence({ type, definition })).toBe(most);
  });
});
