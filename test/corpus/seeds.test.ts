import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/corpus/document.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { readDocument } from "../../src/corpus/read-document.ts";
import { gaps } from "../fixtures/gaps.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";

const CORPUS = new URL("../../corpus/", import.meta.url);
const SEEDS = new URL("./seeds/", import.meta.url);

const files = readdirSync(CORPUS).filter((name) => name.endsWith(".md") && name !== "README.md");
const seeds = readdirSync(SEEDS);

/** The document, or the faults as an error that a failing test shows. */
function read(file: string): Document {
  const result = readDocument(file, readFileSync(new URL(file, CORPUS), "utf8"));
  if (!("id" in result)) throw new Error(JSON.stringify(result));
  return result;
}

/** Every character that can be seen, in order; `\s` has U+00A0 among the white space. */
function inked(text: string): string {
  return text.replace(/\s/g, "");
}

/** The words of a document: an item's mark stays, since the seeds open their items with the same dash. */
function withoutHeadingMarks(text: string): string {
  return text.replace(/^#{1,6}[ \t]+/gm, "");
}

/** The text without a piece that stands in it exactly once. */
function cutOut(text: string, piece: string): string {
  const [before, after, ...more] = text.split(piece);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`Expected the seed to hold ${piece} exactly once`);
  }
  return before + after;
}

describe.for(files)("corpus/%s", (file) => {
  test("loads under its file's name", () => {
    expect(read(file).id).toBe(basename(file, ".md"));
  });

  test("is a document of one of the seeds", () => {
    expect(seeds).toContain(read(file).source.file);
  });

  test("has passages in order that leave out nothing but white space and Markdown marks", () => {
    const { text, passages } = read(file);
    for (const gap of gaps(text, passages)) expect(gap.trim()).toMatch(/^(?:#{1,6}|-)?$/);
  });

  test("has sentences in order that leave out nothing but white space of their passage", () => {
    const { text, passages } = read(file);
    for (const { start, end, sentences } of passages) {
      const within = sentences.map((span) => ({ start: span.start - start, end: span.end - start }));
      expect(gaps(text.slice(start, end), within).join("").trim()).toBe("");
    }
  });
});

test.for(seeds)("the words of seed %s are the words of its documents, none added and none lost", (seed) => {
  const documents = files.map(read).filter(({ source }) => source.file === seed);
  const removed = documents.flatMap(({ source }) => source.removed);
  const whole = inked(readFileSync(new URL(seed, SEEDS), "utf8"));
  const placeOf = (text: string) => whole.indexOf(text.slice(0, 80));

  const texts = documents.map(({ text }) => inked(withoutHeadingMarks(text)));
  for (const text of texts) expect(placeOf(text)).toBeGreaterThanOrEqual(0);
  texts.sort((a, b) => placeOf(a) - placeOf(b));

  expect(texts.join("")).toBe(removed.map(inked).reduce(cutOut, whole));
});

test("the archive loads without a fault, in the order of its ids", async () => {
  const { documents, synonyms, faults } = await loadCorpus(fileURLToPath(CORPUS), WORD_LISTS);
  expect(faults).toEqual([]);
  expect(documents.map(({ id }) => `${id}.md`)).toEqual(files.toSorted());
  expect(synonyms.length).toBeGreaterThan(0);
});
