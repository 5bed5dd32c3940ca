import { describe, expect, test } from "vitest";
import { tokensOf } from "../../src/language/token-span.ts";
import { SURNAME_WEIGHT } from "../../src/question/surname.ts";
import { understandQuestion } from "../../src/question/understand-question.ts";
import { scoreConcepts } from "../../src/ranking/score-concepts.ts";
import { CONCEPT, CONTEXT } from "../../src/ranking/weights.ts";
import { seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";

/** Scores a sentence for a question, with another text as its context. */
async function scored(text: string, sentence: string, context = "", weight = 0) {
  const { question, lexicon } = await understandQuestion(text, seeds, null);
  const parts = context === "" ? [] : [{ weight, terms: null, tokens: tokensOf(context) }];
  return scoreConcepts(
    question,
    tokensOf(sentence),
    parts,
    question.concepts.map(() => 0),
    lexicon,
  );
}

describe("scoreConcepts", () => {
  test("covers a question completely with its own words in any inflection", async () => {
    const { coverage, stated } = await scored("released prisoners", "They release a prisoner.");
    expect({ coverage, stated }).toEqual({ coverage: 1, stated: 2 });
  });

  test("covers nothing with other words", async () => {
    const { coverage, stated } = await scored("released prisoners", "The weather was fine.");
    expect({ coverage, stated }).toEqual({ coverage: 0, stated: 0 });
  });

  test("gives partial credit for a match in the context", async () => {
    const alone = await scored("released prisoners", "They were released.");
    const before = await scored("released prisoners", "They were released.", "The prisoners", CONTEXT.before);
    const inside = await scored("released prisoners", "The prisoners were released.");
    expect(before.score).toBeGreaterThan(alone.score);
    expect(before.score).toBeLessThan(inside.score);
    expect(before.stated).toBe(1);
  });

  test("counts a match in the nearest context as stated", async () => {
    const { stated } = await scored(
      "released prisoners",
      "They were released.",
      "The prisoners",
      CONTEXT.reference,
    );
    expect(stated).toBe(2);
  });

  test("lowers the score where a name of the question is missing", async () => {
    expect((await scored("what did Sam Rainsy seek?", "He sought sanctuary.")).names).toBe(
      CONCEPT.nameMissing,
    );
    expect((await scored("what did Sam Rainsy seek?", "Sam Rainsy sought sanctuary.")).names).toBe(1);
  });

  test("knows a person by surname in a document that has the full name, whoever else has the surname", async () => {
    const namesakes = archiveOf([
      statement("Rosa Lund sailed. Alan Lund sailed.", { id: "both" }),
      statement("Alan Lund stayed.", { id: "other" }),
    ]);
    const { question, lexicon } = await understandQuestion("when did Rosa Lund sail?", namesakes, null);
    const nameOf = (sentence: string, documentMatch: number) =>
      scoreConcepts(question, tokensOf(sentence), [], [documentMatch, 0], lexicon).matches[0]?.coverage ?? 0;
    expect(nameOf("Ms Lund sailed in May.", CONTEXT.document)).toBe(SURNAME_WEIGHT);
    expect(nameOf("Ms Lund sailed in May.", 0)).toBeLessThan(0.5);
    expect(nameOf("Alan Lund sailed in May.", CONTEXT.document)).toBeLessThan(0.5);
  });

  test("lowers the score for a namesake: North Korea for South Korea", async () => {
    const { names } = await scored("arrests in South Korea", "arrests in North Korea");
    expect(names).toBeLessThanOrEqual(CONCEPT.namesake);
    expect((await scored("arrests in South Korea", "arrests in South Korea")).names).toBe(1);
  });

  test("prefers concepts in the order of the question", async () => {
    const inOrder = await scored("prisoners released", "prisoners released");
    const reversed = await scored("prisoners released", "released prisoners");
    expect(inOrder.score).toBeGreaterThan(reversed.score);
  });
});
