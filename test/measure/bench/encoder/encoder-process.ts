import { openFileArchive } from "../../../../adapters/archive-file/asking/kept-archive.ts";
import type { OpenedArchive } from "../../../../adapters/archive-file/file/archive-place.ts";
import { createEncoder, type PortEncoder } from "../../../../adapters/encoder/encoder.ts";
import { createEncoderThread } from "../../../../adapters/encoder/encoder-thread.ts";
import { ask } from "../../../../src/answer/ask.ts";
import type { Encoder } from "../../../../src/archive/encoder.ts";
import { WORD_LISTS } from "../../../fixtures/word-lists.ts";
import type { Place } from "../archive/dateline-process.ts";
import { report, serve } from "../archive/helper-process.ts";
import { type Resident, resident, type Timing } from "../archive/usage-of-process.ts";

/** What the process that answers with the encoder can be asked for. */
export type EncoderCalls = {
  /** Opens an archive file that is there, as the bot does. */
  readonly open: { takes: Place; gives: null };
  /** Loads the encoder, which keeps vectors in a file; gives what is wrong, or null. */
  readonly load: { takes: string; gives: string | null };
  readonly ask: {
    takes: { readonly questions: readonly string[]; readonly vectors: Vectors };
    gives: readonly Compared[];
  };
  readonly resident: { takes: null; gives: Resident };
};

/** Whether meanings are compared: not at all, with the vectors that are made in the bot's time, or with all that are missing made first. */
export type Vectors = "none" | "in time" | "all";

/** How long an answer took, how long all threads computed, and how many of the sentences compared had a vector. */
export type Compared = Timing & { readonly compared: number; readonly known: number };

const encoders = new Map<Vectors, PortEncoder>();
let opened: OpenedArchive | null = null;

serve<EncoderCalls>({
  async open({ folder, file }) {
    opened = await openFileArchive({ folder, wordLists: WORD_LISTS }, [], file);
    return null;
  },
  async load(file) {
    const faults: string[] = [];
    const thread = createEncoderThread(({ kind, ...news }) => {
      if ("message" in news && kind !== "loaded") faults.push(news.message);
    });
    const inTime = createEncoder(thread.connect());
    const all = createEncoder(thread.connect(), Number.POSITIVE_INFINITY);
    encoders.set("in time", inTime).set("all", all);
    thread.start(file);
    const areReady = await Promise.all([inTime.ready, all.ready]);
    return areReady.every((isReady) => isReady) ? null : faults.join(" ");
  },
  async ask({ questions, vectors }) {
    const all: Compared[] = [];
    for (const [index, question] of questions.entries()) {
      all.push(await timedAnswer(question, encoders.get(vectors)));
      report(index + 1, questions.length);
    }
    return all;
  },
  resident: () => resident(),
});

async function timedAnswer(question: string, encoder: Encoder | undefined): Promise<Compared> {
  if (!opened) throw new Error("No archive was opened.");
  let compared = 0;
  let known = 0;
  const counting: Encoder | undefined = encoder && {
    async similarities(asked, sentences) {
      const cosines = await encoder.similarities(asked, sentences);
      compared += sentences.length;
      known += cosines.filter((cosine) => cosine !== null).length;
      return cosines;
    },
  };
  const archive = counting ? { ...opened.archive, encoder: counting } : opened.archive;
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  await ask(archive, question);
  const tookMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { tookMs, cpuMs: (user + system) / 1_000, compared, known };
}
