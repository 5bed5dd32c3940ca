import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadCorpus } from "../../../src/corpus/load-corpus.ts";
import { STOP_WORDS } from "../../../src/language/stop-words.ts";
import { WORD_LISTS } from "../../fixtures/word-lists.ts";
import { frameOf } from "./text/frames.ts";
import { questionsOn } from "./text/questions-on.ts";
import { createWriter } from "./text/releases.ts";

const { documents } = await loadCorpus(
  fileURLToPath(new URL("../../../corpus", import.meta.url)),
  WORD_LISTS,
);
const writer = createWriter(documents);
const PASSAGES = 2_000;
const passages = [...writer.releases(PASSAGES)].flatMap(({ paragraphs }) => paragraphs);
const words = passages.map((passage) => passage.match(/\p{L}+|\d+/gu) ?? []);

describe("made text", () => {
  test("has as many passages as were asked for, real ones among them", () => {
    expect(passages).toHaveLength(PASSAGES);
    expect(passages.some((passage) => passage.includes("Phnom Penh this week"))).toBe(true);
  });

  test("is the same in every run", () => {
    const again = [...createWriter(documents).releases(PASSAGES)].flatMap(({ paragraphs }) => paragraphs);
    expect(again).toEqual(passages);
  });

  test("has 33 words a passage on average, two fifths of them grammar words", () => {
    const all = words.flat();
    const grammar = all.filter((word) => STOP_WORDS.has(word.toLowerCase()));
    expect(Math.round(all.length / PASSAGES)).toBeGreaterThanOrEqual(31);
    expect(Math.round(all.length / PASSAGES)).toBeLessThanOrEqual(36);
    expect(grammar.length / all.length).toBeGreaterThan(0.35);
    expect(grammar.length / all.length).toBeLessThan(0.5);
  });

  test("has few words that are common and many that are rare, as all texts have", () => {
    const counts = new Map<string, number>();
    for (const word of words.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted[0]).toBeGreaterThan(20 * (sorted[100] ?? 0));
    expect(sorted.filter((count) => count <= 2).length).toBeGreaterThan(sorted.length / 3);
  });
});

test("takes content words out of a sentence and leaves its grammar", () => {
  const { texts, slots } = frameOf("Troops shot at 20 monks in Phnom Penh on 7 September 1998.");
  expect(texts.join("_")).toBe("_ _ at _ _ in _ _ on _ September _.");
  expect(slots.map(({ kind }) => kind)).toEqual([
    "word",
    "word",
    "number",
    "word",
    "name",
    "name",
    "day",
    "year",
  ]);
});

describe("made questions", () => {
  const questions = questionsOn(writer.releases(PASSAGES), PASSAGES, 50, writer.lexicon);

  test("are about passages all over the text", () => {
    expect(questions.length).toBeGreaterThan(45);
    expect(questions.at(-1)?.passage).toBeGreaterThan(0.9 * PASSAGES);
  });

  test("share a word with the passage that they were made from", () => {
    const strangers = questions.filter(({ text, passage }) => {
      const held = new Set(passages[passage]?.toLowerCase().match(/\p{L}{4}/gu));
      return !(text.toLowerCase().match(/\p{L}{4}/gu) ?? []).some((beginning) => held.has(beginning));
    });
    expect(strangers).toEqual([]);
  });

  test("are questions", () => {
    expect(questions.filter(({ text }) => !/^\p{Lu}.* \S+\?$/u.test(text))).toEqual([]);
  });
});
