import { count, percent } from "../../report/numbers.ts";
import type { Section } from "../../report/render.ts";
import type { TimexFigures } from "./measure-timexes.ts";
import type { Score } from "./score-timexes.ts";

/** How dates were found and read, as tables. */
export function timexSections(figures: TimexFigures): readonly Section[] {
  const { texts, counts, strict, relaxed, value, day, types } = figures;
  return [
    {
      heading: `How the dates of ${count(texts, "text")} were found and read`,
      table: {
        head: ["", "precision", "recall", "F1"],
        rows: [cells("strict", strict), cells("relaxed", relaxed), cells("value", value), cells("day", day)],
      },
      legend: [
        ["strict", "found with the very words that are marked"],
        ["relaxed", "found with words that overlap those that are marked"],
        ["value", "found so, and read as the same TIMEX3 value"],
        ["day", "the same, of values that are a day (YYYY-MM-DD) alone"],
        ["precision", "of those found, how many are right"],
        ["recall", "of those marked, how many were found and are right"],
        ["F1", "the harmonic mean of the two"],
      ],
      notes: [
        `${counts.marked} are marked, ${counts.found} were found; days: ${counts.markedDays} and ${counts.foundDays}`,
      ],
    },
    ...(types.length > 0 ? [typeSection(types)] : []),
  ];
}

function cells(name: string, { precision, recall, f1 }: Score): readonly string[] {
  return [name, ...[precision, recall, f1].map((share) => (share === null ? "–" : (100 * share).toFixed(1)))];
}

function typeSection(types: TimexFigures["types"]): Section {
  return {
    heading: "How many of each type that is marked were found",
    table: {
      head: ["type", "marked", "strict", "relaxed", "value"],
      rows: types.map(({ type, marked, strict, relaxed, value }) => [
        type,
        String(marked),
        percent(strict, marked),
        percent(relaxed, marked),
        percent(value, marked),
      ]),
    },
  };
}
