import { describe, expect, test } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import { createMemoryArchive } from "../../../src/archive/memory/memory-archive.ts";
import { seedDocuments, seeds } from "../../answer/seeds.ts";
import { archiveOf, statement } from "../../answer/statement.ts";
import { archiveContract } from "../../contract/archive-contract.ts";
import { questionsOf, rankedDifferently } from "../../contract/rank-alike.ts";

archiveContract("an archive in memory", async (documents, synonyms) => ({
  archive: createMemoryArchive({ documents, synonyms }),
  close: async () => {},
}));

describe("createMemoryArchive", () => {
  test.for([
    ["natonal", "national"],
    ["soeul", "seoul"],
    ["cambodai", "cambodia"],
    ["goverment", "government"],
  ] as const)("learns the archive's spelling, in which %s is %s", async ([slip, right]) => {
    const { nearest } = await seeds.statistics({ terms: [], forms: [], misspelt: [slip] });
    expect(nearest[0]?.[0]?.form).toBe(right);
  });

  test.for([
    ["seoul", true],
    ["amnesty", true],
    ["prisoners", false],
    ["government", false],
    ["zebra", false],
  ] as const)("takes %s in the archive for a name: %s", async ([form, expected]) => {
    const { proper } = await seeds.statistics({ terms: [], forms: [form], misspelt: [] });
    expect(proper).toEqual([expected]);
  });

  test("learns no grammar word", async () => {
    const { nearest } = await archiveOf([statement("They came through the border.")]).statistics({
      terms: [],
      forms: [],
      misspelt: ["throuhg", "bodrer"],
    });
    expect(nearest).toEqual([[], [{ form: "border", proper: false }]]);
  });

  test("counts passages", async () => {
    const { passages } = await seeds.summary();
    expect(passages).toBe(seedDocuments.flatMap((document) => document.passages).length);
  });

  test("has the same passage each time, so that what is read of it can be remembered", async () => {
    const query = { terms: [{ stem: "prison", weight: 1 }], dates: [], filter: {}, limit: 3 };
    const [once, twice] = [await seeds.search(query), await seeds.search(query)];
    expect(once.length).toBe(3);
    for (const [at, { passage }] of once.entries()) expect(twice[at]?.passage).toBe(passage);
  });
});

describe("rankedDifferently", () => {
  test("finds two archives of the same documents alike", async () => {
    const same = createMemoryArchive({ documents: seedDocuments, synonyms: [] });
    const again = createMemoryArchive({ documents: seedDocuments, synonyms: [] });
    expect(await rankedDifferently(same, again, seedDocuments)).toEqual([]);
  });

  test("notices an archive that leaves a passage out, scores otherwise, or knows fewer words", async () => {
    const broken: readonly Partial<Archive>[] = [
      { search: async (query) => (await seeds.search(query)).slice(1) },
      {
        search: async (query) =>
          (await seeds.search(query)).map((hit, at) => ({ ...hit, score: 1 / (at + 1) })),
      },
      {
        search: async (query) =>
          (await seeds.search(query)).map((hit) => ({ ...hit, before: null, lead: null })),
      },
      {
        statistics: async (request) => {
          const known = await seeds.statistics(request);
          return { ...known, frequencies: known.frequencies.map((count) => Math.min(count, 3)) };
        },
      },
    ];
    for (const change of broken) {
      const differences = await rankedDifferently(seeds, { ...seeds, ...change }, seedDocuments, 60);
      expect(differences.length).toBeGreaterThan(5);
    }
  });

  test("asks the same questions each time, of the documents' own words", () => {
    const questions = questionsOf(seedDocuments, 300);
    expect(questions).toEqual(questionsOf(seedDocuments, 300));
    expect(new Set(questions).size).toBeGreaterThan(280);
    expect(questionsOf([], 300)).toEqual([]);
  });
});
