import { expect, test } from "vitest";
import { isPlainWord } from "../../../../src/archive/day-entries/wording/plain-word.ts";

test.for(["the", "Harbour", "minister"])("%s is plain", (word) => {
  expect(isPlainWord(word)).toBe(true);
});

// What a scanner cuts off, adds or mistakes is in such words.
test.for(["a", "it", "IT", "harbour,", "harb.", "Ha-", "the.Council", "McBride", "l9th", "Sané", ";"])(
  "%s is read further",
  (word) => {
    expect(isPlainWord(word)).toBe(false);
  },
);
