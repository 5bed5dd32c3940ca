import { basename } from "node:path";
import { count, quantile } from "../../report/numbers.ts";
import type { Section } from "../../report/render.ts";
import type { Timing } from "../archive/usage-of-process.ts";
import type { Check } from "../check.ts";
import type { ClusterFigures, KeptFigures } from "./measure-cluster.ts";

const SHARES = [
  ["p50", 0.5],
  ["p99", 0.99],
  ["max", 1],
] as const;

/** The archive in OpenSearch beside the archive file as a table, a measurement a row. */
export function clusterSection(figures: ClusterFigures): Section {
  const { source, documents, passages, folderBytes, questions, unlike, cluster, file } = figures;
  const both = (name: string, show: (value: number) => string, of: (kept: KeptFigures) => number) => [
    name,
    show(of(cluster)),
    show(of(file)),
    (of(cluster) / of(file)).toFixed(2),
  ];
  return {
    heading: `${count(passages, "passage")} of ${count(documents, "document")}, ${source.kind === "made" ? "made text" : basename(source.folder)}, ${megabytes(folderBytes)} in files`,
    table: {
      head: ["", "OpenSearch", "archive file", "ratio"],
      rows: [
        both("analysis", seconds, ({ build }) => build.tookMs),
        both("  CPU of the bot", seconds, ({ build }) => build.cpuSeconds * 1_000),
        both(
          "  documents a second",
          (value) => Math.round(value).toLocaleString("en-GB"),
          ({ build }) => documents / (build.tookMs / 1_000),
        ),
        both("on disk", megabytes, ({ bytes }) => bytes),
        both("second start", milliseconds, ({ openMs }) => openMs),
        both("resident after answering", megabytes, ({ resident }) => resident.bytes),
        ...SHARES.map(([name, share]) =>
          both(`ask: ${name}`, milliseconds, ({ answers }) => took(answers, share)),
        ),
        ...SHARES.slice(0, 2).map(([name, share]) =>
          both(`  of it computing in the bot: ${name}`, milliseconds, ({ answers }) =>
            quantile(
              answers.map(({ cpuMs }) => cpuMs),
              share,
            ),
          ),
        ),
        ["the same first ten passages", `${questions - unlike.length} of ${questions}`, "–", "–"],
      ],
    },
    legend: [
      ["analysis", "from files on disk until the archive can be asked; the node's own CPU is not in it"],
      ["resident", "of a process that only opens and answers, with the bot's limits of memory"],
      ["the same", "passages and scores, in the same order; --json has those that differ"],
    ],
  };
}

/** A goal is for an archive of this size and more, in documents. */
const LARGE = 10_000;

const SLOWEST_P99_MS = 300;

/** The goals that the archive in a cluster is held to; the same passages at any size. */
export function clusterChecks({ documents, questions, unlike, cluster }: ClusterFigures): readonly Check[] {
  const p99 = took(cluster.answers, 0.99);
  return [
    {
      ok: unlike.length === 0,
      text: `the same first ten passages as the archive file: ${questions - unlike.length} of ${count(questions, "question")} (goal: all)`,
    },
    ...(documents < LARGE
      ? []
      : [
          {
            ok: p99 < SLOWEST_P99_MS,
            text: `p99 at ${count(documents, "document")} in OpenSearch: ${milliseconds(p99)} (goal: below ${SLOWEST_P99_MS} ms)`,
          },
        ]),
  ];
}

function took(timings: readonly Timing[], share: number): number {
  return quantile(
    timings.map(({ tookMs }) => tookMs),
    share,
  );
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function milliseconds(ms: number): string {
  return `${Math.round(ms).toLocaleString("en-GB")} ms`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString("en-GB")} MB`;
}
