import { basename } from "node:path";
import { count, percent, quantile } from "../../report/numbers.ts";
import type { Section } from "../../report/render.ts";
import { type Check, ratioCheck } from "../check.ts";
import type { ArchiveFigures, EngineFigures } from "./measure-archive.ts";
import type { Resident, Timing } from "./usage-of-process.ts";

const SHARES = [
  ["p50", 0.5],
  ["p99", 0.99],
  ["max", 1],
] as const;

/** The archive beside FTS5 as a table, a measurement a row. */
export function archiveSection(figures: ArchiveFigures): Section {
  const { source, documents, passages, questions, threads, folderBytes, textBytes, dateline, fts5 } = figures;
  const row = (name: string, own: string, peer = "–", ratio: number | null = null) => [
    name,
    own,
    peer,
    ratio === null ? "–" : ratio.toFixed(2),
  ];
  const perSecond = (amount: number, { build }: EngineFigures) => amount / (build.tookMs / 1_000);
  const both = (name: string, show: (value: number) => string, own: number, peer: number) =>
    row(name, show(own), show(peer), own / peer);
  const answered = (name: string, own: readonly Timing[], peer: readonly Timing[]) => [
    ...SHARES.map(([share, at]) => both(`${name}: ${share}`, milliseconds, took(own, at), took(peer, at))),
    ...SHARES.slice(0, 2).map(([share, at]) =>
      both(`  of it computing: ${share}`, milliseconds, computed(own, at), computed(peer, at)),
    ),
  ];
  const { updated, commandsMs } = dateline;
  return {
    heading: `${count(passages, "passage")} of ${count(documents, "document")}, ${source.kind === "made" ? "made text" : basename(source.folder)}, ${megabytes(folderBytes)} in files`,
    table: {
      head: ["", "this core", "SQLite FTS5", "ratio"],
      rows: [
        row(
          `analysis, ${threads} threads`,
          seconds(dateline.build.tookMs),
          seconds(fts5.build.tookMs),
          dateline.build.tookMs / fts5.build.tookMs,
        ),
        row(
          "  CPU",
          `${dateline.build.cpuSeconds.toFixed(1)} s`,
          `${fts5.build.cpuSeconds.toFixed(1)} s`,
          dateline.build.cpuSeconds / fts5.build.cpuSeconds,
        ),
        both("  documents a second", whole, perSecond(documents, dateline), perSecond(documents, fts5)),
        both(
          "  MB of text a second",
          (value) => value.toFixed(2),
          perSecond(textBytes / 1e6, dateline),
          perSecond(textBytes / 1e6, fts5),
        ),
        both("file", megabytes, dateline.fileBytes, fts5.fileBytes),
        both("second start", milliseconds, dateline.openMs, fts5.openMs),
        row("  first start took", `${(dateline.build.tookMs / dateline.openMs).toFixed(0)} times`),
        both("resident after answering", megabytes, dateline.resident.bytes, fts5.resident.bytes),
        row("  of it pages of files", ofFiles(dateline.resident), ofFiles(fts5.resident)),
        both("  at the most", megabytes, dateline.resident.peakBytes, fts5.resident.peakBytes),
        ...answered("ask, all words", dateline.answers, fts5.answers),
        ...answered("ask, quickest", dateline.answers, fts5.quickest),
        row(
          "right passage first",
          percent(dateline.top1, 1),
          percent(fts5.top1, 1),
          dateline.top1 / fts5.top1,
        ),
        row("a document added, until found", milliseconds(dateline.addMs)),
        row("  changed", milliseconds(dateline.changeMs)),
        row(`${count(updated.documents, "document")} updated in`, seconds(updated.tookMs)),
        row("  ask meanwhile: p50", milliseconds(took(updated.answers, 0.5))),
        row("  p99", milliseconds(took(updated.answers, 0.99))),
        row("  max", milliseconds(took(updated.answers, 1))),
        row("a command in a shell", milliseconds(quantile(commandsMs, 0.5))),
      ],
    },
    legend: [
      [
        "analysis",
        "from files on disk to an archive file that can be asked; FTS5: from the passages' texts, in memory, to a file",
      ],
      [
        "second start",
        "until it can be asked, in a process that has loaded its modules; the folder is compared with the file",
      ],
      [
        "resident",
        "the system's count for a process that only opens and answers, with the bot's limits of memory",
      ],
      [
        "ask",
        `\`ask\` end to end, beside FTS5's bare query of ten passages with any of the question's words: all, or all but grammar words, which is its quickest form; ${count(questions, "question")}`,
      ],
      [
        "computing",
        "processor time of the thread that answers: what other processes of the machine do is not in it",
      ],
      [
        "updated",
        "another process analyses the changed documents while this one is asked, one question after the other",
      ],
      ["a command", "`dateline ask` from its start to its end, the median of five"],
    ],
  };
}

/** What a small archive is not held to, in passages. */
const LARGE = 50_000;

/** 100 documents a second, of 8.8 kB each, as real press releases have. */
const ANALYSIS = { documents: 100, megabytes: 0.88 } as const;

const GOALS = {
  secondStartMs: 1_000,
  sooner: 50,
  residentBytes: 400e6,
  changeMs: 1_000,
  allWords: 1,
  quickest: 1.5,
  slowestMs: 300,
  updateP99Ms: 500,
  commandMs: 1_500,
} as const;

/** The goals that the archive is held to; none where it is small. */
export function archiveChecks(figures: ArchiveFigures): readonly Check[] {
  const { passages, documents, textBytes, dateline, fts5 } = figures;
  if (passages < LARGE) return [];
  const at = `at ${count(passages, "passage")}`;
  const below = (what: string, value: number, most: number, show: (value: number) => string): Check => ({
    ok: value < most,
    text: `${what} ${at}: ${show(value)} (goal: below ${show(most)})`,
  });
  const seconds = dateline.build.tookMs / 1_000;
  const sooner = dateline.build.tookMs / dateline.openMs;
  const own = (share: number) => ({
    name: "ask end to end",
    value: took(dateline.answers, share),
  });
  const quantiles = SHARES.slice(0, 2);
  return [
    {
      ok: textBytes / 1e6 / seconds >= ANALYSIS.megabytes,
      text: `analysis ${at}: ${(textBytes / 1e6 / seconds).toFixed(2)} MB and ${whole(documents / seconds)} documents a second (goal: ${ANALYSIS.megabytes} MB, ${ANALYSIS.documents} documents of 8.8 kB)`,
    },
    below("second start", dateline.openMs, GOALS.secondStartMs, milliseconds),
    {
      ok: sooner >= GOALS.sooner,
      text: `second start ${at}: ${sooner.toFixed(0)} times sooner than the first (goal: ${GOALS.sooner} times)`,
    },
    below("resident memory", dateline.resident.bytes, GOALS.residentBytes, megabytes),
    below("a document added", dateline.addMs, GOALS.changeMs, milliseconds),
    below("a document changed", dateline.changeMs, GOALS.changeMs, milliseconds),
    ...quantiles.map(([name, share]) =>
      ratioCheck(
        `${name} ${at}`,
        own(share),
        { name: "FTS5 with all words", value: took(fts5.answers, share) },
        GOALS.allWords,
        milliseconds,
      ),
    ),
    ...quantiles.map(([name, share]) =>
      ratioCheck(
        `${name} ${at}`,
        own(share),
        { name: "FTS5's quickest form", value: took(fts5.quickest, share) },
        GOALS.quickest,
        milliseconds,
      ),
    ),
    below("slowest answer", took(dateline.answers, 1), GOALS.slowestMs, milliseconds),
    below("p99 during an update", took(dateline.updated.answers, 0.99), GOALS.updateP99Ms, milliseconds),
    below("a command in a shell", quantile(dateline.commandsMs, 0.5), GOALS.commandMs, milliseconds),
    {
      ok: dateline.top1 >= fts5.top1,
      text: `right passage first ${at}: ${percent(dateline.top1, 1)}, FTS5 ${percent(fts5.top1, 1)} (goal: at least FTS5's)`,
    },
  ];
}

function ofFiles({ fileBytes }: Resident): string {
  return fileBytes === null ? "–" : megabytes(fileBytes);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en-GB");
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : whole(ms)} ms`;
}

function megabytes(bytes: number): string {
  return `${whole(bytes / 1e6)} MB`;
}

function took(timings: readonly Timing[], share: number): number {
  return quantile(
    timings.map(({ tookMs }) => tookMs),
    share,
  );
}

function computed(timings: readonly Timing[], share: number): number {
  return quantile(
    timings.map(({ cpuMs }) => cpuMs),
    share,
  );
}
