import { describe, expect, test } from "vitest";
import type { Archive, StatisticsRequest } from "../../src/archive/archive.ts";
import { inverseDocumentFrequency } from "../../src/archive/terms/bm25.ts";
import { type Lexicon, readWithLexicon } from "../../src/question/lexicon.ts";
import { archiveOf, statement } from "../answer/statement.ts";

const archive = archiveOf([
  statement("They met Ana Lopez in the harbour.\n\nThe dockers met. The dockers held grenades.", { id: "a" }),
]);

const NOTHING: StatisticsRequest = { terms: [], forms: [], misspelt: [], surnames: [] };

/** An archive that writes down what its statistics are asked for. */
function watched() {
  const asked: StatisticsRequest[] = [];
  const statistics: Archive["statistics"] = (request) => {
    asked.push(request);
    return archive.statistics(request);
  };
  return { archive: { ...archive, statistics }, asked };
}

describe("readWithLexicon", () => {
  test("knows all that the archive knows of the words that were asked for", async () => {
    const { value } = await readWithLexicon(archive, NOTHING, (lexicon) => ({
      frequencies: ["meet", "docker", "absent"].map(lexicon.documentFrequency),
      importances: ["meet", "docker", "absent"].map(lexicon.importance),
      proper: ["ana", "dockers", "absent"].map(lexicon.isProper),
      nearest: ["dokcers", "anna", "zebra"].map((form) => lexicon.nearest(form).map((one) => one.form)),
    }));
    expect(value).toEqual({
      frequencies: [2, 1, 0],
      importances: [2, 1, 0].map((frequency) => inverseDocumentFrequency(2, frequency)),
      proper: [true, false, false],
      nearest: [["dockers"], ["ana"], []],
    });
  });

  test("asks once where everything was expected", async () => {
    const watch = watched();
    const expected = { terms: ["meet", "docker"], forms: ["ana"], misspelt: ["dokcers"], surnames: [] };
    const { value } = await readWithLexicon(watch.archive, expected, (lexicon) => [
      lexicon.documentFrequency("meet"),
      lexicon.importance("docker"),
      lexicon.isProper("ana"),
      lexicon.nearest("dokcers"),
    ]);
    expect(watch.asked).toEqual([expected]);
    expect(value[0]).toBe(2);
  });

  test("asks for what was missing in one further call, each word once", async () => {
    const watch = watched();
    let readings = 0;
    await readWithLexicon(watch.archive, { ...NOTHING, terms: ["meet"] }, (lexicon) => {
      readings++;
      for (const stem of ["meet", "docker", "docker", "ana"]) lexicon.documentFrequency(stem);
      lexicon.importance("docker");
      lexicon.isProper("ana");
      lexicon.nearest("dokcers");
    });
    expect(watch.asked.slice(1)).toEqual([
      { terms: ["docker", "ana"], forms: ["ana"], misspelt: ["dokcers"], surnames: [] },
    ]);
    expect(readings).toBe(2);
  });

  test("takes a round for each word that depends on another", async () => {
    const watch = watched();
    const { value } = await readWithLexicon(watch.archive, NOTHING, (lexicon) => {
      const [spelling] = lexicon.documentFrequency("dokcers") === 0 ? lexicon.nearest("dokcers") : [];
      return spelling && lexicon.documentFrequency(spelling.form.replace(/s$/, ""));
    });
    expect(value).toBe(1);
    expect(watch.asked).toEqual([
      NOTHING,
      { terms: ["dokcers"], forms: [], misspelt: ["dokcers"], surnames: [] },
      { terms: ["docker"], forms: [], misspelt: [], surnames: [] },
    ]);
  });

  test("gives a reading up that asks for ever more", async () => {
    const watch = watched();
    let next = 0;
    const { value } = await readWithLexicon(watch.archive, NOTHING, (lexicon) =>
      lexicon.documentFrequency(`word${next++}`),
    );
    expect(value).toBe(0);
    expect(watch.asked.length).toBeLessThanOrEqual(6);
  });

  test("keeps no importance that it guessed before it knew better", async () => {
    const { value, lexicon } = await readWithLexicon(archive, NOTHING, ({ importance }: Lexicon) =>
      importance("meet"),
    );
    expect(value).toBe(inverseDocumentFrequency(2, 2));
    expect(lexicon.importance("meet")).toBe(value);
  });

  test("has the archive's vocabulary", async () => {
    const { lexicon } = await readWithLexicon(archive, NOTHING, () => null);
    expect(lexicon.thesaurus).toBe(archive.thesaurus);
  });

  test("throws what the archive throws", async () => {
    const gone = { ...archive, statistics: () => Promise.reject(new Error("gone")) };
    await expect(readWithLexicon(gone, NOTHING, () => null)).rejects.toThrow("gone");
  });
});
