import { expect, test } from "vitest";
import { datelineLength } from "../../../../src/archive/day-entries/wording/dateline.ts";

test.for([
  ["WASHINGTON — ", "Two boats left."],
  ["NEW DELHI: ", "Two boats left."],
  ["LIMA, Peru (AP) — ", "“Two boats left,” Kim said."],
  ["LIMA (Reuters) - ", "Two boats left."],
  ["SANTA FE, N.M. (AP) — ", "Two boats left."],
  ["Moss, Ill. — ", "Two boats left."],
  ["Lima, 3 May 2004 (AP) -- ", "Two boats left."],
  ["(16 April 2010) ", "The Council of Moss met."],
] as const)("%s is the dateline of %s", ([dateline, rest]) => {
  expect(datelineLength(dateline + rest)).toBe(dateline.length);
});

test.for([
  "Lima — a port of Peru — is small.",
  "Lima — Two boats left.",
  "Honor A. P. — at 5-1 odds — drew the first post.",
  "OXFAM: Two boats left.",
  "NATO - The union has two ports.",
  "The Council of Moss (CM) — The union met.",
  "(The Council) Two boats left.",
])("no dateline: %s", (sentence) => {
  expect(datelineLength(sentence)).toBe(0);
});
