import { count } from "../../report/numbers.ts";
import type { Section } from "../../report/render.ts";
import type { CollectionFigures } from "./measure-collection.ts";

/** How documents were ranked, as a table. */
export function collectionSections(figures: CollectionFigures): readonly Section[] {
  const { documents, empty, questions, leftOut, absent, ndcg10, map100, recall100, buildMs } = figures;
  const notes = [
    "A grade of 0 or less is not relevant.",
    leftOut > 0 ? `Left out: ${count(leftOut, "question")} without a relevant document.` : "",
    empty > 0 ? `Never found: ${count(empty, "document")} without a text.` : "",
    absent > 0 ? `Never found: ${count(absent, "relevant document")} that the collection does not hold.` : "",
    `Indexed in ${(buildMs / 1000).toFixed(1)} s.`,
  ];
  return [
    {
      heading: `How ${count(documents, "document")} were ranked for ${count(questions, "question")}`,
      table: {
        head: ["", "average"],
        rows: [
          ["nDCG@10", ndcg10.toFixed(4)],
          ["MAP@100", map100.toFixed(4)],
          ["Recall@100", recall100.toFixed(4)],
        ],
      },
      legend: [
        ["nDCG@10", "how good the order of the first ten is; the best there could be is 1"],
        ["MAP@100", "precision at each relevant document of the first hundred, on average"],
        ["Recall@100", "the share of the relevant documents that is among the first hundred"],
      ],
      notes: notes.filter(Boolean),
    },
  ];
}
