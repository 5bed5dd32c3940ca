import { count, percent } from "../../report/numbers.ts";
import type { Section } from "../../report/render.ts";
import { SURE } from "../measuring/calibration.ts";
import { calibrationSection } from "../report/render-calibration.ts";
import type { ForeignRow } from "./measure-foreign.ts";
import type { SquadFigures, SquadRow } from "./measure-squad.ts";

/** What came of questions on paragraphs, as tables. */
export function squadSections(figures: SquadFigures): readonly Section[] {
  const { all, kinds, foreign, calibration, buildMs, p50Ms, p99Ms } = figures;
  return [
    {
      heading: `How ${count(all.questions, "question")} to ${count(figures.paragraphs, "paragraph")} of ${count(figures.articles, "article")} were answered`,
      table: {
        head: ["kind", "questions", "top-1", "top-5", "sentence", "holds", "overlaps", "got nothing"],
        rows: kinds.map(cells),
        all: cells(all),
      },
      legend: [
        ["top-1", "the paragraph that answers came first"],
        ["top-5", "the paragraph that answers was among the first five"],
        ["sentence", "the sentence shown first holds the answer"],
        ["holds", "of these sentences: a highlight is the answer, or holds it"],
        ["overlaps", "of these sentences: a highlight shares a letter or more with the answer"],
        ["got nothing", "was told that there is no answer"],
      ],
      notes: [
        `Indexed in ${(buildMs / 1000).toFixed(1)} s; a question takes ${p50Ms.toFixed(1)} ms (p50), ${p99Ms.toFixed(1)} ms (p99).`,
      ],
    },
    ...(foreign.length > 0 ? [foreignSection(foreign)] : []),
    calibrationSection(calibration),
  ];
}

function cells(row: SquadRow): readonly string[] {
  return [
    row.kind,
    String(row.questions),
    percent(row.top1, row.questions),
    percent(row.top5, row.questions),
    percent(row.sentence, row.questions),
    percent(row.holds, row.sentence),
    percent(row.overlaps, row.sentence),
    percent(row.silent, row.questions),
  ];
}

function foreignSection(rows: readonly ForeignRow[]): Section {
  return {
    heading: "How questions that have no answer there were met",
    table: {
      head: ["questions of", "questions", "paragraphs", "got nothing", "sure"],
      rows: rows.map(({ name, questions, paragraphs, nothing, sure }) => [
        name,
        String(questions),
        String(paragraphs),
        percent(nothing, questions),
        percent(sure, questions),
      ]),
    },
    legend: [
      ["got nothing", "was told that there is no answer, as it should be"],
      ["sure", `was answered with a confidence of ${SURE} or more`],
    ],
  };
}
