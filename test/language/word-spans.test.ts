import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachWord, WORD } from "../../src/language/word-spans.ts";

function spans(text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  eachWord(text, (from, to) => found.push([from, to]));
  return found;
}

function matches(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => [index, index + word.length]);
}

describe("eachWord", () => {
  const UNITS = "a B é 7 ² ' ’ . , - _ “ \u0301 \u00ad 한 글 漢 Ω 𝐀 𝟗 😀 \ud835 \udc00".split(" ");

  test("gives in every text the words that the pattern matches", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...UNITS, " "), maxLength: 14 }), (text) => {
        expect(spans(text)).toEqual(matches(text));
      }),
      { numRuns: 20_000 },
    );
  });

  test("tells every character as the pattern does", () => {
    const wrong: number[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const text = `a${String.fromCharCode(code)}b ${String.fromCharCode(code)}`;
      if (spans(text).join() !== matches(text).join()) wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });
});
