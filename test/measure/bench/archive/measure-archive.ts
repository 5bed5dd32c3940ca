import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { THREAD_LIMITS } from "../../../../adapters/bot/archive/worker-life.ts";
import type { Document } from "../../../../src/corpus/document.ts";
import { corpusFile } from "../../../fixtures/corpus-file.ts";
import type { Progress } from "../../report/progress.ts";
import type { DatelineCalls, Opened, Sampled } from "./dateline-process.ts";
import { documentFiles, extend, fillFolder, type Source, sizeOf } from "./folder.ts";
import type { Fts5Calls } from "./fts5-process.ts";
import type { HelperProcess } from "./helper-process.ts";
import { questionsOf, WARM_UP } from "./sampled-questions.ts";
import type { Resident, Timing } from "./usage-of-process.ts";
import { withHelper } from "./with-helper.ts";

/** What the archive and FTS5 came to on the same passages; times in milliseconds unless they say otherwise. */
export type ArchiveFigures = {
  readonly source: Source;
  readonly documents: number;
  readonly passages: number;
  /** Of all files, and of the text of all passages. */
  readonly folderBytes: number;
  readonly textBytes: number;
  readonly threads: number;
  readonly questions: number;
  readonly dateline: EngineFigures & {
    /** Adding a document, and changing it, until it is found. */
    readonly addMs: number;
    readonly changeMs: number;
    readonly updated: {
      readonly documents: number;
      readonly tookMs: number;
      /** Of the answers meanwhile. */
      readonly answers: readonly Timing[];
    };
    /** Commands in a shell, each a process of its own. */
    readonly commandsMs: readonly number[];
  };
  readonly fts5: EngineFigures & { readonly quickest: readonly Timing[] };
};

/** What either came to. */
export type EngineFigures = {
  readonly build: { readonly tookMs: number; readonly cpuSeconds: number };
  readonly fileBytes: number;
  readonly openMs: number;
  readonly resident: Resident;
  readonly answers: readonly Timing[];
  /** The share of questions for which the right passage came first, 0 to 1. */
  readonly top1: number;
};

/** What is measured. */
export type ArchiveJob = {
  readonly source: Source;
  readonly questions: number;
  /** Documents of the program's own archive, which made text is made of. */
  readonly own: readonly Document[];
};

/** Node's options that mean the limits of the bot's thread: V8's young generation is three semi-spaces. */
export const BOT_FLAGS: readonly string[] = [
  `--max-semi-space-size=${THREAD_LIMITS.maxYoungGenerationSizeMb / 3}`,
  `--max-old-space-size=${THREAD_LIMITS.maxOldGenerationSizeMb}`,
];

/** Documents that are changed while questions are asked; at most half of all. */
const UPDATED = 1_000;

const COMMANDS = 5;

const DATELINE = new URL("./dateline-process.ts", import.meta.url);
const FTS5 = new URL("./fts5-process.ts", import.meta.url);
const COMMAND = fileURLToPath(new URL("../../../../adapters/cli/start.js", import.meta.url));

/** Measures everything in a folder of its own, which it removes. */
export async function measureArchive(job: ArchiveJob, progress: Progress): Promise<ArchiveFigures> {
  const home = await mkdtemp(join(tmpdir(), "dateline-bench-"));
  try {
    const place = { folder: join(home, "documents"), file: join(home, "documents.dateline") };
    await fillFolder(place.folder, job.source, job.own, progress);
    return await measureIn(place, job, progress);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

type Place = { readonly folder: string; readonly file: string };

async function measureIn(place: Place, job: ArchiveJob, progress: Progress): Promise<ArchiveFigures> {
  const files = await documentFiles(place.folder);
  const folderBytes = await sizeOf(files);
  const first = await withHelper<DatelineCalls, { opened: Opened; sample: readonly Sampled[] }>(
    DATELINE,
    "analysing",
    progress,
    async (core) => ({
      opened: await core.call("open", place),
      sample: await core.call("sample", job.questions + WARM_UP),
    }),
  );
  const { questions, wanted } = questionsOf(first.sample, job.own);
  const fileBytes = await sizeOf([place.file]);
  const fts5 = await measureFts5(place, questions, wanted, progress);
  const second = await withHelper<DatelineCalls, Omit<EngineFigures, "build" | "fileBytes">>(
    DATELINE,
    "asking",
    progress,
    async (core) => {
      const { tookMs: openMs } = await core.call("open", place);
      await core.call("openAsBot", place);
      const answers = (await core.call("ask", questions)).slice(WARM_UP);
      const held = await core.call("resident", null);
      const firsts = await core.call("rank", questions);
      return { openMs, answers, resident: held, top1: share(firsts, wanted) };
    },
    BOT_FLAGS,
  );
  const commandsMs = await measureCommands(place, questions);
  const { addMs, changeMs } = await withHelper<DatelineCalls, { addMs: number; changeMs: number }>(
    DATELINE,
    "changing a document",
    progress,
    (core) => measureChange(core, place),
  );
  const updated = await measureUpdate(place, files, questions, progress);
  return {
    source: job.source,
    documents: first.opened.documents,
    passages: first.opened.passages,
    folderBytes,
    textBytes: fts5.textBytes,
    threads: availableParallelism(),
    questions: questions.length - WARM_UP,
    dateline: {
      build: { tookMs: first.opened.tookMs, cpuSeconds: first.opened.cpuSeconds },
      fileBytes,
      ...second,
      addMs,
      changeMs,
      updated,
      commandsMs,
    },
    fts5: fts5.figures,
  };
}

async function measureFts5(
  place: Place,
  questions: readonly string[],
  wanted: readonly string[],
  progress: Progress,
) {
  const path = `${place.file}.fts5`;
  const built = await withHelper<Fts5Calls, Fts5Calls["build"]["gives"]>(
    FTS5,
    "FTS5: building",
    progress,
    (peer) => peer.call("build", { ...place, into: path, wanted }),
  );
  const fileBytes = await sizeOf([path]);
  const asked = await withHelper<Fts5Calls, Omit<ArchiveFigures["fts5"], "build" | "fileBytes">>(
    FTS5,
    "FTS5: asking",
    progress,
    async (peer) => {
      const openMs = await peer.call("open", path);
      const all = await peer.call("ask", { questions, words: "all" });
      const quickest = await peer.call("ask", { questions, words: "content" });
      const times = (answers: typeof all) =>
        answers.slice(WARM_UP).map(({ tookMs, cpuMs }) => ({ tookMs, cpuMs }));
      return {
        openMs,
        answers: times(all),
        quickest: times(quickest),
        resident: await peer.call("resident", null),
        top1: share(
          all.map(({ first }) => first),
          built.rows,
        ),
      };
    },
  );
  await rm(path);
  return { textBytes: built.textBytes, figures: { build: built, fileBytes, ...asked } };
}

async function measureChange(core: HelperProcess<DatelineCalls>, place: Place) {
  await core.call("open", place);
  const id = "bench-added-document";
  const put = (text: string) => writeFile(join(place.folder, `${id}.md`), corpusFile({ id }, text));
  await core.call("ask", ["Who freed the weavers?"]);
  await put("The Zorvane committee freed eleven weavers in Quillmouth.");
  const addMs = await core.call("updateUntilFound", {
    ...place,
    question: "Which committee freed weavers in Quillmouth?",
    words: "Zorvane",
  });
  await put("The Tarvelin tribunal banned nine potters from Ossbridge.");
  const changeMs = await core.call("updateUntilFound", {
    ...place,
    question: "Which tribunal banned potters from Ossbridge?",
    words: "Tarvelin",
  });
  return { addMs, changeMs };
}

async function measureUpdate(
  place: Place,
  files: readonly string[],
  questions: readonly string[],
  progress: Progress,
) {
  const documents = Math.min(UPDATED, Math.floor(files.length / 2));
  return withHelper<DatelineCalls, ArchiveFigures["dateline"]["updated"]>(
    DATELINE,
    "",
    () => ({ step() {}, end() {} }),
    async (core) => {
      await core.call("open", place);
      await core.call("ask", questions.slice(0, WARM_UP));
      const step = files.length / Math.max(1, documents);
      for (let at = 0; at < documents; at++)
        await extend(files[Math.floor(at * step)] ?? "", "A correction was added on 3 March 2021.");
      const asking = core.call("askOn", questions);
      const tookMs = await withHelper<DatelineCalls, number>(
        DATELINE,
        "asking while documents change",
        progress,
        (writer) => writer.call("update", place),
      );
      await core.call("halt", null);
      return { documents, tookMs, answers: await asking };
    },
  );
}

async function measureCommands(place: Place, questions: readonly string[]): Promise<readonly number[]> {
  const run = promisify(execFile);
  const times: number[] = [];
  // The first one compiles the program.
  for (let at = 0; at <= COMMANDS; at++) {
    const began = performance.now();
    await run(
      process.execPath,
      ["--max-semi-space-size=64", COMMAND, "ask", questions[at] ?? "", "--corpus", place.folder],
      { env: { ...process.env, DATELINE_ARCHIVE: place.file } },
    );
    if (at > 0) times.push(performance.now() - began);
  }
  return times;
}

function share<T>(found: readonly (T | null)[], wanted: readonly (T | null)[]): number {
  const right = wanted.filter((one, index) => index >= WARM_UP && one !== null && found[index] === one);
  return right.length / Math.max(1, wanted.length - WARM_UP);
}
