import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { createMemoryArchive } from "../../src/archive/memory/memory-archive.ts";
import { loadCorpus } from "../../src/corpus/load-corpus.ts";
import { CORPUS } from "../answer/seeds.ts";
import { archiveContract } from "../contract/archive-contract.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";
import { makeClusterArchive } from "./make-archive.ts";
import { SERVER } from "./server.ts";

if (SERVER === null) test.skip("OpenSearch: skipped, since DATELINE_TEST_OPENSEARCH names no cluster");

describe.skipIf(SERVER === null)("with a cluster", () => {
  archiveContract("an archive in OpenSearch", makeClusterArchive);

  describe("of the bundled documents", () => {
    let made: Awaited<ReturnType<typeof makeClusterArchive>>;
    let memory: Archive;
    beforeAll(async () => {
      const corpus = await loadCorpus(CORPUS, WORD_LISTS);
      made = await makeClusterArchive(corpus.documents, corpus.synonyms);
      memory = createMemoryArchive(corpus);
    });
    afterAll(() => made.close());

    test.for([
      "How many people were arrested under the National Security Law in 1998?",
      "natonal securty law",
      "What happened in September 1998?",
      "Who won the World Cup?",
    ])("answers as the engine in memory does: %s", async (question) => {
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
      expect(plain(await ask(made.archive, question))).toEqual(plain(await ask(memory, question)));
    });
  });
});
