import type { Page } from "../../report/page.ts";
import { drawTable } from "../../report/table.ts";
import type { FittedDay } from "./fit-this-day.ts";

/** Tells what the weights do to texts that they were not fitted on, and prints them as `weights.ts` keeps them, the largest first. */
export function reportThisDay({ weights, of, taken }: FittedDay, page: Page): readonly string[] {
  const row = (meaning: string, all: number, doubted: number) => [
    meaning,
    String(all),
    String(doubted),
    String(all - doubted),
  ];
  const lines = [...weights].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return [
    page.strong(
      'What "today" is taken for in texts that the weights were not fitted on, where no phrase decides',
    ),
    ...drawTable(
      {
        head: ["read as", "of them", "doubted", "shown as the day"],
        rows: [row("the day", of.days, taken.days), row("nowadays", of.nowadays, taken.nowadays)],
      },
      page,
    ),
    "",
    page.strong("Weights, for src/time/english/this-day/weights.ts"),
    ...lines.map(([sign, weight]) => `    ${JSON.stringify(sign)}: ${weight},`),
  ];
}
