import { describe, expect, test } from "vitest";
import { renderSection } from "../report/render.ts";
import { type Comparison, type EngineRow, rowOf } from "./answers/compare.ts";
import { besideBest, comparisonChecks, comparisonSection } from "./answers/render-comparison.ts";
import { checkLine, ratioCheck } from "./check.ts";
import type { EngineId } from "./engines/engines.ts";

function row(engine: EngineId, p99Ms: number, megabytes: number): EngineRow {
  return {
    engine,
    top1: engine === "dateline" ? 0.93 : 0.9,
    sentence: null,
    p50Ms: p99Ms / 4,
    p99Ms,
    buildMs: 12_345,
    bytesBuilt: megabytes * 1e6,
    bytes: megabytes * 1e6,
  };
}

const comparison: Comparison = {
  material: { kind: "made", passages: 100_000, questions: 100 },
  passages: 100_000,
  questions: 100,
  rows: [row("dateline", 120, 300), row("minisearch", 1_234, 160), row("fts5", 100, 40)],
};
const page = { strong: (text: string) => text, dim: (text: string) => text, width: 100 };

test("draws engines side by side", async () => {
  const section = comparisonSection(comparison);
  const text = renderSection({ ...section, notes: besideBest(comparison) }, page);
  await expect(`${text}\n`).toMatchFileSnapshot("golden/comparison.txt");
});

describe("goals", () => {
  test("are lines with both figures and the ratio", () => {
    expect(comparisonChecks(comparison).map(checkLine)).toEqual([
      "ok      p99 at 100,000 passages: ask end to end 120 ms, FTS5's bare query 100 ms: 1.20 times (goal: at most 1.5)",
      "missed  memory at 100,000 passages: this core 300 MB, MiniSearch 160 MB: 1.88 times (goal: at most 1.5)",
    ]);
  });

  test("are wider for a very large archive", () => {
    const [speed] = comparisonChecks({ ...comparison, passages: 600_000 });
    expect(speed?.text).toContain("(goal: at most 3)");
  });

  test("are not for a small one, nor without the peer that they name", () => {
    expect(comparisonChecks({ ...comparison, passages: 10_000 })).toEqual([]);
    expect(comparisonChecks({ ...comparison, rows: comparison.rows.slice(0, 2) })).toEqual([]);
  });

  test("are reached at the limit itself", () => {
    const check = (value: number) =>
      ratioCheck("x", { name: "a", value }, { name: "b", value: 10 }, 1.5, String).ok;
    expect([check(15), check(15.1)]).toEqual([true, false]);
  });
});

test("counts an answer right by its passage, and by the words of its sentence", () => {
  const answer = (first: number, quote: string, tookMs: number) => ({ first, quote, tookMs });
  const { top1, sentence, p50Ms, p99Ms } = rowOf(
    "dateline",
    {
      passages: 3,
      buildMs: 1,
      bytes: 1,
      bytesBuilt: 1,
      answers: [answer(0, "It was 1998.", 5), answer(2, "Nothing.", 7), answer(2, "In Seoul.", 6)],
    },
    [
      { text: "When?", passage: 0, answers: ["1998"] },
      { text: "Who?", passage: 1, answers: ["Kim"] },
      { text: "Where?", passage: 2, answers: ["Busan", "Seoul"] },
    ],
  );
  expect({ top1, sentence, p50Ms, p99Ms }).toEqual({ top1: 2 / 3, sentence: 2 / 3, p50Ms: 6, p99Ms: 7 });
});
