import { WORD_LISTS } from "../../fixtures/word-lists.ts";
import type { Page } from "../report/page.ts";
import { run, type Terminal } from "./app.ts";

/** Invented texts; its folder is named as a person at the root of the project would. */
export const FIXTURES = "test/fixtures/eval";

/** A page of 80 columns without colour. */
export const PLAIN: Page = { strong: (text) => text, dim: (text) => text, width: 80 };

/** What came of a command line. */
type Outcome = {
  readonly code: number;
  readonly out: readonly string[];
  readonly error: readonly string[];
  /** Every bar that was drawn: what it was for, how many there were to do, how many were done. */
  readonly bars: readonly string[];
};

/** Runs a command line on 5 March 2021, with a clock that goes on by 5 ms whenever it is read. */
export async function evaluate(argv: readonly string[], given: Partial<Terminal> = {}): Promise<Outcome> {
  const out: string[] = [];
  const error: string[] = [];
  const bars: string[] = [];
  let nowMs = 0;
  const code = await run(argv, {
    page: PLAIN,
    wordLists: WORD_LISTS,
    today: "2021-03-05",
    clock: () => {
      nowMs += 5;
      return nowMs;
    },
    progress: (label, total) => {
      let done = 0;
      return {
        step() {
          done++;
        },
        end: () => void bars.push(`${label}: ${done} of ${total}`),
      };
    },
    out: (line) => void out.push(line),
    error: (line) => void error.push(line),
    ...given,
  });
  return { code, out, error, bars };
}
