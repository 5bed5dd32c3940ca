import { describe, expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import { archiveOf, statement } from "./statement.ts";

const asked = async (question: string, text: string) => {
  const result = await ask(archiveOf([statement(text, { issued: "2001-05-02" })]), question);
  return result.kind === "answer" ? result.answers[0].quote : null;
};

describe("a question that takes something for granted", () => {
  test.for([
    "The League called on Arran to abolish the harbour tax in 2001.",
    "In 2001 the League urged Arran to take steps to amend or abolish the harbour tax.",
    "Arran should abolish the harbour tax by May 2001.",
    "Arran has never abolished the harbour tax, the League said in May 2001.",
    "Instead of taking steps to abolish the harbour tax, Arran raised it in 2001.",
    "The League supports the abolition of the harbour tax in Arran from May 2001.",
    "Arran refused to abolish the harbour tax in 2001.",
  ])("is not answered by what is wished, planned or denied: %s", async (text) => {
    expect(await asked("When did Arran abolish the harbour tax?", text)).toBeNull();
  });

  test.for([
    "Arran abolished the harbour tax in May 2001.",
    "In May 2001 Arran decided to abolish the harbour tax.",
    "Arran was the first to abolish the harbour tax, in May 2001.",
    "After the strike the harbour tax in Arran was abolished in May 2001, as the League had demanded.",
  ])("is answered by what happened: %s", async (text) => {
    expect(await asked("When did Arran abolish the harbour tax?", text)).toBe(text);
  });

  test("that asks for the wish itself is answered by it", async () => {
    const text = "The League urged Arran to abolish the harbour tax.";
    expect(await asked("What did the League urge Arran to abolish?", text)).toBe(text);
    expect(await asked("abolish harbour tax Arran", text)).toBe(text);
  });
});
