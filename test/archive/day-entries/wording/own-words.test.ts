import { expect, test } from "vitest";
import { ownWords } from "../../../../src/archive/day-entries/wording/own-words.ts";

test.for([
  ["“It is over,” Kim said.", false, " Kim said."],
  ["It is over,” Kim said.", true, " Kim said."],
  ["‘It’s over’, Kim’s aide said.", false, ", Kim’s aide said."],
  ["Kim said: “It is over. It", false, "Kim said: "],
  ["It goes on and on.", true, ""],
] as const)("blanks what is quoted: %s", ([sentence, isOpen, expected]) => {
  const own = ownWords(sentence, isOpen);
  expect(own).toHaveLength(sentence.length);
  expect(own.trim()).toBe(expected.trim());
});
