import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceBreaks } from "../../../src/corpus/text/sentence-breaks.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

function segmenterBreaks(text: string): readonly number[] {
  return [...segmenter.segment(text)].map(({ segment, index }) => index + segment.length);
}

/** Of each value of the property a character or two. */
const OF_EACH_VALUE = ["a", "B", "5", "@", ".", "?", ",", ")", " ", "ƻ", "\r", "\n"];

function strings(length: number): readonly string[] {
  if (length === 0) return [""];
  return strings(length - 1).flatMap((rest) => OF_EACH_VALUE.map((character) => rest + character));
}

describe("sentenceBreaks", () => {
  test("ends a sentence where Intl.Segmenter does, in every short text", () => {
    const wrong = strings(4).filter((text) => {
      const found = sentenceBreaks(text);
      return found !== null && found.join() !== segmenterBreaks(text).join();
    });
    expect(wrong).toEqual([]);
  });

  test("ends a sentence where Intl.Segmenter does, in longer texts", () => {
    const characters = fc.constantFrom(...OF_EACH_VALUE, "“", "”", "’", "–", "…", ";", "(", "É", "\u00a0");
    fc.assert(
      fc.property(fc.string({ unit: characters, minLength: 5, maxLength: 30 }), (text) => {
        const found = sentenceBreaks(text);
        if (found) expect(found).toEqual(segmenterBreaks(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test("gives every character of its table the value that Intl.Segmenter gives it", () => {
    const around = (character: string): readonly string[] =>
      ["5.*A", "5. *A", "5?*A", "5? *A", "a*A", "a* A", "5. *b", "*.A", "5.*b", "5. *5b", "a.*5"].map(
        (frame) => frame.replace("*", character),
      );
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      if (!sentenceBreaks(character)) continue;
      for (const text of around(character))
        if (sentenceBreaks(text)?.join() !== segmenterBreaks(text).join()) wrong.push(`${code}: ${text}`);
    }
    expect(wrong).toEqual([]);
  });

  test.for(["e\u0301", "한국", "\u00ad", "\u200b", "𝐀", "Ω"])("leaves %j to Intl.Segmenter", (text) => {
    expect(sentenceBreaks(`One. ${text} Two.`)).toBe(null);
  });
});
