import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  groupsNear,
  isProper,
  nearestSpellings,
  spellingGroup,
  type Usage,
} from "../../../src/archive/terms/spelling.ts";

/** How often words are used, each time with a capital that says something, in small letters, or (null) with one that says nothing. */
type Use = string | readonly [form: string, capital: null];

/** The words of an archive, as an engine keeps them: by the groups in which near ones are looked for. */
function vocabularyOf(...uses: readonly Use[]) {
  const usages = new Map<string, Usage>();
  for (const use of uses) {
    const [word, capital] = typeof use === "string" ? [use, /^[A-Z]/.test(use)] : use;
    const form = word.toLowerCase();
    const { count, ...known } = usages.get(form) ?? { count: 0, capital: 0, lower: 0 };
    usages.set(form, {
      count: count + 1,
      capital: known.capital + (capital === true ? 1 : 0),
      lower: known.lower + (capital === false ? 1 : 0),
    });
  }
  const groups = Map.groupBy(usages, ([form]) => spellingGroup(form, form.length));
  return {
    nearest: (form: string) =>
      nearestSpellings(
        form,
        groupsNear(form).flatMap((group) => groups.get(group) ?? []),
      ),
    isProper: (form: string) => isProper(usages.get(form) ?? { count: 0, capital: 0, lower: 0 }),
  };
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

describe("nearestSpellings", () => {
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
    expect(vocabularyOf().nearest("national")).toEqual([]);
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
    const vocabulary = vocabularyOf(...Array<Use>(9).fill(["march", null]));
    expect(vocabulary.isProper("march")).toBe(false);
    expect(vocabulary.nearest("marhc")).toEqual([{ form: "march", proper: false }]);
  });
});

describe("groupsNear", () => {
  test("holds the group of every word that is near enough", () => {
    const letters = fc.constantFrom(..."abcde");
    const word = fc.array(letters, { minLength: 4, maxLength: 10 }).map((found) => found.join(""));
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 30 }), (form, known) => {
        const usages = [...new Set(known)].map((each) => [each, { count: 1, capital: 0, lower: 1 }] as const);
        const groups = new Set(groupsNear(form));
        const near = usages.filter(([each]) => groups.has(spellingGroup(each.charAt(0), each.length)));
        const sameStart = usages.filter(([each]) => each[0] === form[0]);
        const found = new Set(nearestSpellings(form, near).map((spelling) => spelling.form));
        for (const spelling of nearestSpellings(form, sameStart)) expect(found).toContain(spelling.form);
      }),
      { seed: 1998 },
    );
  });

  test.for(["", "law", "n0rth", "1998"])("has none for %j", (form) => {
    expect(groupsNear(form)).toEqual([]);
  });
});
