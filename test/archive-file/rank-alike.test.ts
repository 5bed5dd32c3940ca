import { expect, test } from "vitest";
import { createMemoryArchive } from "../../src/archive/memory/memory-archive.ts";
import { madeReleases } from "../contract/made-releases.ts";
import { rankedDifferently } from "../contract/rank-alike.ts";
import { makeFileArchive } from "./make-archive.ts";

test("engines rank alike: the first ten passages of 300 questions on 300 documents, with their scores", async () => {
  const made = await madeReleases();
  const { archive, close } = await makeFileArchive(made.documents, made.synonyms);
  expect(await rankedDifferently(createMemoryArchive(made), archive, made.documents)).toEqual([]);
  await close();
});
