import { describe, expect, test } from "vitest";
import { FIXTURES } from "../terminal.ts";
import { readSquad } from "./squad.ts";

describe("readSquad", async () => {
  const articles = await readSquad(`${FIXTURES}/squad.json`, "en");
  const [harbour] = articles;
  const text = harbour?.document.text ?? "";

  test("makes of each article a document, of each paragraph a passage with its sentences", () => {
    expect(articles.map(({ document }) => document.title)).toEqual(["Port Elan", "Saffron moth"]);
    expect(harbour?.document.passages.map(({ start, end }) => text.slice(start, end).slice(0, 9))).toEqual([
      "Port Elan",
      "The ferry",
    ]);
    const [, second] = harbour?.document.passages ?? [];
    expect(second?.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      "The ferry to the islands leaves twice a day.",
      "It takes ninety minutes because of the sandbank off the pier.",
    ]);
  });

  test("finds every answer in the document, also behind an emoji, where code points and UTF-16 differ", () => {
    const answers = harbour?.questions.map((one) =>
      one.answers.map(({ start, end }) => text.slice(start, end)),
    );
    expect(answers).toEqual([
      ["9,000", "9,000 people"],
      ["Ines Calder"],
      ["1712"],
      ["the sandbank off the pier"],
      ["off the pier"],
    ]);
  });

  test("says in which paragraph an answer stands", () => {
    const last = harbour?.questions.at(-1);
    expect(text.slice(last?.paragraph.start, last?.paragraph.end)).toMatch(/^The ferry .* pier\.$/);
  });
});
