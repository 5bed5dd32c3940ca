import { describe, expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import { rankPassages } from "../../src/ranking/rank-passages.ts";
import { seeds } from "../answer/seeds.ts";
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
  test.for(QUESTIONS)("has each passage once, at most as many as are wanted: %s", (question) => {
    for (const limit of [1, 2, 5, 10, 70]) {
      const passages = rankPassages(seeds, question, { limit }).map(({ passage }) => passage);
      expect(passages.length).toBeGreaterThan(0);
      expect(passages.length).toBeLessThanOrEqual(limit);
      expect(new Set(passages).size).toBe(passages.length);
    }
  });

  test.for(QUESTIONS)("has the same order whatever the limit: %s", (question) => {
    const sentences = (limit: number) =>
      rankPassages(seeds, question, { limit }).map(({ document, sentence }) => [document.id, sentence]);
    const many = sentences(20);
    for (const limit of [1, 3, 10]) expect(sentences(limit)).toEqual(many.slice(0, limit));
  });

  test.for(QUESTIONS)("has first what ask answers with: %s", (question) => {
    const result = ask(seeds, question);
    if (result.kind === "nothing") throw new Error(`Expected an answer to ${question}`);
    const [first] = rankPassages(seeds, question);
    const [answer] = result.answers;
    expect(first?.document.text.slice(first.sentence.start, first.sentence.end)).toBe(answer.quote);
    expect(first?.passage).toBe(answer.passage);
  });

  test.for(QUESTIONS)(
    "tells of a sentence that stands in its passage, and of words in it: %s",
    (question) => {
      for (const { document, passage, sentence, telling } of rankPassages(seeds, question)) {
        expect(seeds.documents).toContain(document);
        expect(passage.sentences).toContainEqual(sentence);
        expect(telling.every(({ start, end }) => sentence.start <= start && end <= sentence.end)).toBe(true);
      }
    },
  );

  test("has ten where nothing else is said", () => {
    expect(rankPassages(seeds, "human rights in Korea")).toHaveLength(10);
  });

  test("ranks what ask would not answer with", () => {
    const question = "Which king prayed for rain?";
    const archive = archiveOf([statement("The mill stood near the sea. The king left early.")]);
    expect(ask(archive, question).kind).toBe("nothing");
    expect(rankPassages(archive, question)).toMatchObject([{ sentence: { start: 29 } }]);
  });

  test("has more than are read for an answer where more are wanted", () => {
    const many = archiveOf([
      statement(Array.from({ length: 80 }, (_, at) => `Docker ${at} of the port left.`).join("\n\n")),
    ]);
    expect(rankPassages(many, "Which docker left the port?", { limit: 75 })).toHaveLength(75);
  });

  test("finds nothing for words that the archive does not hold", () => {
    expect(rankPassages(seeds, "zyzzyva quokka")).toEqual([]);
  });
});
