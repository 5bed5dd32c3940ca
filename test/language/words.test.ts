import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compound, indexTerms, isHyphenated, words } from "../../src/language/words.ts";

const SEED = { seed: 1998 };

const forms = (text: string) => words(text).map(({ form }) => form);
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: fc.constantFrom("a", "É", "s", "’", "'", ".", ",", "1", "-", " ", "\n"), maxLength: 40 }),
);

/** Lone surrogates and all. */
const codeUnits = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));

describe("words", () => {
  test.for([
    ["Mr Sané’s 2 long-term aims", ["mr", "sane", "2", "long", "term", "aims"]],
    ["the organization's workers’ rights", ["the", "organization", "workers", "rights"]],
    ["don't they’re O’Neill", ["dont", "theyre", "oneill"]],
    ["the U.N. and the U.S.A.", ["the", "un", "and", "the", "usa"]],
    ["1,234.5 people, 2020.", ["1234.5", "people", "2020"]],
    ["10,000", ["10000"]],
    ["robertp@hrw.org", ["robertp", "hrworg"]],
    ["Sané Sane\u0301 SANÉ", ["sane", "sane", "sane"]],
    ["Wałęsa Đinđić Ærø Straße", ["walesa", "dindic", "aero", "strasse"]],
    ["ŒUVRE Þór Yıldız", ["oeuvre", "thor", "yildiz"]],
    ["김대중 대통령", ["김대중", "대통령"]],
    ["“Stop!” -- (he) said…", ["stop", "he", "said"]],
    ["Covid-19", ["covid", "19"]],
    ["", []],
    [" -- ", []],
  ] as const)("folds %j", ([text, expected]) => {
    expect(forms(text)).toEqual(expected);
  });

  test("stems a word of meaning and leaves a grammar word as it is", () => {
    expect(words("During arrests").map(({ stem, stop }) => [stem, stop])).toEqual([
      ["during", true],
      ["arrest", false],
    ]);
  });

  test.for([
    ["us", true],
    ["Us", true],
    ["US", false],
    ["it", true],
    ["IT", false],
    ["A", true],
    ["without", false],
  ] as const)("takes %s for a grammar word: %s", ([text, stop]) => {
    expect(words(text).map((word) => word.stop)).toEqual([stop]);
  });

  test.for([
    ["Seoul", true],
    ["Élysée", true],
    ["seoul", false],
    ["iPhone", false],
    ["2nd", false],
    ["김대중", false],
  ] as const)("takes %s as opening with a capital: %s", ([text, capital]) => {
    expect(words(text).map((word) => word.capital)).toEqual([capital]);
  });

  test("counts places from the offset", () => {
    const spans = words("Mr Sané", 100).map(({ start, end }) => [start, end]);
    expect(spans).toEqual([
      [100, 102],
      [103, 107],
    ]);
  });

  test("gives spans in order that slice back to the same one word", () => {
    fc.assert(
      fc.property(anyText, fc.nat(1000), (text, offset) => {
        let reached = offset;
        for (const word of words(text, offset)) {
          expect(word.start).toBeGreaterThanOrEqual(reached);
          expect(word.end).toBeGreaterThan(word.start);
          reached = word.end;
          const slice = text.slice(word.start - offset, word.end - offset);
          expect(words(slice, word.start)).toEqual([word]);
        }
        expect(reached).toBeLessThanOrEqual(offset + text.length);
      }),
      SEED,
    );
  });

  test("leaves no letter and no digit out of the words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const left = words(text).reduceRight(
          (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
          text,
        );
        expect(left).not.toMatch(/[\p{L}\p{N}]/u);
      }),
      SEED,
    );
  });
});

describe("indexTerms", () => {
  test.for([
    ["The arrests of two monks", ["arrest", "two", "monk"]],
    ["Kim Yo-jong", ["kim", "yo", "jong", "yojong"]],
    ["to co‑sponsor it", ["co", "sponsor", "cosponsor"]],
    ["long-term-based", ["long", "term", "base", "longterm", "termbas"]],
    ["yo - jong -- kim", ["yo", "jong", "kim"]],
    ["a pre-trial", ["pre", "trial", "pretrial"]],
    ["of the and", []],
  ] as const)("takes from %j %j", ([text, expected]) => {
    expect(indexTerms(text)).toEqual(expected);
  });

  test("never throws, and says the same of the same text however it is composed", () => {
    const latin = fc.string({
      unit: fc.constantFrom("é", "Ñ", "ü", "a", "B", "-", "'", " ", "7"),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(anyText, codeUnits), latin, (text, accented) => {
        expect(indexTerms(text)).toEqual(indexTerms(text));
        expect(indexTerms(accented.normalize("NFD"))).toEqual(indexTerms(accented));
      }),
      SEED,
    );
  });

  test("holds no grammar word but as a part of a compound, and no white space", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stems = new Set(words(text).flatMap((word) => (word.stop ? [] : [word.stem])));
        const terms = indexTerms(text);
        expect(terms.join("")).not.toMatch(/\s/);
        for (const known of stems) expect(terms).toContain(known);
        if (!/[-‐‑]/.test(text)) expect(new Set(terms)).toEqual(stems);
      }),
      SEED,
    );
  });
});

describe("a word of capitals that is also a grammar word", () => {
  test.for(["The US left.", "The U.S. left.", "The U.S left."])("is a term of its own in %j", (text) => {
    expect(words(text).map(({ stem }) => stem)).not.toContain("us");
    expect(words(text)[1]).toMatchObject({ form: "us", stem: "us." });
  });

  test("is none in small letters", () => {
    expect(words("They left us.").at(-1)).toMatchObject({ form: "us", stem: "us" });
  });
});

describe("isHyphenated", () => {
  test.for([
    ["Yo-jong", true],
    ["Yo‐jong", true],
    ["Yo‑jong", true],
    ["Yo–jong", false],
    ["Yo - jong", false],
    ["Yo--jong", false],
    ["Yo jong", false],
    ["disap-\npeared", true],
    ["disap- \r\n  peared", true],
    ["disap-\n\npeared", false],
    ["disap\npeared", false],
  ] as const)("says of %j: %s", ([text, expected]) => {
    const [first, second] = words(text, 7);
    expect(first && second && isHyphenated(text, first, second, 7)).toBe(expected);
    expect(first && second && isHyphenated(`.......${text}`, first, second)).toBe(expected);
  });
});

test("compound writes two words as one and stems them", () => {
  const [first, second] = words("co-sponsored");
  expect(first && second && compound(first, second)).toBe("cosponsor");
});
