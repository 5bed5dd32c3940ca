import { loadCorpus } from "../../../../src/corpus/load-corpus.ts";
import { WORD_LISTS } from "../../../fixtures/word-lists.ts";
import { quantile } from "../../report/numbers.ts";
import type { Progress } from "../../report/progress.ts";
import type { EngineId } from "../engines/engines.ts";
import type { Outcome } from "./engine-process.ts";
import { type Asked, type Material, questionsOf, WARM_UP } from "./material.ts";
import { measureEngine } from "./measure-engine.ts";

/** What an engine came to. */
export type EngineRow = {
  readonly engine: EngineId;
  /** Shares of all questions, 0 to 1: the right passage came first; the first sentence held the answer, null where none is known. */
  readonly top1: number;
  readonly sentence: number | null;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly buildMs: number;
  /** Held before the first question and after the last. */
  readonly bytesBuilt: number;
  readonly bytes: number;
};

/** Engines side by side, over the same texts and questions. */
export type Comparison = {
  readonly material: Material;
  readonly passages: number;
  readonly questions: number;
  readonly rows: readonly EngineRow[];
};

/** Measures one engine after the other, so that none is disturbed by another. */
export async function compare(
  material: Material,
  engines: readonly EngineId[],
  corpus: string,
  progress: Progress,
): Promise<Comparison> {
  const all = await questionsOf(material, await loadCorpus(corpus, WORD_LISTS));
  const questions = all.map(({ text }) => text);
  const asked = all.slice(WARM_UP);
  const rows: EngineRow[] = [];
  let passages = 0;
  for (const engine of engines) {
    const job = { engine, corpus, material, questions, warmUp: WARM_UP };
    const outcome = await measureEngine(job, progress);
    passages = outcome.passages;
    rows.push(rowOf(engine, outcome, asked));
  }
  return { material, passages, questions: asked.length, rows };
}

/** An engine's row, of what it did and what would have been right. */
export function rowOf(engine: EngineId, outcome: Outcome, asked: readonly Asked[]): EngineRow {
  const { answers, buildMs, bytes, bytesBuilt } = outcome;
  const times = answers.map(({ tookMs }) => tookMs);
  const share = (right: (answer: Outcome["answers"][number], asked: Asked) => boolean) =>
    asked.filter((one, index) => {
      const answer = answers[index];
      return answer !== undefined && right(answer, one);
    }).length / Math.max(1, asked.length);
  const quotes =
    answers.some(({ quote }) => quote !== null) && asked.some((one) => one.answers.length > 0)
      ? share(({ quote }, one) => one.answers.some((words) => quote?.includes(words)))
      : null;
  return {
    engine,
    top1: share(({ first }, { passage }) => first === passage),
    sentence: quotes,
    p50Ms: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    buildMs,
    bytesBuilt,
    bytes,
  };
}
