import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complete, createSuggestions } from "../../../src/chat/requests/suggestions.ts";
import { loadCorpus } from "../../../src/corpus/load-corpus.ts";
import { CORPUS, seeds } from "../../answer/seeds.ts";
import { archiveOf, statement } from "../../answer/statement.ts";
import { WORD_LISTS } from "../../fixtures/word-lists.ts";

describe("createSuggestions", () => {
  test("offers the archive's publishers and places, each once, in order", async () => {
    const { synonyms } = await loadCorpus(CORPUS, WORD_LISTS);
    const { publishers, places, topics } = await createSuggestions(seeds, synonyms);
    expect(publishers).toEqual(["Amnesty International", "Human Rights Watch", "NKnet"]);
    expect(places).toEqual(["Cambodia", "North Korea", "South Korea"]);
    expect(topics.slice(0, 4)).toEqual([
      "South Korea",
      "Amnesty International",
      "North Korea",
      "National Security Law",
    ]);
    expect(new Set(topics).size).toBe(topics.length);
    for (const topic of topics) expect(topic).toBe(topic.trim());
  });

  test("offers nothing of an archive without documents", async () => {
    expect(await createSuggestions(archiveOf([]), [])).toEqual({ publishers: [], places: [], topics: [] });
  });

  test.for([
    ["They met Ana Lopez there.", ["Ana Lopez"]],
    ["In North Elan, the Council of Port Elan met.", ["Council of Port Elan", "North Elan"]],
    ["The Port Elan Council’s members met.", ["Port Elan Council"]],
    ["They read Port Elan's law.", ["Port Elan"]],
    ["The Port was closed.", []],
    ["Elan was closed.", []],
    ["they met nobody there.", []],
    ["They met Anaïs D’Élan-Roy there.", ["Anaïs D’Élan-Roy"]],
  ] as const)("finds in %j the names %j", async ([text, names]) => {
    expect((await createSuggestions(archiveOf([statement(text)]), [])).topics).toEqual(names);
  });

  test("puts first what more documents use, then what the vocabulary knows", async () => {
    const archive = archiveOf([
      statement("They met Ana Lopez, then Ben Moss.", { id: "a" }),
      statement("They met Ben Moss. They met Ben Moss.", { id: "b" }),
      statement("They met Cy Young.", { id: "c", places: "[Port Elan]" }),
    ]);
    const { topics } = await createSuggestions(archive, []);
    expect(topics).toEqual(["Ben Moss", "Ana Lopez", "Cy Young", "Port Elan"]);
  });

  test("leaves out what one document of many uses", async () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      statement(index === 0 ? "They met Ana Lopez, then Ben Moss." : "They met Ben Moss.", {
        id: `d${index}`,
      }),
    );
    expect((await createSuggestions(archiveOf(many), [])).topics).toEqual(["Ben Moss"]);
  });
});

describe("complete", () => {
  const names = [
    "North Korea",
    "Korea",
    "Cambodia",
    "Médecins du Monde",
    "Elan-Korea",
    "Outer (Korea)",
    "Unkorean",
  ];

  test.for([
    ["kor", ["Korea", "North Korea", "Elan-Korea", "Outer (Korea)", "Unkorean"]],
    ["KOREA", ["Korea", "North Korea", "Elan-Korea", "Outer (Korea)", "Unkorean"]],
    [" korea ", ["Korea", "North Korea", "Elan-Korea", "Outer (Korea)", "Unkorean"]],
    ["north k", ["North Korea"]],
    ["medecins", ["Médecins du Monde"]],
    ["MÉD", ["Médecins du Monde"]],
    ["me\u0301d", ["Médecins du Monde"]],
    ["", names],
  ] as const)("completes %j with %j", ([typed, expected]) => {
    expect(complete(names, typed, 25)).toEqual(expected);
  });

  test("gives as many as are asked for", () => {
    expect(complete(names, "kor", 2)).toEqual(["Korea", "North Korea"]);
    expect(complete(names, "", 0)).toEqual([]);
  });

  test.for(["zebra", "korea north", ".*", "[", "\\", "\u{1F600}", "x".repeat(6_000)])(
    "has nothing for %j",
    (typed) => {
      expect(complete(names, typed, 25)).toEqual([]);
    },
  );

  test("gives nothing but names that hold what was typed, each once", async () => {
    const { topics } = await createSuggestions(seeds, []);
    const typing = fc
      .tuple(fc.constantFrom(...topics), fc.nat(20), fc.nat(8))
      .map(([topic, at, size]) => ({ topic, typed: topic.slice(at, at + size) }))
      .filter(({ typed }) => /^\p{ASCII}*$/u.test(typed));
    fc.assert(
      fc.property(typing, fc.integer({ min: 1, max: 25 }), ({ topic, typed }, most) => {
        const found = complete(topics, typed, most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(new Set(found).size).toBe(found.length);
        const wanted = typed.toLowerCase().trim();
        for (const name of found)
          expect(name.normalize("NFD").toLowerCase().replace(/\p{M}/gu, "")).toContain(wanted);
        expect(complete(topics, typed, topics.length)).toContain(topic);
      }),
      { seed: 1998, numRuns: 100 },
    );
  });
});
