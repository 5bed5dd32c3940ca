import { describe, expect, test } from "vitest";
import { understandQuestion } from "../../src/question/understand-question.ts";
import { contextOf, formContext, speakerContext } from "../../src/ranking/context.ts";
import { CONTEXT } from "../../src/ranking/weights.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { passageHits } from "../fixtures/passage-hits.ts";

/** The weights of the context of the first sentence of the last passage of a text. */
async function weightsOfLast(text: string): Promise<readonly number[]> {
  const document = statement(text);
  const { question } = await understandQuestion("anything", archiveOf([document]), null);
  const hit = passageHits([document], question).at(-1);
  return hit ? contextOf(hit)(0).map(({ weight }) => weight) : [];
}

/** The weights of the context of the second sentence of a text. */
async function weightsOfSecond(text: string): Promise<readonly number[]> {
  const document = statement(text);
  const { question } = await understandQuestion("anything", archiveOf([document]), null);
  const hit = passageHits([document], question).find(({ passage }) => passage.sentences.length > 1);
  return hit ? contextOf(hit)(1).map(({ weight }) => weight) : [];
}

describe("the context of a sentence", () => {
  test.for(["He was released on Friday.", "However, they denied it.", "The court freed them on Friday."])(
    "weighs the previous sentence more if this one refers back: %s",
    async (second) => {
      expect((await weightsOfSecond(`The prisoner fell ill in his cell. ${second}`))[0]).toBe(
        CONTEXT.reference,
      );
    },
  );

  test.for(["The minister was released on Friday.", "Prison guards denied the report."])(
    "weighs the previous sentence less if this one stands alone: %s",
    async (second) => {
      expect((await weightsOfSecond(`The prisoner fell ill in his cell. ${second}`))[0]).toBe(CONTEXT.before);
    },
  );

  test.for([
    "They were taken to a hospital in the capital.",
    "Prison guards denied the report of the family.",
  ])(
    "has the end of the paragraph before, since a release often has one sentence in each: %s",
    async (last) => {
      const weights = await weightsOfLast(`Three prisoners fell ill in their cells last week.\n\n${last}`);
      expect(weights.slice(0, 2)).toEqual([CONTEXT.paragraph, CONTEXT.form]);
    },
  );

  test("has no end of a heading", async () => {
    const weights = await weightsOfLast("## They fell ill\n\nThey were taken to a hospital in the capital.");
    expect(weights[0]).toBe(CONTEXT.form);
  });

  test("has the speaker's name and role", () => {
    const { weight, tokens } = speakerContext({ name: "Phil Robertson", role: "deputy Asia director" });
    expect(weight).toBe(CONTEXT.speaker);
    expect(tokens.words.map(({ form }) => form)).toEqual(["phil", "robertson", "deputy", "asia", "director"]);
  });

  test("has words for the form of a passage: an address is an e-mail", async () => {
    const document = statement("Write to the office at press@example.org before the end of the week.");
    const { question } = await understandQuestion("anything", archiveOf([document]), null);
    const passages = passageHits([document], question).map(({ passage }) => passage);
    const address = passages.find(({ text }) => text.includes("@"));
    expect(address && formContext(address).tokens.words.map(({ form }) => form)).toContain("email");
  });
});
