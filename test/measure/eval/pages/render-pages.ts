import { count, percent } from "../../report/numbers.ts";
import type { Section } from "../../report/render.ts";
import type { PageFigures } from "./measure-pages.ts";

/** How well the bodies and dates of pages are found, as tables. */
export function pageSections({ bodies, dates }: PageFigures): readonly Section[] {
  return [
    ...(bodies
      ? [
          {
            heading: `The bodies of ${count(bodies.pages, "page")}`,
            table: {
              head: ["precision", "recall", "F1"],
              rows: [
                [bodies.score.precision, bodies.score.recall, bodies.score.f1].map((one) =>
                  percent(one ?? 0, 1),
                ),
              ],
            },
            notes: ["By runs of four words, as means over the pages (article-extraction-benchmark)."],
          },
        ]
      : []),
    ...(dates
      ? [
          {
            heading: `The dates of ${count(dates.pages, "page")}`,
            table: {
              head: ["right", "wrong, stated", "wrong, inferred", "missing", "precision", "recall", "F1"],
              rows: [
                [
                  ...[dates.right, dates.wrongStated, dates.wrongInferred, dates.missing].map(String),
                  ...[dates.score.precision, dates.score.recall, dates.score.f1].map((one) =>
                    percent(one ?? 0, 1),
                  ),
                ],
              ],
            },
            notes: [
              "A wrong date counts against precision, a missing one against recall (htmldate's definition).",
            ],
          },
        ]
      : []),
  ];
}
