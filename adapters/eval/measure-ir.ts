import { type Archive, createArchive } from "../../src/answer/archive.ts";
import { type RankedPassage, rankPassages } from "../../src/answer/rank-passages.ts";
import type { Synonyms } from "../../src/corpus/synonyms.ts";
import { citation } from "./citation.ts";
import type { Failure } from "./failure.ts";
import type { Collection, Query } from "./ir.ts";
import { averagePrecision, ndcg, recall, relevant } from "./score-ranking.ts";
import { type Bench, everyNth } from "./work.ts";

/** So many passages are ranked, which is enough for a hundred documents unless each has more than ten. */
const PASSAGES = 1000;

/** What came of a collection; figures from 0 to 1, averaged over the questions. */
export type IrFigures = {
  readonly documents: number;
  readonly empty: number;
  readonly questions: number;
  /** Questions without a relevant document, which count in no figure. */
  readonly leftOut: number;
  readonly ndcg10: number;
  readonly map100: number;
  readonly recall100: number;
  readonly buildMs: number;
};

type Outcome = Query & { readonly ranking: readonly string[]; readonly first: RankedPassage | undefined };

/** Ranks the documents for every question by their best passage. */
export function measureCollection(
  { documents, queries, empty }: Collection,
  synonyms: Synonyms,
  every: number,
  { work, clock }: Bench,
): { readonly figures: IrFigures; readonly failures: readonly Failure[] } {
  const began = clock();
  const archives = work("Indexing", [documents], () => createArchive({ documents, synonyms }));
  const buildMs = clock() - began;
  const chosen = everyNth(queries, every);
  const asked = chosen.filter(({ grades }) => relevant(grades) > 0);
  const outcomes = work("Asking", asked, (query): Outcome => {
    const ranked = archives.flatMap((archive: Archive) =>
      rankPassages(archive, query.text, { limit: PASSAGES }),
    );
    return { ...query, ranking: [...new Set(ranked.map(({ document }) => document.id))], first: ranked[0] };
  });
  const mean = (measure: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + measure(outcome), 0) / Math.max(1, outcomes.length);
  return {
    figures: {
      documents: documents.length,
      empty,
      questions: outcomes.length,
      leftOut: chosen.length - asked.length,
      ndcg10: mean(({ ranking, grades }) => ndcg(ranking, grades, 10)),
      map100: mean(({ ranking, grades }) => averagePrecision(ranking, grades, 100)),
      recall100: mean(({ ranking, grades }) => recall(ranking, grades, 100)),
      buildMs,
    },
    failures: outcomes.filter(({ ranking, grades }) => recall(ranking, grades, 10) === 0).map(failure),
  };
}

function failure({ id, text, grades, ranking, first }: Outcome): Failure {
  const rank = ranking.findIndex((name) => (grades.get(name) ?? 0) > 0) + 1;
  const wanted = [...grades].filter(([, grade]) => grade > 0).map(([name]) => name);
  return {
    title: `${text.replace(/\s+/g, " ")} (${id})`,
    facts: [
      ["Expected", wanted.join(", ")],
      [
        "Came first",
        first
          ? `${first.document.id}: ${citation({ document: first.document, ...first.sentence })}`
          : "nothing",
      ],
      ["Right one", rank === 0 ? "not found" : `at place ${rank}`],
    ],
  };
}
