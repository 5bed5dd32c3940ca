import type { Archive } from "../../src/archive/archive.ts";
import type { Document } from "../../src/corpus/document.ts";
import { rankDocuments } from "../../src/ranking/rank-documents.ts";
import { rankPassages } from "../../src/ranking/rank-passages.ts";
import { createRandom, type Random } from "../measure/bench/text/random.ts";

/** A question on which two archives differ: the first ten passages and documents of each, with their scores. */
export type Difference = {
  readonly question: string;
  readonly one: readonly string[];
  readonly other: readonly string[];
};

/** Of how many questions one ranks documents as well, which searches twice. */
const DOCUMENTS_EACH = 5;

/** What opens a question. */
const OPENERS = ["", "", "who", "when", "where", "why", "how many", "what did", "what is", "did"] as const;

/**
 * Asks two archives of the same documents the same questions, which are made of the documents' own words, and says on which they do not
 * have the same first ten passages and documents with the same scores.
 *
 * @param count how many questions. @default 300
 */
export async function rankedDifferently(
  one: Archive,
  other: Archive,
  documents: readonly Document[],
  count = 300,
): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const [at, question] of questionsOf(documents, count).entries()) {
    const rank = at % DOCUMENTS_EACH === 0 ? rankingWithDocuments : ranking;
    const [first, second] = [await rank(one, question), await rank(other, question)];
    if (first.join("\n") !== second.join("\n")) differences.push({ question, one: first, other: second });
  }
  return differences;
}

/** Questions of the words of documents, the same for the same documents. */
export function questionsOf(documents: readonly Document[], count: number): readonly string[] {
  const random = createRandom(1998);
  const passages = documents.flatMap(({ text, publisher, passages: found }) =>
    found.map(({ start, end }) => ({
      publisher,
      words: text.slice(start, end).split(/\s+/).filter(Boolean),
    })),
  );
  if (passages.length === 0) return [];
  return Array.from({ length: count }, () => {
    const [here, elsewhere] = [random.of(passages), random.of(passages)];
    const parts = [
      random.of(OPENERS),
      ...wordsOf(here.words, random),
      ...(random.chance(0.3) ? wordsOf(elsewhere.words, random) : []),
      ...(random.chance(0.1) ? ["in", random.of(["1998", "September 1998", "2020", "September"])] : []),
      ...(random.chance(0.1) ? ["according to", here.publisher] : []),
    ];
    return `${parts.filter(Boolean).join(" ")}?`;
  });
}

/** A run of words, or some of them apart; now and then one of them misspelt. */
function wordsOf(words: readonly string[], random: Random): readonly string[] {
  const from = random.below(words.length);
  const run = words.slice(from, from + 1 + random.below(5));
  const taken = random.chance(0.5) ? run : run.map(() => random.of(words));
  return taken.map((word) =>
    random.chance(0.05) && word.length > 5
      ? `${word.slice(0, 2)}${word.slice(3, 4)}${word.slice(2, 3)}${word.slice(4)}`
      : word,
  );
}

async function rankingWithDocuments(archive: Archive, question: string): Promise<readonly string[]> {
  const documents = await rankDocuments(archive, question, { limit: 10 });
  return [
    ...(await ranking(archive, question)),
    ...documents.map(({ document, score }) => `${document.id}: ${score.toFixed(9)}`),
  ];
}

/** The first ten passages for a question, with their scores, a line each. */
export async function ranking(archive: Archive, question: string): Promise<readonly string[]> {
  return (await rankPassages(archive, question, { limit: 10 })).map(
    ({ document, passage, sentence, score }) =>
      `${document.id}, passage ${passage.position}, from ${sentence.start}: ${score.toFixed(9)}`,
  );
}
