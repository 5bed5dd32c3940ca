import { count, percent } from "../../report/numbers.ts";
import type { Section } from "../../report/render.ts";
import { calibrationSection } from "../report/render-calibration.ts";
import type { QuestionFigures, QuestionRow } from "./measure-questions.ts";

/** What came of a keeper's questions, as tables. */
export function questionSections({
  documents,
  all,
  kinds,
  calibration,
}: QuestionFigures): readonly Section[] {
  const unanswerable = all.questions - all.answerable;
  const legend: NonNullable<Section["legend"]> = [
    ["top-1", "a right answer came first"],
    ["top-3", "a right answer was among the first three"],
    ["got nothing", "questions that have an answer, and were told that there is none"],
    ["nothing right", "of the questions that have no answer, those that were told so"],
  ];
  return [
    {
      heading: `How ${count(all.questions, "question")} to ${count(documents, "document")} were answered`,
      table: {
        head: ["kind", "questions", "top-1", "top-3", "got nothing", "nothing right"],
        rows: kinds.map(cells),
        all: cells(all),
      },
      legend: unanswerable > 0 ? legend : legend.slice(0, -1),
    },
    calibrationSection(calibration),
  ];
}

function cells(row: QuestionRow): readonly string[] {
  return [
    row.kind,
    String(row.questions),
    percent(row.top1, row.answerable),
    percent(row.top3, row.answerable),
    row.answerable === 0 ? "–" : String(row.silent),
    percent(row.nothingRight, row.questions - row.answerable),
  ];
}
