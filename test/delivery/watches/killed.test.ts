import { expect, test } from "vitest";
import { matchDocuments } from "../../../src/answer/match-documents.ts";
import { killWatching } from "./kill-watching.ts";
import { madeArchive, madeWatches } from "./made-news.ts";

// The whole of it, 1,000 documents against 200 watches, is `npm run test:long:watches`.
test("every match is announced once, though the process is killed at any moment", async () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const counts = await killWatching({ documents: 120, before: 20, watches: 20, kills: 4, random });
  expect(counts).toMatchObject({ doubled: 0, lost: 0, wrong: 0 });
  // One that has done everything is not killed any more.
  expect(counts.kills).toBeGreaterThan(1);
  expect(counts.matches).toBeGreaterThan(10);
}, 300_000);

test("one question over many documents finds what a question over each finds", async () => {
  const archive = await madeArchive(60);
  const documents = Array.from({ length: 60 }, (_, index) => `news-${index}`);
  let found = 0;
  for (const { topic } of madeWatches(6)) {
    const each = await Promise.all(
      documents.map((id) => matchDocuments(archive, topic, { documents: [id], today: null })),
    );
    const together = await matchDocuments(archive, topic, { documents: [...documents, "gone"], today: null });
    expect(together).toEqual({ matching: each.flatMap(({ matching }) => matching), absent: ["gone"] });
    found += together.matching.length;
  }
  expect(found).toBeGreaterThan(3);
}, 60_000);
