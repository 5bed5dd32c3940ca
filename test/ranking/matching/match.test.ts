import { describe, expect, test } from "vitest";
import { tokenSpan, tokensOf } from "../../../src/language/token-span.ts";
import { words } from "../../../src/language/words.ts";
import type { Concept } from "../../../src/question/concepts.ts";
import { match } from "../../../src/ranking/matching/match.ts";

const TEXT = "In Port Elan the dockers, led by Ana, closed the port; Elan's co-owners fled.";
const whole = tokensOf(TEXT);

/** A way to say a concept, and its weight. */
type Way = readonly [string, number];

/** A concept by its ways to say it. */
function concept(...ways: readonly Way[]): Concept {
  const alternatives = ways.map(([phrase, weight]) => ({ phrase: phrase.split(" "), weight }));
  return {
    text: "",
    form: null,
    start: 0,
    end: 0,
    importance: 1,
    alternatives,
    known: true,
    related: [],
    beginning: null,
    name: false,
    surname: null,
  };
}

/** What a concept meets in the text: how far, and in which words. */
function met(asked: Concept, importance = (_stem: string) => 1) {
  const { coverage, at } = match(asked, whole, importance);
  return { coverage, words: at.map((index) => whole.words[index]?.form) };
}

describe("match", () => {
  test.for([
    ["docker", ["dockers"]],
    ["port elan", ["port", "elan"]],
    ["close the port", ["closed", "the", "port"]],
    ["coowner", ["co"]],
  ] as const)("meets %j in full", ([phrase, words]) => {
    expect(met(concept([phrase, 1]))).toEqual({ coverage: 1, words });
  });

  test("counts another form of a word for a little less than the form of the question", () => {
    const asked = (form: string) => match({ ...concept(["docker", 1]), form }, whole, () => 1);
    expect(asked("dockers")).toMatchObject({ coverage: 1, similarity: 1 });
    expect(asked("docker").coverage).toBe(1);
    expect(asked("docker").similarity).toBeGreaterThan(0.7);
    expect(asked("docker").similarity).toBeLessThan(1);
  });

  test("meets nothing that is not there", () => {
    expect(met(concept(["volcano", 1]))).toEqual({ coverage: 0, words: [] });
  });

  test("counts the words of a phrase that stand apart for less than the phrase", () => {
    const { coverage, words } = met(concept(["docker elan", 1]));
    expect(words).toEqual(["dockers", "elan"]);
    expect(coverage).toBeGreaterThan(0);
    expect(coverage).toBeLessThan(1);
  });

  test("counts half of a phrase for less than all of it apart", () => {
    const half = met(concept(["docker volcano", 1])).coverage;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(met(concept(["docker elan", 1])).coverage);
  });

  test("counts the telling word of a phrase above the other", () => {
    const rare = (stem: string) => (stem === "docker" ? 5 : 1);
    expect(met(concept(["docker volcano", 1]), rare).coverage).toBeGreaterThan(
      met(concept(["volcano ana", 1]), rare).coverage,
    );
  });

  test("prefers the question's own words to a synonym, and a synonym to words apart", () => {
    expect(met(concept(["docker", 1], ["port", 0.8]))).toEqual({ coverage: 1, words: ["dockers"] });
    expect(met(concept(["volcano docker", 1], ["port", 0.8]))).toEqual({ coverage: 0.8, words: ["port"] });
  });
});

describe("match of words that are no other way to say it", () => {
  const text =
    "The pharmaceutical firm was jailed by law; a jailer of the harbour police came, put behind bars.";
  const firm = tokensOf(text);
  const of = (changes: Partial<Concept>, ...ways: readonly Way[]) => {
    const { at, ...found } = match({ ...concept(...ways), ...changes }, firm, () => 1);
    return { ...found, words: at.map((index) => firm.words[index]?.form) };
  };
  const volcano: Way = ["volcano", 1];

  test("counts a related word for less than a synonym, one that begins alike for less still", () => {
    const synonym = of({}, volcano, ["jailer", 0.85]);
    const related = of({ related: [["jailer"]] }, volcano);
    const alike = of({ beginning: "pharm" }, volcano);
    expect(synonym).toEqual({ coverage: 0.85, similarity: 0.85, words: ["jailer"] });
    expect(related).toEqual({ coverage: 0.6, similarity: 0.6, words: ["jailer"] });
    expect(alike).toEqual({ coverage: 0.5, similarity: 0.5, words: ["pharmaceutical"] });
  });

  test.for([
    ["a related phrase, word for word", { related: [["put", "behind", "bar"]] }, ["put", "behind", "bars"]],
    ["the first related word that is there", { related: [["sue"], ["jail"], ["firm"]] }, ["jailed"]],
    ["a related word before one that begins alike", { related: [["jail"]], beginning: "pharm" }, ["jailed"]],
    ["the first word that begins alike", { beginning: "ja" }, ["jailed"]],
  ] as const)("meets %s", ([, changes, words]) => {
    expect(of(changes, volcano).words).toEqual(words);
  });

  test("prefers the question's own word to all of them", () => {
    const own = of({ related: [["jailer"]], beginning: "pharm" }, ["jail", 1]);
    expect(own).toEqual({ coverage: 1, similarity: 1, words: ["jailed"] });
  });

  test("prefers another way to say it", () => {
    const other = of({ related: [["jailer"]], beginning: "pharm" }, volcano, ["law", 0.85]);
    expect(other).toEqual({ coverage: 0.85, similarity: 0.85, words: ["law"] });
  });

  test("prefers a related word to half of a phrase, and that phrase to nothing", () => {
    const half = of({}, ["jail volcano", 1]);
    expect(half.coverage).toBeGreaterThan(0);
    expect(half.coverage).toBeLessThan(0.5);
    expect(of({ related: [["firm"]] }, ["jail volcano", 1])).toMatchObject({
      coverage: 0.6,
      words: ["firm"],
    });
    expect(of({ beginning: "harb" }, ["jail volcano", 1])).toMatchObject({
      coverage: 0.5,
      words: ["harbour"],
    });
  });

  test.for([
    ["a related phrase in part", { related: [["put", "behind", "door"]] }],
    ["a related word that is not there", { related: [["sue"]] }],
    ["letters inside a word", { beginning: "arm" }],
    ["letters that no word begins with", { beginning: "volca" }],
    ["nothing related", {}],
  ] as const)("does not meet %s", ([, changes]) => {
    expect(of(changes, volcano)).toEqual({ coverage: 0, similarity: 0, words: [] });
  });
});

describe("tokenSpan", () => {
  test("reads a part of a text with the offsets of the whole", () => {
    const part = TEXT.slice(3, 12);
    const read = tokenSpan(words(part, 3), part, 3, { start: 3, end: 12 });
    expect(read.words.map(({ start, end }) => TEXT.slice(start, end))).toEqual(["Port", "Elan"]);
  });
});
