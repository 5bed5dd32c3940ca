import { describe, expect, test } from "vitest";
import { WORD_LISTS } from "../../fixtures/word-lists.ts";
import { FIXTURES } from "../eval/terminal.ts";
import { run } from "./fit.ts";

async function fitted(...argv: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  await run(argv, {
    page: { strong: (text) => text, dim: (text) => text, width: null },
    wordLists: WORD_LISTS,
    vocabulary: `${FIXTURES}/corpus`,
    today: "2026-11-20",
    progress: () => ({ step() {}, end() {} }),
    out: (line) => lines.push(line),
  });
  return lines;
}

describe("fit", () => {
  test("tries other values of the weights that are asked for, and says what each does", async () => {
    const own = ["--questions", `${FIXTURES}/questions.jsonl`, "--corpus", `${FIXTURES}/corpus`];
    const lines = await fitted(...own, "--only", "SUPPORT.enough");
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("golden/enough.txt");
  });

  test('weighs what stands around a "today" that has been read', async () => {
    const lines = await fitted(
      "--today",
      `${import.meta.dirname}/this-day/fixtures/today.jsonl`,
      "--topics",
      "dockers,pier",
    );
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("golden/today.txt");
  });

  test('says where a file marks no "today"', async () => {
    const file = `${import.meta.dirname}/this-day/fixtures/marks-nothing.jsonl`;
    await expect(fitted("--today", file)).rejects.toThrow(`${file}:1: Expected "today" from 0 to 5.`);
  });

  test("shows its help", async () => {
    await expect(`${(await fitted("--help")).join("\n")}\n`).toMatchFileSnapshot("golden/help.txt");
  });

  test.for([
    [[], "Expected --questions with --corpus, --squad or --today: something to fit on."],
    [["--questions", "a.jsonl"], "Expected a --corpus for each --questions, got 1 and 0."],
    [["--squad", "a.json", "--shares", "1,2"], "Expected 1 numbers in --shares, one for each set, got 2."],
    [["--squad", "a.json", "--shares", "0"], "such as 3,1,1"],
    [["--squad", "a.json", "--every", "x"], "Expected a whole number from 1"],
    [["--what"], "unknown option '--what'. See npm run fit -- --help"],
  ] as const)("says what is wrong with %j", async ([argv, words]) => {
    await expect(fitted(...argv)).rejects.toThrow(words);
  });
});
