import { describe, expect, test } from "vitest";
import { ask } from "../../../src/answer/ask.ts";
import { createMemoryArchive } from "../../../src/archive/memory/memory-archive.ts";
import { loadCorpus } from "../../../src/corpus/load-corpus.ts";
import { onThisDate } from "../../../src/daily/on-this-date.ts";
import { CORPUS } from "../../answer/seeds.ts";
import { archiveContract } from "../../contract/archive-contract.ts";
import { WORD_LISTS } from "../../fixtures/word-lists.ts";
import { makeFileArchive } from "../make-archive.ts";

archiveContract("an archive file", makeFileArchive);

const corpus = await loadCorpus(CORPUS, WORD_LISTS);

describe("an archive file of the bundled documents", () => {
  test.for([
    "How many people were arrested under the National Security Law in 1998?",
    "What did Phil Robertson say about North Korea?",
    "Who was killed in the demonstrations in Phnom Penh?",
    "natonal securty law",
    "What happened in September 1998?",
    "Who won the World Cup?",
  ])("answers as the one in memory does: %s", async (question) => {
    const memory = createMemoryArchive(corpus);
    const { archive, close } = await makeFileArchive(corpus.documents, corpus.synonyms);
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
    expect(plain(await ask(archive, question))).toEqual(plain(await ask(memory, question)));
    await close();
  });

  test("has the same entries on every day of the year", async () => {
    const memory = createMemoryArchive(corpus);
    const { archive, close } = await makeFileArchive(corpus.documents, corpus.synonyms);
    const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
    for (const day of ["06-17", "09-08", "02-29", "12-31"])
      expect(plain(await onThisDate(archive, day, 2026))).toEqual(plain(await onThisDate(memory, day, 2026)));
    await close();
  });

  test("gives every document back word for word", async () => {
    const { archive, close } = await makeFileArchive(corpus.documents, corpus.synonyms);
    for (const document of corpus.documents) expect(await archive.document(document.id)).toEqual(document);
    await close();
  });
});
