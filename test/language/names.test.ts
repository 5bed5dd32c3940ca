import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameRuns } from "../../src/language/names.ts";
import { words } from "../../src/language/words.ts";
import { gaps } from "../fixtures/gaps.ts";

const names = (text: string) => nameRuns(text, words(text)).map(({ start, end }) => text.slice(start, end));

describe("nameRuns", () => {
  test.for([
    ["Ana Lopez met Kim Yo-jong in Lima.", ["Ana Lopez", "Kim Yo-jong", "Lima"]],
    ["the Secretary General of Oxfam, Pierre Sané, spoke", ["Secretary General of Oxfam", "Pierre Sané"]],
    ["University of the West Indies", ["University of the West Indies"]],
    ["They met. Then Sam Rainsy fled", ["Sam Rainsy"]],
    ["he met Dr. Lee", ["Dr. Lee"]],
    ["Lee Dae-jun, Hun Sen", ["Lee Dae-jun", "Hun Sen"]],
    ["the UN General Assembly", ["UN General Assembly"]],
    ["Amnesty for all", ["Amnesty"]],
    ["Ludwig van Beethoven", ["Ludwig van Beethoven"]],
  ] as const)("finds in %j %j", ([text, expected]) => {
    expect(names(text)).toEqual(expected);
  });

  test.for(["", "nobody here", "In the morning they left", "He said so. She left.", "2020 was hard"])(
    "finds no name in %j",
    (text) => {
      expect(names(text)).toEqual([]);
    },
  );

  test("counts offsets from where the text stands in its document", () => {
    const text = "they met Ana Lopez";
    expect(nameRuns(text, words(text, 100), 100)).toEqual([{ from: 2, to: 4, start: 109, end: 118 }]);
  });

  test("gives runs in order, apart, each from its first word to its last", () => {
    const part = fc.constantFrom(
      "Ana",
      "Kim",
      "of",
      "the",
      "met",
      "-",
      ". ",
      ", ",
      " ",
      "Mr",
      "UN",
      "Yo-jong",
    );
    const text = fc.oneof(
      fc.array(part, { maxLength: 15 }).map((parts) => parts.join(" ")),
      fc.string({ unit: "grapheme", maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (sentence) => {
        const found = words(sentence);
        const runs = nameRuns(sentence, found);
        expect(() => gaps(sentence, runs)).not.toThrow();
        for (const run of runs) {
          expect(run.start).toBe(found[run.from]?.start);
          expect(run.end).toBe(found[run.to - 1]?.end);
        }
      }),
      { seed: 1998 },
    );
  });
});
