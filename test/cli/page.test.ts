import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wrap } from "../../adapters/cli/page.ts";

describe("wrap", () => {
  test.for([
    ["one two three", 7, ["one two", "three"]],
    ["one two three", 6, ["one", "two", "three"]],
    ["one two", 7, ["one two"]],
    ["unbreakable two", 4, ["unbreakable", "two"]],
    ["one\ntwo three", 20, ["one", "two three"]],
    ["one\n\ntwo", 20, ["one", "", "two"]],
    ["one two three", null, ["one two three"]],
    ["", 10, [""]],
    ["\u001b[1mone\u001b[22m two", 7, ["\u001b[1mone\u001b[22m two"]],
  ] as const)("breaks %j at %s into %j", ([text, width, lines]) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test("keeps every word in order, and no line longer than the width but of one word", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "é", "”"), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 30 }),
        (words, width) => {
          const lines = wrap(words.join(" "), width);
          expect(lines.join(" ")).toBe(words.join(" "));
          for (const line of lines) expect(line.length <= width || !line.includes(" ")).toBe(true);
        },
      ),
      { seed: 1998 },
    );
  });
});
