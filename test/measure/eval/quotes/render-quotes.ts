import { count } from "../../report/numbers.ts";
import type { Section } from "../../report/render.ts";
import type { QuoteFigures } from "./measure-quotes.ts";

/** How speakers were found, as a table. */
export function quoteSections({ texts, quotes, rows, all }: QuoteFigures): readonly Section[] {
  return [
    {
      heading: `Who speaks in ${count(quotes, "quotation")} of ${count(texts, "text")}`,
      table: {
        head: ["kind", "right", "wrong", "missing", "nobody", "intruder", "precision", "recall", "F1"],
        rows: rows.map(cells),
        all: cells(all),
      },
      legend: [
        ["right", "named by one of the names that are marked, or its last word"],
        ["wrong", "somebody else is named"],
        ["missing", "nobody is named, though somebody speaks"],
        ["nobody", "nobody is named where nobody need be"],
        ["intruder", "somebody is named where nobody may be"],
        ["precision", "of those named, how many are right"],
        ["recall", "of those who speak, how many are named rightly"],
      ],
    },
  ];
}

function cells({ kind, by, counts, score }: QuoteFigures["all"]): readonly string[] {
  const { right, wrong, missing, absent, intruder } = counts;
  const shares = [score.precision, score.recall, score.f1];
  return [
    by === null ? kind : `${kind}, ${by}`,
    ...[right, wrong, missing, absent, intruder].map(String),
    ...shares.map((share) => (share === null ? "–" : (100 * share).toFixed(1))),
  ];
}
