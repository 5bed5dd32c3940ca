import { expect, test } from "vitest";
import { readingWords, stateWords } from "../../../src/chat/replies/archive-state.ts";
import { ENGLISH } from "../../../src/messages/say.ts";

test.for([
  [{ done: 300, total: 1474, perSecond: 110 }, "300 of 1,474 documents, 110 a second, 11 s left"],
  [{ done: 0, total: 1474, perSecond: null }, "0 of 1,474 documents"],
  [{ done: 1, total: 3, perSecond: 0.2 }, "1 of 3 documents, 1 a second, 10 s left"],
] as const)("says how far the reading is: %j", ([reading, words]) => {
  expect(readingWords(reading)).toBe(words);
});

test.for([
  [null, []],
  [999, ["Compared with its folder just now."]],
  [1_000, ["Compared with its folder 1 second ago."]],
  [125_000, ["Compared with its folder 2 minutes ago."]],
  [3_600_000, ["Compared with its folder 1 hour ago."]],
  [200_000_000, ["Compared with its folder 2 days ago."]],
] as const)("says how old the state is: %j", ([readAgoMs, lines]) => {
  expect(stateWords({ readAgoMs, reading: null, complete: true }, ENGLISH)).toEqual(lines);
});

test("says what is being read", () => {
  const reading = { done: 1, total: 4, perSecond: null };
  expect(stateWords({ readAgoMs: null, reading, complete: true }, ENGLISH)).toEqual([
    "Reading changed documents: 1 of 4 documents.",
  ]);
});

test("says how many documents are encoded, until all are", () => {
  const words = (done: number) =>
    stateWords({ readAgoMs: null, reading: null, complete: true, encoding: { done, total: 1_474 } }, ENGLISH);
  expect(words(300)).toEqual(["Encoded, to be compared by their meaning: 300 of 1,474 documents."]);
  expect(words(1_474)).toEqual([]);
});
