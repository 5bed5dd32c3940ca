import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ask } from "../../src/answer/ask.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { Document } from "../../src/corpus/document.ts";
import type { Passage } from "../../src/corpus/passages.ts";
import { readQuestion } from "../../src/question/question.ts";
import { CANDIDATE_PASSAGES, findCandidates } from "../../src/ranking/find-candidates.ts";
import { type Candidate, readDraft } from "../../src/ranking/rerank-sentence.ts";
import { draftPassage } from "../../src/ranking/score-sentences.ts";
import { seeds } from "../answer/seeds.ts";
import { archiveOf, statement } from "../answer/statement.ts";

const SEED = { seed: 1998, numRuns: 60 };

/** One of every kind: names, dates, sources, definitions, titles of speakers, words of no sentence. */
const QUESTIONS = [
  "How many prisoners are still held after the amnesty?",
  "How many groups signed the letter?",
  "Who is Benedict Rogers?",
  "Benedict Rogers job title",
  "When did Sam Rainsy get the post?",
  "Who was shot on a boat?",
  "When was the liaison office blown up?",
  "Where did Sam Rainsy seek sanctuary?",
  "Why did the deputy director criticise the ministry?",
  "which director spoke of the ministry?",
  "director of Human Rights Watch",
  "human rights",
  "Secretary General speaking on prisoners",
  "What did Phil Robertson say about negotiations?",
  "What did the Asia director say about laws?",
  "According to NKnet, what did the Ministry violate?",
  "What happened on 7 September in Phnom Penh?",
  "Who met Kim Dae-jung in September 1998?",
  "September 1998",
  "Amnesty International in 1998",
  "Are teachers allowed to join trade unions?",
  "arrests in South Korea",
  'what of the "sunshine policy"?',
  "What language was spoken at the volcano?",
  "북한 인권 단체는 무엇을 요구했나?",
  "양심수는 몇 명인가?",
] as const;

/** Words that a made-up question is put together from, so that not only sensible ones are asked. */
const WORDS =
  "who when where why how many was were arrested killed held said director secretary general prisoners rights law ministry security protest government groups Kim Rainsy Korea Cambodia Amnesty 1998 2020 policy amnesty released official title role".split(
    " ",
  );

const made = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((found) => `${found.join(" ")}?`);

function candidatesFor(archive: Archive, text: string, wanted?: number): readonly Candidate[] {
  return findCandidates(archive, readQuestion(text, archive, null), {
    passages: CANDIDATE_PASSAGES,
    documents: archive.documents,
    ...(wanted === undefined ? {} : { wanted }),
  });
}

/** The first passages with their best sentence and its score. */
function firstPassages(candidates: readonly Candidate[], count: number) {
  const best = new Map<Passage, Candidate>();
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
  const timexes = (document: Document) => {
    read.push(document.id);
    return archive.timexes(document);
  };
  return { archive: { ...archive, timexes }, read };
}

describe("findCandidates", () => {
  test("has the best sentence first", () => {
    const scores = candidatesFor(seeds, "How many prisoners are still held?").map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(10);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test("finds nothing for words that the archive does not hold", () => {
    expect(candidatesFor(seeds, "zyzzyva quokka")).toEqual([]);
  });

  test("keeps to the documents that it is to look in", () => {
    const [document] = seeds.documents;
    if (!document) throw new Error("Expected a document");
    const question = readQuestion("human rights", seeds, null);
    const found = findCandidates(seeds, question, { passages: CANDIDATE_PASSAGES, documents: [document] });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((candidate) => candidate.document.id))).toEqual(new Set([document.id]));
  });
});

describe("findCandidates for the first passages alone", () => {
  test.for(QUESTIONS)("has them as if everything was read: %s", (question) => {
    const all = candidatesFor(seeds, question);
    for (const wanted of [1, 2, 3, 5, 10, 30]) {
      expect(firstPassages(candidatesFor(seeds, question, wanted), wanted)).toEqual(
        firstPassages(all, wanted),
      );
    }
  });

  test("has them for words at random as well", () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 1, max: 6 }), (question, wanted) => {
        expect(firstPassages(candidatesFor(seeds, question, wanted), wanted)).toEqual(
          firstPassages(candidatesFor(seeds, question), wanted),
        );
      }),
      SEED,
    );
  });

  test("counts passages with the same best sentence as one, so that a rival of it is read", () => {
    const text = "The dockers of Port Elan struck in May over wages and food.";
    const twice = archiveOf([
      ...[..."abcdefghi"].map((id) => statement(text, { id })),
      statement("The dockers of Port Elan struck in June, and the wages of the clerks rose.", {
        id: "rival",
      }),
      ...Array.from({ length: 9 }, (_, at) => statement("The clerks sang.", { id: `clerk${at}` })),
    ]);
    const found = candidatesFor(twice, "When did the dockers of Port Elan strike over wages?", 2);
    expect(found[0]?.document.id).toBe("a");
    expect(found.map(({ document }) => document.id)).toContain("rival");
  });
});

describe("draftPassage", () => {
  test.for(QUESTIONS)("promises at least what a sentence scores once it is read: %s", (text) => {
    const question = readQuestion(text, seeds, null);
    const drafts = seeds.documents.flatMap((document) =>
      document.passages.flatMap((passage, position) =>
        draftPassage(question, seeds, { document, passage, position, rank: 1 }),
      ),
    );
    const broken = drafts.filter(
      (draft) => (readDraft(question, seeds, draft)?.score ?? 0) > draft.most + 1e-9,
    );
    expect(drafts.length).toBeGreaterThan(100);
    expect(broken.map(({ document, unit }) => document.text.slice(unit.start, unit.end))).toEqual([]);
  });
});

describe("the dates of a document", () => {
  const promising = statement("Dockers of Port Elan walked out over wages.", { id: "promising" });
  const others = Array.from({ length: 12 }, (_, at) =>
    statement(`The mill number ${at} of Port Elan lies on a hill near the sea.`, { id: `other${at}` }),
  );
  const archive = archiveOf([...others, promising]);
  const question = "When did the dockers walk out over wages in Port Elan?";

  test("are not read where it cannot have the best passage", () => {
    const watch = watched(archive);
    const [best] = candidatesFor(watch.archive, question, 1);
    expect(best?.document.id).toBe("promising");
    expect(watch.read).toContain("promising");
    // It is looked after every fourth sentence whether the rest may be left.
    expect(new Set(watch.read).size).toBeLessThanOrEqual(4);
  });

  test("are not read where they decide nothing, until somebody asks for them", () => {
    const watch = watched(archive);
    const [best] = candidatesFor(watch.archive, "What did the dockers walk out over in Port Elan?", 1);
    expect(watch.read).toEqual([]);
    expect(best?.dates).toEqual([]);
    expect(watch.read).toEqual(["promising"]);
  });

  test("are all read where all passages are wanted", () => {
    const watch = watched(archive);
    const found = candidatesFor(watch.archive, question);
    expect(new Set(watch.read).size).toBe(13);
    expect(found).toHaveLength(13);
  });

  test("are read of more documents the more passages are wanted", () => {
    const counts = [1, 5, 9, 13].map((wanted) => {
      const watch = watched(archive);
      candidatesFor(watch.archive, question, wanted);
      return new Set(watch.read).size;
    });
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBe(13);
  });
});

describe("ask", () => {
  test.for(QUESTIONS)("is as sure of its first answer however many it is to give: %s", (question) => {
    const [one, three, all] = [1, 3, 100].map((limit) => {
      const result = ask(seeds, question, { limit });
      return result.kind === "answer" ? [result.answers[0].quote, result.answers[0].confidence] : null;
    });
    expect(one).toEqual(all);
    expect(three).toEqual(all);
  });
});
