import { expect, test } from "vitest";
import { FIXTURES } from "../terminal.ts";
import { readCollection } from "./collection.ts";

test("reads documents with passages, and the questions that have judgements", async () => {
  const { documents, queries } = await readCollection(`${FIXTURES}/collection`, "en");
  expect(documents.map(({ id, title, passages }) => [id, title, passages.length])).toEqual([
    ["a", "The ferry", 2],
    ["b", "The pier", 1],
    ["c", "The storm", 1],
    ["d", "Thistles", 1],
    ["e", "An empty page", 0],
  ]);
  expect(queries.map(({ id }) => id)).toEqual(["1", "2", "3", "5"]);
  expect([...(queries[0]?.grades ?? [])]).toEqual([
    ["a", 1],
    ["c", 2],
    ["b", 0],
  ]);
});
