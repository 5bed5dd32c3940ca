import { expect, test } from "vitest";
import { createMemoryArchive } from "../../src/archive/memory/memory-archive.ts";
import { statement } from "../answer/statement.ts";
import { madeReleases } from "../contract/made-releases.ts";
import { rankedDifferently } from "../contract/rank-alike.ts";
import { makeFileArchive } from "./make-archive.ts";

test("engines rank alike: the first ten passages of 300 questions on 300 documents, with their scores", async () => {
  const made = await madeReleases();
  // Documents come into a file in any order.
  const { archive, close } = await makeFileArchive(made.documents.toReversed(), made.synonyms);
  expect(await rankedDifferently(createMemoryArchive(made), archive, made.documents)).toEqual([]);
  await close();
});

test("passages that are alike come in the order of their documents' ids, in whatever order they came into the file", async () => {
  // More than get an exact score.
  const ids = Array.from({ length: 500 }, (_, at) => `strike-${1000 + at}`);
  const documents = ids.map((id) => statement("Dockers walked out at noon.", { id }));
  const { archive, close } = await makeFileArchive(documents.toReversed(), []);
  const found = await archive.search({
    terms: [{ stem: "docker", weight: 1 }],
    dates: [],
    filter: {},
    limit: 10,
  });
  expect(found.map(({ document }) => document.id)).toEqual(ids.slice(0, 10));
  await close();
});
