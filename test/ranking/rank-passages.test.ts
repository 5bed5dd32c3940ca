import { describe, expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import { headOf } from "../../src/corpus/document.ts";
import { rankPassages } from "../../src/ranking/rank-passages.ts";
import { seedDocument, seedDocuments, seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";

const QUESTIONS = [
  "How many political prisoners are still held after the amnesty?",
  "What was thrown at Hun Sen's residence?",
  "Who was shot on a boat near the western sea border?",
  "When did the Ministry revoke the licenses?",
  "Where did Sam Rainsy seek sanctuary?",
  "Why were many prisoners denied release?",
  "Are teachers allowed to join trade unions?",
  "Who is Benedict Rogers?",
  "What did Phil Robertson say about future negotiations?",
  "candlelight revolution",
  "human rights",
  "Who met Kim Dae-jung in September 1998?",
] as const;

describe("rankPassages", () => {
  test.for(QUESTIONS)("has each passage once, at most as many as are wanted: %s", async (question) => {
    for (const limit of [1, 2, 5, 10, 70]) {
      const passages = (await rankPassages(seeds, question, { limit })).map(({ passage }) => passage);
      expect(passages.length).toBeGreaterThan(0);
      expect(passages.length).toBeLessThanOrEqual(limit);
      expect(new Set(passages).size).toBe(passages.length);
    }
  });

  test.for(QUESTIONS)("has the same order whatever the limit: %s", async (question) => {
    const sentences = async (limit: number) =>
      (await rankPassages(seeds, question, { limit })).map(({ document, sentence }) => [
        document.id,
        sentence,
      ]);
    const many = await sentences(20);
    for (const limit of [1, 3, 10]) expect(await sentences(limit)).toEqual(many.slice(0, limit));
  });

  test.for(QUESTIONS)("has first what ask answers with: %s", async (question) => {
    const result = await ask(seeds, question);
    if (result.kind === "nothing") throw new Error(`Expected an answer to ${question}`);
    const [first] = await rankPassages(seeds, question);
    const [answer] = result.answers;
    expect(first?.quote).toBe(answer.quote);
    expect(
      first && seedDocument(first.document.id).text.slice(first.sentence.start, first.sentence.end),
    ).toBe(answer.quote);
    expect(first?.passage).toBe(answer.passage);
  });

  test.for(QUESTIONS)(
    "tells of a sentence that stands in its passage, and of words in it: %s",
    async (question) => {
      for (const { document, passage, sentence, highlights } of await rankPassages(seeds, question)) {
        expect(seedDocuments.map(headOf)).toContainEqual(document);
        expect(passage.sentences).toContainEqual(sentence);
        expect(highlights.every(({ start, end }) => sentence.start <= start && end <= sentence.end)).toBe(
          true,
        );
      }
    },
  );

  test("has ten where nothing else is said", async () => {
    expect(await rankPassages(seeds, "human rights in Korea")).toHaveLength(10);
  });

  test("ranks what ask would not answer with", async () => {
    const question = "Which king prayed for rain?";
    const archive = archiveOf([statement("The mill stood near the sea. The king left early.")]);
    expect((await ask(archive, question)).kind).toBe("nothing");
    expect(await rankPassages(archive, question)).toMatchObject([{ sentence: { start: 29 } }]);
  });

  test("has more than are read for an answer where more are wanted", async () => {
    const many = archiveOf([
      statement(Array.from({ length: 80 }, (_, at) => `Docker ${at} of the port left.`).join("\n\n")),
    ]);
    expect(await rankPassages(many, "Which docker left the port?", { limit: 75 })).toHaveLength(75);
  });

  test("finds nothing for words that the archive does not hold", async () => {
    expect(await rankPassages(seeds, "zyzzyva quokka")).toEqual([]);
  });
});
