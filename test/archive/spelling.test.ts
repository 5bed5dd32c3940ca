import { describe, expect, test } from "vitest";
import { createVocabulary } from "../../src/archive/spelling.ts";

/** A vocabulary of words, each used once; those with a capital as names inside a sentence. */
function vocabularyOf(...uses: readonly string[]) {
  const vocabulary = createVocabulary();
  for (const use of uses) vocabulary.add(use.toLowerCase(), /^[A-Z]/.test(use));
  return vocabulary;
}

const ARCHIVE = vocabularyOf(
  "national",
  "Seoul",
  "government",
  "prisoner",
  "law",
  "laws",
  "1998",
  "north",
  "jail",
);

describe("nearest", () => {
  test.for([
    ["natonal", "national"],
    ["nationall", "national"],
    ["notional", "national"],
    ["soeul", "seoul"],
    ["seol", "seoul"],
    ["goverment", "government"],
    ["govermnent", "government"],
    ["prisner", "prisoner"],
    ["prizonner", "prisoner"],
    ["nroth", "north"],
    ["onrth", "north"],
    ["jial", "jail"],
  ] as const)("corrects %s to %s", ([form, expected]) => {
    expect(ARCHIVE.nearest(form).map((spelling) => spelling.form)).toEqual([expected]);
  });

  test.for([
    ["lax", "a short word"],
    ["la", "a short word"],
    ["", "no word"],
    ["1989", "a number"],
    ["19988", "a number"],
    ["n0rth", "a word with a digit"],
    ["geoul", "a slip in the first letter"],
    ["rnational", "a letter in front"],
    ["naitnal", "two slips in a word of seven letters"],
    ["gvrnmnt", "three slips in a word"],
    ["pyongyang", "another word"],
  ] as const)("leaves %j, %s, as it is", ([form]) => {
    expect(ARCHIVE.nearest(form)).toEqual([]);
  });

  test("puts the nearest word first, and of two as near the commoner", () => {
    const vocabulary = vocabularyOf("prisons", "prisoners", "prisoned", "prisoned");
    expect(vocabulary.nearest("prisoner").map(({ form }) => form)).toEqual([
      "prisoned",
      "prisoners",
      "prisons",
    ]);
  });

  test("says which corrections are names", () => {
    const vocabulary = vocabularyOf("Seoul", "sells");
    expect(vocabulary.nearest("seouls")).toEqual([{ form: "seoul", proper: true }]);
    expect(vocabulary.nearest("selld")).toEqual([{ form: "sells", proper: false }]);
  });

  test("finds nothing in an empty vocabulary", () => {
    expect(createVocabulary().nearest("national")).toEqual([]);
  });
});

describe("isProper", () => {
  const uses = (capital: number, lower: number) => [
    ...Array<string>(capital).fill("March"),
    ...Array<string>(lower).fill("march"),
  ];

  test.for([
    [1, 0, true],
    [5, 1, true],
    [4, 1, false],
    [1, 1, false],
    [0, 1, false],
    [0, 0, false],
  ] as const)(
    "takes a word with %i capitals and %i small letters for a name: %s",
    ([capital, lower, expected]) => {
      expect(vocabularyOf(...uses(capital, lower)).isProper("march")).toBe(expected);
    },
  );

  test("learns nothing from a capital that says nothing", () => {
    const vocabulary = createVocabulary();
    for (let use = 0; use < 9; use++) vocabulary.add("march", null);
    expect(vocabulary.isProper("march")).toBe(false);
    expect(vocabulary.nearest("marhc")).toEqual([{ form: "march", proper: false }]);
  });
});
