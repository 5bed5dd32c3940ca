import { expect, test } from "vitest";
import { createMemoryArchive } from "../../src/archive/memory/memory-archive.ts";
import { madeReleases } from "../contract/made-releases.ts";
import { rankedDifferently } from "../contract/rank-alike.ts";
import { makeClusterArchive } from "./make-archive.ts";
import { SERVER } from "./server.ts";

test.skipIf(SERVER === null)(
  "OpenSearch ranks as memory does: the first ten passages of 300 questions on 300 documents, with their scores",
  async () => {
    const made = await madeReleases();
    const { archive, close } = await makeClusterArchive(made.documents, made.synonyms);
    expect(await rankedDifferently(createMemoryArchive(made), archive, made.documents)).toEqual([]);
    await close();
  },
);
