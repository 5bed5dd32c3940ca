import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createMemoryArchive } from "../../src/archive/memory/memory-archive.ts";
import type { Document } from "../../src/corpus/document.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { readDocument } from "../../src/corpus/read-document.ts";
import { rankedDifferently } from "../contract/rank-alike.ts";
import { fileOf } from "../measure/bench/archive/folder.ts";
import { createWriter } from "../measure/bench/text/releases.ts";
import { makeFileArchive } from "./make-archive.ts";

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Documents are made with ten passages each, of which the first few are taken. */
const PASSAGES = { made: 3_000, taken: 4 } as const;

test("engines rank alike: the first ten passages of 300 questions on 300 documents, with their scores", async () => {
  const { documents, synonyms } = await loadCorpus(folder("corpus"), folder("word-lists"));
  const made = [...createWriter(documents).releases(PASSAGES.made)].map((release, index): Document => {
    const paragraphs = release.paragraphs.slice(0, PASSAGES.taken);
    const read = readDocument(`release-${index}.md`, fileOf(`release-${index}`, { ...release, paragraphs }));
    if (!("id" in read)) throw new Error(JSON.stringify(read));
    return read;
  });
  // In the order in which a folder is read.
  const sorted = made.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { archive, close } = await makeFileArchive(sorted, synonyms);
  const memory = createMemoryArchive({ documents: sorted, synonyms });
  expect(await rankedDifferently(memory, archive, sorted)).toEqual([]);
  await close();
});
