import { describe, expect, test } from "vitest";
import type { Concept } from "../../src/answer/concepts.ts";
import { match, stretch } from "../../src/answer/match.ts";

const TEXT = "In Port Elan the dockers, led by Ana, closed the port; Elan's co-owners fled.";
const whole = stretch(TEXT, { start: 0, end: TEXT.length });

/** A concept by its ways to say it, each with its weight. */
function concept(...ways: readonly (readonly [string, number])[]): Concept {
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
  };
}

/** What a concept meets in the text: how far, and in which words. */
function met(asked: Concept, importance = (_stem: string) => 1) {
  const { degree, at } = match(asked, whole, importance);
  return { degree, words: at.map((index) => whole.words[index]?.form) };
}

describe("match", () => {
  test.for([
    ["docker", ["dockers"]],
    ["port elan", ["port", "elan"]],
    ["close the port", ["closed", "the", "port"]],
    ["coowner", ["co"]],
  ] as const)("meets %j in full", ([phrase, words]) => {
    expect(met(concept([phrase, 1]))).toEqual({ degree: 1, words });
  });

  test("counts another form of a word for a little less than the form of the question", () => {
    const asked = (form: string) => match({ ...concept(["docker", 1]), form }, whole, () => 1);
    expect(asked("dockers")).toMatchObject({ degree: 1, likeness: 1 });
    expect(asked("docker").degree).toBe(1);
    expect(asked("docker").likeness).toBeGreaterThan(0.7);
    expect(asked("docker").likeness).toBeLessThan(1);
  });

  test("meets nothing that is not there", () => {
    expect(met(concept(["volcano", 1]))).toEqual({ degree: 0, words: [] });
  });

  test("counts the words of a phrase that stand apart for less than the phrase", () => {
    const { degree, words } = met(concept(["docker elan", 1]));
    expect(words).toEqual(["dockers", "elan"]);
    expect(degree).toBeGreaterThan(0);
    expect(degree).toBeLessThan(1);
  });

  test("counts half of a phrase for less than all of it apart", () => {
    const half = met(concept(["docker volcano", 1])).degree;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(met(concept(["docker elan", 1])).degree);
  });

  test("counts the telling word of a phrase above the other", () => {
    const rare = (stem: string) => (stem === "docker" ? 5 : 1);
    expect(met(concept(["docker volcano", 1]), rare).degree).toBeGreaterThan(
      met(concept(["volcano ana", 1]), rare).degree,
    );
  });

  test("prefers the question's own words to a synonym, and a synonym to words apart", () => {
    expect(met(concept(["docker", 1], ["port", 0.8]))).toEqual({ degree: 1, words: ["dockers"] });
    expect(met(concept(["volcano docker", 1], ["port", 0.8]))).toEqual({ degree: 0.8, words: ["port"] });
  });
});

describe("stretch", () => {
  test("reads a part of a text with the offsets of the whole", () => {
    const { words } = stretch(TEXT, { start: 3, end: 12 });
    expect(words.map(({ start, end }) => TEXT.slice(start, end))).toEqual(["Port", "Elan"]);
  });
});
