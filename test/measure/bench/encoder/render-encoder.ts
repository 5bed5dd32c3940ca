import { basename } from "node:path";
import { count, percent, quantile } from "../../report/numbers.ts";
import type { Section } from "../../report/render.ts";
import type { Check } from "../check.ts";
import type { AnswerFigures, EncoderFigures } from "./measure-encoder.ts";

const SHARES = [
  ["p50", 0.5],
  ["p99", 0.99],
  ["max", 1],
] as const;

/** Answers without the encoder and with it as a table, a measurement a row. */
export function encoderSection(figures: EncoderFigures): Section {
  const { source, documents, passages, questions, without, cold, warm } = figures;
  const row = (name: string, show: (of: AnswerFigures) => string) => [
    name,
    ...[without, cold, warm].map(show),
  ];
  return {
    heading: `${count(passages, "passage")} of ${count(documents, "document")}, ${source.kind === "made" ? "made text" : basename(source.folder)}, ${count(questions, "question")}`,
    table: {
      head: ["", "words alone", "encoder, first time", "encoder, again"],
      rows: [
        ...SHARES.map(([name, share]) => row(`ask: ${name}`, (of) => milliseconds(took(of, share)))),
        ...SHARES.slice(0, 2).map(([name, share]) =>
          row(`  of it computing: ${name}`, ({ answers }) =>
            milliseconds(
              quantile(
                answers.map(({ cpuMs }) => cpuMs),
                share,
              ),
            ),
          ),
        ),
        row("sentences with a vector", knownOf),
        row("resident after answering", ({ resident }) => megabytes(resident.bytes)),
        row("  at the most", ({ resident }) => megabytes(resident.peakBytes)),
      ],
    },
    legend: [
      ["first time", "what has no vector yet gets one while the bot's time for it lasts"],
      ["again", "every sentence that is compared has its vector"],
      ["computing", "processor time of all threads: what other processes of the machine do is not in it"],
      ["with a vector", "of the sentences that are compared with the question"],
    ],
  };
}

/** A goal is for an archive of this size and more, in documents. */
const LARGE = 10_000;

const GOALS = { coldMs: 1_000, warmP50Ms: 200, warmP99Ms: 700, residentBytes: 1.2e9 } as const;

/** The goals that answers with the encoder are held to; none where the archive is small. */
export function encoderChecks({ documents, cold, warm }: EncoderFigures): readonly Check[] {
  if (documents < LARGE) return [];
  const below = (what: string, value: number, most: number, show = milliseconds): Check => ({
    ok: value < most,
    text: `${what} at ${count(documents, "document")} with the encoder: ${show(value)} (goal: below ${show(most)})`,
  });
  return [
    below("slowest first answer", took(cold, 1), GOALS.coldMs),
    below("p50, asked again,", took(warm, 0.5), GOALS.warmP50Ms),
    below("p99, asked again,", took(warm, 0.99), GOALS.warmP99Ms),
    below("resident memory", warm.resident.bytes, GOALS.residentBytes, megabytes),
  ];
}

function knownOf({ answers }: AnswerFigures): string {
  const sum = (of: "compared" | "known") => answers.reduce((all, one) => all + one[of], 0);
  return percent(sum("known"), sum("compared"));
}

function took({ answers }: AnswerFigures, share: number): number {
  return quantile(
    answers.map(({ tookMs }) => tookMs),
    share,
  );
}

function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString("en-GB")} ms`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString("en-GB")} MB`;
}
