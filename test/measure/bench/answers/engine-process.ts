import { loadCorpus } from "../../../../src/corpus/load-corpus.ts";
import { WORD_LISTS } from "../../../fixtures/word-lists.ts";
import type { Engine } from "../engines/engine.ts";
import { ENGINES, type EngineId } from "../engines/engines.ts";
import { type Material, releasesOf } from "./material.ts";

/** What the process of an engine is told: everything but what a right answer is. */
export type Job = {
  readonly engine: EngineId;
  /** The folder of the project's own documents and vocabulary. */
  readonly corpus: string;
  readonly material: Material;
  readonly questions: readonly string[];
  /** So many questions come first that do not count. */
  readonly warmUp: number;
};

/** What it says: that it is built, that one more question is answered, and at last what came of it. */
export type Word =
  | { readonly kind: "built" }
  | { readonly kind: "answered" }
  | { readonly kind: "done"; readonly outcome: Outcome };

/** What an engine did. */
export type Outcome = {
  /** Passages that it holds. */
  readonly passages: number;
  readonly buildMs: number;
  /** Bytes in use after all questions, without the texts that it does not hold. */
  readonly bytes: number;
  /** The same before the first question. */
  readonly bytesBuilt: number;
  readonly answers: readonly {
    readonly tookMs: number;
    readonly first: number | null;
    readonly quote: string | null;
  }[];
};

process.once("message", (job: Job) => void run(job));

async function run(job: Job): Promise<void> {
  const corpus = await loadCorpus(job.corpus, WORD_LISTS);
  const engine: Engine = ENGINES[job.engine].make(corpus.synonyms);
  const before = bytesInUse();
  const [passages, buildMs] = await build(engine, () => releasesOf(job.material, corpus));
  const held = () => bytesInUse() - before + (engine.outsideBytes?.() ?? 0);
  const bytesBuilt = held();
  say({ kind: "built" });
  const answers: Outcome["answers"][number][] = [];
  for (const [index, question] of job.questions.entries()) {
    const began = performance.now();
    const found = await engine.search(question);
    const tookMs = performance.now() - began;
    if (index < job.warmUp) continue;
    const { ranking, quote } = (await engine.judged?.(question)) ?? { ranking: found, quote: null };
    answers.push({ tookMs, first: ranking[0] ?? null, quote });
    say({ kind: "answered" });
  }
  say({ kind: "done", outcome: { passages, buildMs, bytes: held(), bytesBuilt, answers } });
  process.disconnect();
}

/** A function of its own, so that the texts are forgotten when it returns, unless the engine holds them. */
async function build(engine: Engine, read: () => Promise<Parameters<Engine["build"]>[0]>) {
  const releases = await read();
  const passages = releases.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  const began = performance.now();
  await engine.build(releases);
  return [passages, performance.now() - began] as const;
}

function bytesInUse(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function say(word: Word): void {
  process.send?.(word);
}
