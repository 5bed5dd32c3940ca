import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { StoredPassage } from "../../src/archive/stored-passage.ts";
import { understandQuestion } from "../../src/question/understand-question.ts";
import { CANDIDATE_PASSAGES, findCandidates } from "../../src/ranking/find-candidates.ts";
import type { Candidate } from "../../src/ranking/rerank-sentence.ts";
import { seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";
import { madeQuestion, QUESTIONS } from "../fixtures/questions.ts";

const SEED = { seed: 1998, numRuns: 60 };

async function candidatesFor(archive: Archive, text: string, wanted?: number): Promise<readonly Candidate[]> {
  const { question, lexicon } = await understandQuestion(text, archive, null);
  return findCandidates(archive, question, lexicon, {
    passages: CANDIDATE_PASSAGES,
    filter: {},
    ...(wanted === undefined ? {} : { wanted }),
  });
}

/** The first passages with their best sentence and its score. */
function firstPassages(candidates: readonly Candidate[], count: number) {
  const best = new Map<StoredPassage, Candidate>();
  for (const candidate of candidates) {
    if (!best.has(candidate.passage)) best.set(candidate.passage, candidate);
  }
  return [...best.values()].slice(0, count).map(({ document, sentence, score, support }) => ({
    document: document.id,
    sentence,
    score,
    support,
  }));
}

/** An archive that writes down of which documents the dates are read. */
function watched(archive: Archive) {
  const read: string[] = [];
  const watch = (passage: StoredPassage): StoredPassage => ({
    ...passage,
    get timexes() {
      read.push(passage.document);
      return passage.timexes;
    },
  });
  const search: Archive["search"] = async (query) =>
    (await archive.search(query)).map((hit) => ({ ...hit, passage: watch(hit.passage) }));
  return { archive: { ...archive, search }, read };
}

describe("findCandidates", () => {
  test("has the best sentence first", async () => {
    const scores = (await candidatesFor(seeds, "How many prisoners are still held?")).map(
      ({ score }) => score,
    );
    expect(scores.length).toBeGreaterThan(10);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test("finds nothing for words that the archive does not hold", async () => {
    expect(await candidatesFor(seeds, "zyzzyva quokka")).toEqual([]);
  });

  test("keeps to the documents that it is to look in", async () => {
    const { question, lexicon } = await understandQuestion("human rights", seeds, null);
    const found = await findCandidates(seeds, question, lexicon, {
      passages: CANDIDATE_PASSAGES,
      filter: { places: ["Cambodia"] },
    });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ document }) => document.id))).toEqual(
      new Set(["amnesty-1998-cambodia-call-for-restraint"]),
    );
  });
});

describe("findCandidates for the first passages alone", () => {
  test.for(QUESTIONS)("has them as if everything was read: %s", async (question) => {
    const all = await candidatesFor(seeds, question);
    for (const wanted of [1, 2, 3, 5, 10, 30]) {
      expect(firstPassages(await candidatesFor(seeds, question, wanted), wanted)).toEqual(
        firstPassages(all, wanted),
      );
    }
  });

  test("has them for words at random as well", async () => {
    await fc.assert(
      fc.asyncProperty(madeQuestion, fc.integer({ min: 1, max: 6 }), async (question, wanted) => {
        expect(firstPassages(await candidatesFor(seeds, question, wanted), wanted)).toEqual(
          firstPassages(await candidatesFor(seeds, question), wanted),
        );
      }),
      SEED,
    );
  });

  test("counts passages with the same best sentence as one, so that a rival of it is read", async () => {
    const text = "The dockers of Port Elan struck in May over wages and food.";
    const twice = archiveOf([
      ...[..."abcdefghi"].map((id) => statement(text, { id })),
      statement("The dockers of Port Elan struck in June, and the wages of the clerks rose.", {
        id: "rival",
      }),
      ...Array.from({ length: 9 }, (_, at) => statement("The clerks sang.", { id: `clerk${at}` })),
    ]);
    const found = await candidatesFor(twice, "When did the dockers of Port Elan strike over wages?", 2);
    expect(found[0]?.document.id).toBe("a");
    expect(found.map(({ document }) => document.id)).toContain("rival");
  });
});

describe("the dates of a document", () => {
  const promising = statement("Dockers of Port Elan walked out over wages.", { id: "promising" });
  const others = Array.from({ length: 12 }, (_, at) =>
    statement(`The mill number ${at} of Port Elan lies on a hill near the sea.`, { id: `other${at}` }),
  );
  const archive = archiveOf([...others, promising]);
  const question = "When did the dockers walk out over wages in Port Elan?";

  test("are not read where it cannot have the best passage", async () => {
    const watch = watched(archive);
    const [best] = await candidatesFor(watch.archive, question, 1);
    expect(best?.document.id).toBe("promising");
    expect(watch.read).toContain("promising");
    // It is looked after every fourth sentence whether the rest may be left.
    expect(new Set(watch.read).size).toBeLessThanOrEqual(4);
  });

  test("are not read either where they decide nothing", async () => {
    const watch = watched(archive);
    const [best] = await candidatesFor(watch.archive, "What did the dockers walk out over in Port Elan?", 1);
    expect(best?.dates).toEqual([]);
    expect(watch.read).toContain("promising");
    expect(new Set(watch.read).size).toBeLessThanOrEqual(4);
  });

  test("are all read where all passages are wanted", async () => {
    const watch = watched(archive);
    const found = await candidatesFor(watch.archive, question);
    expect(new Set(watch.read).size).toBe(13);
    expect(found).toHaveLength(13);
  });

  test("are read of more documents the more passages are wanted", async () => {
    const counts = await Promise.all(
      [1, 5, 9, 13].map(async (wanted) => {
        const watch = watched(archive);
        await candidatesFor(watch.archive, question, wanted);
        return new Set(watch.read).size;
      }),
    );
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(13);
  });
});

describe("ask", () => {
  test.for(QUESTIONS)("is as sure of its first answer however many it is to give: %s", async (question) => {
    const [one, three, all] = await Promise.all(
      [1, 3, 100].map(async (limit) => {
        const result = await ask(seeds, question, { limit });
        return result.kind === "answer" ? [result.answers[0].quote, result.answers[0].confidence] : null;
      }),
    );
    expect(one).toEqual(all);
    expect(three).toEqual(all);
  });
});
