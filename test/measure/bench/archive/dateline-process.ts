import { setImmediate as turn } from "node:timers/promises";
import { openArchive } from "../../../../adapters/archive/open-archive.ts";
import { openFileArchive } from "../../../../adapters/archive-file/asking/kept-archive.ts";
import type { OpenedArchive } from "../../../../adapters/archive-file/file/archive-place.ts";
import { ask } from "../../../../src/answer/ask.ts";
import type { Archive } from "../../../../src/archive/archive.ts";
import { rankPassages } from "../../../../src/ranking/rank-passages.ts";
import { ranking } from "../../../contract/rank-alike.ts";
import { WORD_LISTS } from "../../../fixtures/word-lists.ts";
import { report, serve } from "./helper-process.ts";
import { cpuSeconds, type Resident, resident, type Timing, timed } from "./usage-of-process.ts";

/** The folder of documents, and the archive file or the address of a cluster. */
export type Place = { readonly folder: string; readonly file: string };

/** A passage that a question may be made from. */
export type Sampled = { readonly document: string; readonly position: number; readonly text: string };

/** What it was to open an archive. */
export type Opened = {
  readonly documents: number;
  readonly passages: number;
  /** From the call until the archive can be asked. */
  readonly tookMs: number;
  /** Of all threads since the process was started. */
  readonly cpuSeconds: number;
};

/** What the process of this core can be asked for. */
export type DatelineCalls = {
  readonly open: { takes: Place; gives: Opened };
  /** Opens the archive file as it is and as the bot does, not mapped into memory. */
  readonly openAsBot: { takes: Place; gives: null };
  /** Long paragraphs of documents all over the archive. */
  readonly sample: { takes: number; gives: readonly Sampled[] };
  readonly ask: { takes: readonly string[]; gives: readonly Timing[] };
  readonly resident: { takes: null; gives: Resident };
  /** The passage ranked first for each question: `document position`. */
  readonly rank: { takes: readonly string[]; gives: readonly (string | null)[] };
  /** The first ten passages for each question, with their scores. */
  readonly rankTen: { takes: readonly string[]; gives: readonly string[] };
  /** Asks one question after the other until `halt`. */
  readonly askOn: { takes: readonly string[]; gives: readonly Timing[] };
  readonly halt: { takes: null; gives: null };
  /** Brings the archive file up to date; milliseconds. */
  readonly update: { takes: Place; gives: number };
  /** The same, until a question finds a document; milliseconds. */
  readonly updateUntilFound: {
    takes: Place & { readonly question: string; readonly words: string };
    gives: number;
  };
};

/** Paragraphs shorter than this give no good question, in characters. */
const LONG_ENOUGH = 120;

/** A document that is not found after so many questions will not be. */
const MOST_TRIES = 20;

let opened: OpenedArchive | null = null;
let halted = false;

serve<DatelineCalls>({
  async open({ folder, file }) {
    const began = performance.now();
    opened?.close();
    opened = await openArchive({ folder, file, wordLists: WORD_LISTS }, ({ done, total }) =>
      report(done, total),
    );
    const { documents, passages } = await opened.archive.summary();
    return { documents, passages, tookMs: performance.now() - began, cpuSeconds: cpuSeconds() };
  },
  async openAsBot({ folder, file }) {
    opened?.close();
    opened = await openFileArchive({ folder, wordLists: WORD_LISTS }, [], file);
    return null;
  },
  async sample(count) {
    const archive = current();
    const ids = (await archive.documents()).map(({ id }) => id).sort();
    const step = Math.max(1, ids.length / count);
    const sampled: Sampled[] = [];
    for (let at = 0; Math.floor(at) < ids.length; at += step) {
      const id = ids[Math.floor(at)] ?? "";
      const { text = "", passages = [] } = (await archive.document(id)) ?? {};
      const long = passages.flatMap(({ start, end, kind }, position) =>
        kind === "paragraph" && end - start >= LONG_ENOUGH
          ? [{ document: id, position, text: text.slice(start, end) }]
          : [],
      );
      const chosen = long[Math.floor(at) % Math.max(1, long.length)];
      if (chosen) sampled.push(chosen);
    }
    return sampled;
  },
  async ask(questions) {
    const times: Timing[] = [];
    for (const [index, question] of questions.entries()) {
      times.push(await timedAnswer(question));
      report(index + 1, questions.length);
    }
    return times;
  },
  resident: () => resident(),
  async rank(questions) {
    const firsts: (string | null)[] = [];
    for (const question of questions) {
      const [best] = await rankPassages(current(), question, { limit: 1 });
      firsts.push(best ? `${best.document.id} ${best.passage.position}` : null);
    }
    return firsts;
  },
  async rankTen(questions) {
    const all: string[] = [];
    for (const [index, question] of questions.entries()) {
      all.push((await ranking(current(), question)).join("\n"));
      report(index + 1, questions.length);
    }
    return all;
  },
  async askOn(questions) {
    halted = false;
    const times: Timing[] = [];
    for (let next = 0; !halted; next++) {
      times.push(await timedAnswer(questions[next % questions.length] ?? ""));
      await turn();
    }
    return times;
  },
  halt() {
    halted = true;
    return null;
  },
  async update(place) {
    const began = performance.now();
    await updateOnce(place);
    return performance.now() - began;
  },
  async updateUntilFound({ question, words, ...place }) {
    const began = performance.now();
    await updateOnce(place);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const result = await ask(current(), question);
      if (result.kind === "answer" && result.answers[0].quote.includes(words))
        return performance.now() - began;
    }
    throw new Error(`“${words}” is not found by “${question}”.`);
  },
});

function current(): Archive {
  if (!opened) throw new Error("No archive was opened.");
  return opened.archive;
}

async function timedAnswer(question: string): Promise<Timing> {
  const { tookMs, cpuMs } = await timed(() => ask(current(), question));
  return { tookMs, cpuMs };
}

async function updateOnce(place: Place): Promise<void> {
  const { updateFile } = await import("../../../../adapters/archive-file/writing/update-file.ts");
  const updated = await updateFile(place, {
    signal: new AbortController().signal,
    onProgress: ({ done, total }) => report(done, total),
  });
  if (updated.kind === "impossible") throw new Error(updated.warning);
}
