import { createMemoryArchive } from "../../../../src/archive/memory/memory-archive.ts";
import { textIn } from "../../../../src/archive/stored-passage.ts";
import type { Synonyms } from "../../../../src/corpus/word-lists/synonyms.ts";
import { type RankedDocument, rankDocuments } from "../../../../src/ranking/rank-documents.ts";
import { everyNth } from "../../report/numbers.ts";
import { type Bench, each, once } from "../../report/progress.ts";
import { citation } from "../measuring/citation.ts";
import type { Failure, Measured } from "../measuring/failure.ts";
import type { Collection, Query } from "./collection.ts";
import { averagePrecision, ndcg, recall, relevantIn } from "./score-ranking.ts";

/** So many documents are ranked: as far down as anything is measured. */
const DEEPEST = 100;

/** A question of whose relevant documents none is so high up is listed as a failure. */
const HIGH = 10;

/** What came of a collection; shares from 0 to 1, averaged over the questions. */
export type CollectionFigures = {
  readonly documents: number;
  /** Documents without a text, which nothing can find. */
  readonly empty: number;
  readonly questions: number;
  /** Questions without a relevant document, which count in no figure. */
  readonly leftOut: number;
  /** Relevant documents that the collection does not hold, which nothing can find. */
  readonly absent: number;
  readonly ndcg10: number;
  readonly map100: number;
  readonly recall100: number;
  /** Milliseconds. */
  readonly buildMs: number;
};

type Outcome = Query & { readonly ranking: readonly string[]; readonly first: RankedDocument | undefined };

/** Ranks the documents for every question, as `dateline documents --about` does. */
export async function measureCollection(
  { documents, queries }: Collection,
  synonyms: Synonyms,
  every: number,
  bench: Bench,
): Promise<Measured<CollectionFigures>> {
  const [archive, buildMs] = once(bench, "Indexing", () => createMemoryArchive({ documents, synonyms }));
  const ids = new Set(documents.map(({ id }) => id));
  const chosen = everyNth(queries, every);
  const asked = chosen.filter(({ grades }) => relevantIn(grades).length > 0);
  const outcomes = await each(bench.progress, "Asking", asked, async (query): Promise<Outcome> => {
    const ranked = await rankDocuments(archive, query.text, { limit: DEEPEST });
    return { ...query, ranking: ranked.map(({ document }) => document.id), first: ranked[0] };
  });
  const mean = (measure: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + measure(outcome), 0) / Math.max(1, outcomes.length);
  return {
    figures: {
      documents: documents.length,
      empty: documents.filter(({ passages }) => passages.length === 0).length,
      questions: outcomes.length,
      leftOut: chosen.length - asked.length,
      absent: asked.flatMap(({ grades }) => relevantIn(grades)).filter((id) => !ids.has(id)).length,
      ndcg10: mean(({ ranking, grades }) => ndcg(ranking, grades, 10)),
      map100: mean(({ ranking, grades }) => averagePrecision(ranking, grades, 100)),
      recall100: mean(({ ranking, grades }) => recall(ranking, grades, 100)),
      buildMs,
    },
    failures: outcomes.filter(({ ranking, grades }) => recall(ranking, grades, HIGH) === 0).map(failure),
  };
}

function failure({ id, text, grades, ranking, first }: Outcome): Failure {
  const relevant = relevantIn(grades);
  const rank = ranking.findIndex((name) => relevant.includes(name)) + 1;
  const came = first && `${first.document.id}: ${citation({ ...first, quote: openingOf(first) })}`;
  return {
    title: `${text.replace(/\s+/g, " ").trim()} (${id})`,
    facts: [
      ["Expected", relevant.join(", ")],
      ["Came first", came ?? "nothing"],
      ["Right one", rank === 0 ? "not found" : `at place ${rank}`],
    ],
  };
}

/** The first sentence of the passage that fits best. */
function openingOf({ passage }: RankedDocument): string {
  const [first] = passage.sentences;
  return first ? textIn(passage, first) : passage.text;
}
