import { expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import type { Figure } from "../../src/answer/figures.ts";
import { createProver, type Prover } from "../../src/answer/prover.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { seeds } from "./seeds.ts";

const QUESTION = "How many people were arrested under the National Security Law in 1998?";

/** An archive whose stored texts lost a word after they were analysed, but for one document. */
const damaged = (but: string): Pick<Archive, "document"> => ({
  document: async (id) => {
    const document = await seeds.document(id);
    return document && id !== but
      ? { ...document, text: document.text.replace("almost", "about") }
      : document;
  },
});

test("an answer that stands in the stored text is left as it is", async () => {
  const result = await ask(seeds, QUESTION);
  const prover = createProver(seeds);
  expect(await prover.keepAnswer(result)).toEqual(result);
  expect(prover.heldBack).toEqual([]);
});

test("what the stored text does not have is held back, and named once", async () => {
  const result = await ask(seeds, QUESTION, { limit: 5 });
  if (result.kind !== "answer") throw new Error("Expected an answer.");
  const [first] = result.answers;
  const prover = createProver(damaged(""));
  const kept = await prover.keepAnswer(result);
  const quotes = kept.kind === "answer" ? kept.answers.map(({ quote }) => quote) : [];
  expect(quotes).not.toContain(first.quote);
  expect(prover.heldBack).toContain(`${first.document.id}, characters ${first.start} to ${first.end}`);
  expect(new Set(prover.heldBack).size).toBe(prover.heldBack.length);
});

test("where nothing is left there is no answer, and no closest match", async () => {
  const result = await ask(seeds, QUESTION, { limit: 1 });
  const gone = createProver({ document: async () => null });
  expect(await gone.keepAnswer(result)).toMatchObject({ kind: "nothing", nearest: null });
  const nothing = await ask(seeds, "Who won the World Cup?");
  expect(await gone.keepAnswer(nothing)).toMatchObject({ kind: "nothing", nearest: null });
});

test("one figure that is left is no comparison", async () => {
  const result = await ask(seeds, QUESTION, { limit: 5 });
  if (result.kind !== "answer") throw new Error("Expected an answer.");
  const [first, other = first] = result.answers;
  const figure = (answer: typeof first): Figure => ({
    ...answer,
    date: null,
    number: answer,
    text: "400",
    value: 400,
    paragraph: answer.passage.paragraph,
  });
  const figures = [figure(first), figure(other)];
  const kept = (prover: Prover) => prover.keepAnswer({ ...result, figures });
  expect(await kept(createProver(seeds))).toHaveProperty("figures", figures);
  expect(await kept(createProver(damaged("")))).not.toHaveProperty("figures");
});
