import { describe, expect, test } from "vitest";
import type { Archive, StatisticsRequest } from "../../src/archive/archive.ts";
import { readQuestion } from "../../src/question/question.ts";
import { understandQuestion } from "../../src/question/understand-question.ts";
import { seedDocuments, seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { lexiconOf } from "../fixtures/lexicon.ts";
import { QUESTIONS } from "../fixtures/questions.ts";

const lexicon = lexiconOf(seedDocuments, seeds.thesaurus);

/** An archive that counts the calls of its statistics. */
function counted(archive: Archive) {
  const calls: StatisticsRequest[] = [];
  const statistics: Archive["statistics"] = (request) => {
    calls.push(request);
    return archive.statistics(request);
  };
  return { archive: { ...archive, statistics }, calls };
}

/** Questions with words that are misspelt, unknown, tied by hyphens, or pasted many times. */
const ODD = [
  "Where did Sam Rainsy seek sanctuery?",
  "Budhist monk killed by gernades",
  "What did Greenpeace say about whales?",
  "Kim Yo-jong’s co-sponsored resolution",
  "arrests in 1998 or after 2019",
  "",
  "?!",
  "qwxz1 ".repeat(50),
] as const;

describe("understandQuestion", () => {
  test.for([...QUESTIONS, ...ODD])("reads as with every word known: %j", async (text) => {
    const { question } = await understandQuestion(text, seeds, "2021-03-05");
    expect(question).toEqual(readQuestion(text, lexicon, "2021-03-05"));
  });

  test.for([...QUESTIONS, ...ODD])("asks the archive three times at most: %j", async (text) => {
    const { archive, calls } = counted(seeds);
    await understandQuestion(text, archive, null);
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.length).toBeLessThanOrEqual(3);
    for (const { terms, forms, misspelt } of calls)
      for (const list of [terms, forms, misspelt]) expect(new Set(list).size).toBe(list.length);
  });

  test("asks once for a question of plain words that the archive knows", async () => {
    const { archive, calls } = counted(seeds);
    await understandQuestion("who was arrested?", archive, null);
    expect(calls).toHaveLength(1);
  });

  test("gives a lexicon that knows the words of the question's concepts", async () => {
    const { question, lexicon: learnt } = await understandQuestion(
      "prisoners of conscience freed",
      seeds,
      null,
    );
    for (const stem of question.concepts.flatMap(({ alternatives }) =>
      alternatives.flatMap(({ phrase }) => phrase),
    )) {
      expect(learnt.documentFrequency(stem)).toBe(lexicon.documentFrequency(stem));
      expect(learnt.importance(stem)).toBeCloseTo(lexicon.importance(stem));
    }
  });

  test("takes last year from the day that it is given", async () => {
    const { question } = await understandQuestion("arrests last year", seeds, "1999-05-10");
    expect(question.dates).toMatchObject([{ from: "1998-01-01", to: "1998-12-31" }]);
    expect((await understandQuestion("arrests last year", seeds, null)).question.dates).toEqual([]);
  });

  test("knows no word in an archive without documents", async () => {
    const { question } = await understandQuestion("Who was arrested?", archiveOf([]), null);
    expect(question.unknownWords).toEqual(["arrested"]);
  });

  test("throws what the archive throws", async () => {
    const gone = { ...archiveOf([statement("One.")]), statistics: () => Promise.reject(new Error("gone")) };
    await expect(understandQuestion("Who was arrested?", gone, null)).rejects.toThrow("gone");
  });
});
