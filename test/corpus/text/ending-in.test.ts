import { expect, test } from "vitest";
import { endingIn } from "../../../src/corpus/text/ending-in.ts";

/** What texts end in, as the analysis asks it; each also as a search from the beginning. */
const PATTERNS = [
  /\b(?:in|at|of) (?:the )?$/i,
  /(?:^|\s)(?:not|never)(?: \p{Ll}+)?$|n[’']t$/iu,
  /(?:^["“(\s]*|\bon\s+)$/,
  /(?<!\bto\s)\b(?:said|told)(?:\s+\p{L}+){0,2}$/u,
];
const TEXTS = [
  "",
  " “",
  "in",
  "They met in ",
  "They met in the ",
  "in the end",
  "She did not",
  "She had never gone",
  "not gone home",
  "They don’t",
  "“",
  "It was on ",
  "She said",
  "She is to said",
  "Somebody told 𝒳 Kim",
  "Somebody told Ana Kim Lopez",
];

test.for(PATTERNS.flatMap((pattern) => TEXTS.map((text) => [pattern, text] as const)))(
  "finds %s at the end of %j as a search does",
  ([pattern, text]) => {
    expect(endingIn(pattern).test(text)).toBe(pattern.test(text));
  },
);

test("says the same again, whatever it was asked before", () => {
  const isOpen = endingIn(/, $/);
  expect(["Moss, ", "Moss", "Moss, "].map((text) => isOpen.test(text))).toEqual([true, false, true]);
});
