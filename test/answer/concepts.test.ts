import { describe, expect, test } from "vitest";
import { inverseDocumentFrequency, readConcepts } from "../../src/answer/concepts.ts";
import { words } from "../../src/search/words.ts";
import { archiveOf, statement } from "./statement.ts";

const archive = archiveOf(
  [
    statement(
      "# Harbour strike\n\nDockers in Port Elan walked out. The Labour Code bans sit-ins.\n\nAna Lopez said that the dockers are right.",
    ),
  ],
  "Labour Code, LC\nwalk out, strike\ndocker, longshoreman\nput in prison, jail",
);

const concepts = (question: string) => readConcepts(question, words(question), archive);

describe("readConcepts", () => {
  test.for([
    ["Who called the strike in Port Elan?", ["called", "strike", "Port Elan"]],
    ["the Labour Code on sit-ins", ["Labour Code", "sit", "ins"]],
    ["did dockers walk out", ["dockers", "walk out"]],
    ["who is it?", []],
    ["", []],
  ] as const)("finds in %j %j", ([question, expected]) => {
    expect(concepts(question).map(({ text }) => text)).toEqual(expected);
  });

  test("keeps a phrase of the vocabulary together, its grammar words with it", () => {
    expect(concepts("who was put in prison").map(({ text }) => text)).toEqual(["put in prison"]);
  });

  test("knows a concept by another name of the vocabulary", () => {
    const [concept] = concepts("longshoreman");
    expect(concept).toMatchObject({ known: true, alternatives: [{ phrase: ["docker"] }] });
  });

  test("puts the question's own words before all others", () => {
    const [strike] = concepts("strike");
    expect(strike?.alternatives.map(({ phrase }) => phrase)).toEqual([["strike"], ["walk", "out"]]);
    expect(strike?.alternatives[0]?.weight).toBe(1);
    expect(strike?.alternatives[1]?.weight).toBeLessThan(1);
  });

  test("takes two words tied by a hyphen for one word as well", () => {
    const small = archiveOf([statement("They cosponsor it every year.")]);
    const [concept] = readConcepts("Co-Sponsor", words("Co-Sponsor"), small);
    expect(concept).toMatchObject({ known: true, alternatives: [{ phrase: ["cosponsor"] }] });
  });

  test("does not know what the archive never says", () => {
    expect(concepts("volcano").map(({ known }) => known)).toEqual([false]);
  });

  test("values a rare word above a common one", () => {
    const [dockers, code] = concepts("dockers code");
    expect(code?.importance).toBeGreaterThan(dockers?.importance ?? 0);
  });
});

describe("readConcepts on names", () => {
  test.for([
    ["What does Ana Lopez think?", ["Ana Lopez"]],
    ["Where is Port Elan?", ["Port Elan"]],
    ["Who is Zorro?", ["Zorro"]],
    ["on Lopez and dockers", ["Lopez"]],
  ] as const)("finds in %j the names %j", ([question, names]) => {
    const found = concepts(question).filter(({ name }) => name);
    expect(found.map(({ text }) => text)).toEqual(names);
  });

  test.for(["Dockers on strike", "Volcano news", "who strikes"])("finds no name in %j", (question) => {
    expect(concepts(question).filter(({ name }) => name)).toEqual([]);
  });
});

describe("inverseDocumentFrequency", () => {
  test("falls as more passages hold the term, and never below zero", () => {
    const values = [0, 1, 5, 50, 100].map((frequency) => inverseDocumentFrequency(100, frequency));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(Math.min(...values)).toBeGreaterThan(0);
  });
});
