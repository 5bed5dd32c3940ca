import { type Calibration, SURE } from "./calibration.ts";
import type { IrFigures } from "./measure-ir.ts";
import type { SquadFigures, SquadRow } from "./measure-squad.ts";
import type { QuestionFigures, QuestionRow } from "./questions.ts";
import type { Section } from "./render.ts";
import type { Score } from "./score-timexes.ts";
import type { TimexFigures } from "./timexes.ts";

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

export function questionSections({ kinds, all, calibration }: QuestionFigures): readonly Section[] {
  const row = (one: QuestionRow) => [
    one.kind,
    String(one.questions),
    percent(one.top1, one.answerable),
    percent(one.top3, one.answerable),
    percent(one.nothingRight, one.questions - one.answerable),
    String(one.silent),
  ];
  return [
    {
      heading: "Questions",
      table: {
        head: ["kind", "questions", "top-1", "top-3", "nothing right", "got nothing"],
        rows: [...kinds.map(row), row(all)],
      },
      notes: [],
    },
    calibrationSection(calibration),
  ];
}

function calibrationSection({ bins, sure }: Calibration): Section {
  return {
    heading: "Confidence",
    table: {
      head: ["confidence", "answers", "right"],
      rows: bins.map(({ from, to, answers, right }) => [
        `${from.toFixed(1)} to ${to.toFixed(1)}`,
        String(answers),
        percent(right, answers),
      ]),
    },
    notes: [`confidence >= ${SURE}: ${sure.answers} answers, ${percent(sure.right, sure.answers)} right`],
  };
}

export function timexSections({ documents, counts, types, ...figures }: TimexFigures): readonly Section[] {
  const share = (value: number | null) => (value === null ? "–" : (100 * value).toFixed(1));
  const row = (name: string, { precision, recall, f1 }: Score) => [
    name,
    share(precision),
    share(recall),
    share(f1),
  ];
  const rows = [
    row("strict", figures.strict),
    row("relaxed", figures.relaxed),
    row("value", figures.value),
    row("day", figures.day),
  ];
  return [
    {
      heading: "Dates",
      table: { head: ["", "precision", "recall", "F1"], rows },
      notes: [
        `${documents} texts, ${counts.gold} marked, ${counts.found} found; days: ${counts.goldDays} marked, ${counts.foundDays} found`,
      ],
    },
    ...(types.length === 0
      ? []
      : [
          {
            heading: "By type",
            table: {
              head: ["type", "marked", "strict", "relaxed", "value"],
              rows: types.map((one) => [
                one.type,
                String(one.gold),
                percent(one.strict, one.gold),
                percent(one.relaxed, one.gold),
                percent(one.value, one.gold),
              ]),
            },
            notes: [],
          },
        ]),
  ];
}

export function squadSections(figures: SquadFigures): readonly Section[] {
  const { all, kinds, foreign, calibration } = figures;
  const row = (one: SquadRow) => [
    one.kind,
    String(one.questions),
    percent(one.top1, one.questions),
    percent(one.top5, one.questions),
    percent(one.sentence, one.questions),
    percent(one.holds, one.sentence),
    percent(one.overlaps, one.sentence),
    percent(one.silent, one.questions),
  ];
  return [
    {
      heading: "Questions",
      table: {
        head: ["kind", "questions", "top-1", "top-5", "sentence", "holds", "overlaps", "got nothing"],
        rows: [...kinds.map(row), row(all)],
      },
      notes: [
        `${figures.articles} articles, ${figures.paragraphs} paragraphs; indexed in ${Math.round(figures.buildMs)} ms; a question takes ${figures.p50Ms.toFixed(1)} ms (p50), ${figures.p99Ms.toFixed(1)} ms (p99)`,
      ],
    },
    {
      heading: "Without an answer",
      table: {
        head: ["questions of", "questions", "paragraphs", "got nothing", `confidence >= ${SURE}`],
        rows: foreign.map((one) => [
          one.name,
          String(one.questions),
          String(one.passages),
          percent(one.nothing, one.questions),
          percent(one.sure, one.questions),
        ]),
      },
      notes: [],
    },
    calibrationSection(calibration),
  ];
}

export function irSections(figures: IrFigures): readonly Section[] {
  return [
    {
      heading: "Ranking",
      table: {
        head: ["questions", "nDCG@10", "MAP@100", "Recall@100"],
        rows: [
          [
            String(figures.questions),
            figures.ndcg10.toFixed(4),
            figures.map100.toFixed(4),
            figures.recall100.toFixed(4),
          ],
        ],
      },
      notes: [
        `${figures.documents} documents, ${figures.empty} without a text; ${figures.leftOut} questions without a relevant document left out; indexed in ${Math.round(figures.buildMs)} ms`,
      ],
    },
  ];
}
