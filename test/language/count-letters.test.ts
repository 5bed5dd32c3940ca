import { expect, test } from "vitest";
import { countLetters } from "../../src/language/count-letters.ts";

test.for([
  ["", 0, 0],
  ["@[`{ 12,.", 0, 0],
  ["Azaz ZA", 6, 3],
  ["Åsa “É” ß", 5, 2],
  ["한국 A", 3, 1],
  ["𝐀 and 𝒳", 5, 2],
] as const)("counts the letters of %j", ([text, letters, capitals]) => {
  expect(countLetters(text)).toEqual({ letters, capitals });
});
