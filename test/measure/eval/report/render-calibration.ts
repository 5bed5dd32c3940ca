import { count, percent } from "../../report/numbers.ts";
import type { Section } from "../../report/render.ts";
import { type Calibration, SURE } from "../measuring/calibration.ts";

/** How far a confidence can be trusted, as a table. */
export function calibrationSection({ bins, sure }: Calibration): Section {
  return {
    heading: "How far the confidence can be trusted",
    table: {
      head: ["confidence", "answers", "right"],
      rows: bins.map(({ from, to, answers, right }) => [
        `${from.toFixed(1)} to ${to.toFixed(1)}`,
        String(answers),
        percent(right, answers),
      ]),
    },
    notes: [
      `confidence >= ${SURE}: ${count(sure.answers, "answer")}, ${percent(sure.right, sure.answers)} right`,
    ],
  };
}
