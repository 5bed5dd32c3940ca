import { basename } from "node:path";
import { count, percent } from "../../report/numbers.ts";
import type { Section } from "../../report/render.ts";
import { DATE_KINDS } from "./dated-sentences.ts";
import type { DateRow, TimexRow } from "./measure-dates.ts";

/** Dates in made sentences, as a table. */
export function datesSection(rows: readonly DateRow[], sentences: number): Section {
  const [own, peer] = rows;
  const ratio = (row: DateRow) =>
    peer ? (row.megabytesPerSecond / peer.megabytesPerSecond).toFixed(2) : "–";
  return {
    heading: `Dates in ${count(sentences, "sentence")} with one date each`,
    table: {
      head: ["reader", ...DATE_KINDS, "all", "speed", "ratio"],
      rows: rows.map((row) => [
        row.name,
        ...row.kinds.map((share) => percent(share, 1)),
        percent(row.all, 1),
        `${row.megabytesPerSecond.toFixed(2)} MB/s`,
        ratio(row),
      ]),
    },
    legend: [
      ["in part", "“on 8 September”: the year is that of the last, or after “will” the next, such day"],
      ["relative", "“yesterday”, “three days ago”, “last month”, “two years ago”"],
      ["weekday", "“on Tuesday”: the last, or after “will” the next, such day"],
      ["speed", "on running text, made for the comparison of answers; ratio: to chrono-node's"],
    ],
    notes:
      own && peer
        ? ["A value is right if it is as exact as the words and nothing else is found in the sentence."]
        : [],
  };
}

/** Dates in texts that people marked, as a table. */
export function timexSection(rows: readonly TimexRow[], file: string): Section {
  return {
    heading: `Dates that are marked in ${basename(file)}`,
    table: {
      head: ["reader", "strict F1", "relaxed F1", "value F1", "time"],
      rows: rows.map(({ name, strict, relaxed, value, tookMs }) => [
        name,
        ...[strict, relaxed, value].map((share) => percent(share, 1)),
        `${(tookMs / 1_000).toFixed(1)} s`,
      ]),
    },
    legend: [
      ["strict", "the very characters that are marked"],
      ["relaxed", "at least one character of them"],
      [
        "value",
        "the same TIMEX3 value; chrono-node knows no durations and no sets, of which these texts have some",
      ],
    ],
  };
}
