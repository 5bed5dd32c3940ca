import { count, percent } from "../../report/numbers.ts";
import type { Section } from "../../report/render.ts";
import type { DayFigures } from "./measure-days.ts";

/** How the entries of days were chosen, as tables. */
export function daySections(figures: DayFigures): readonly Section[] {
  const { documents, sentences, entries, found, wrongDay, labels } = figures;
  const good = labels.find(({ label }) => label === "good");
  return [
    {
      heading: `What the entries of days were made of in ${count(documents, "document")}`,
      table: {
        head: ["label", "sentences", "entries", "on that day"],
        rows: labels.map((row) => [row.label, String(row.sentences), String(row.entries), String(row.right)]),
        all: [
          "all",
          String(sentences),
          String(entries),
          String(labels.reduce((sum, { right }) => sum + right, 0)),
        ],
      },
      legend: [
        ["entries", "entries of a day that the program makes of such sentences"],
        ["on that day", "those of them that are on the day that the label gives"],
      ],
      notes: [
        `precision ${percent((good?.entries ?? 0) - wrongDay, entries)}: entries of a good sentence on its day`,
        `recall ${percent(found, good?.sentences ?? 0)}: good sentences that are an entry of their day`,
      ],
    },
  ];
}
