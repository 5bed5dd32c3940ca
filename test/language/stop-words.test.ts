import { describe, expect, test } from "vitest";
import { STOP_WORDS } from "../../src/language/stop-words.ts";
import { words } from "../../src/language/words.ts";

describe("STOP_WORDS", () => {
  test.for(["the", "a", "of", "who", "and", "was", "should", "dont", "said", "very", "mr", "no"])(
    "holds %s",
    (word) => {
      expect(STOP_WORDS.has(word)).toBe(true);
    },
  );

  test.for([
    "without",
    "against",
    "two",
    "first",
    "president",
    "north",
    "human",
    "rights",
    "unite",
    "stop",
    "",
  ])("does not hold %j", (word) => {
    expect(STOP_WORDS.has(word)).toBe(false);
  });

  test("holds every word in the form in which a text's word is looked up", () => {
    const unreachable = [...STOP_WORDS].filter(
      (word) =>
        words(word)
          .map(({ form }) => form)
          .join() !== word,
    );
    expect(unreachable).toEqual([]);
  });
});
