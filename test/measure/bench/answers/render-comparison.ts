import { basename } from "node:path";
import { count, percent } from "../../report/numbers.ts";
import type { Section } from "../../report/render.ts";
import { type Check, ratioCheck } from "../check.ts";
import { ENGINES } from "../engines/engines.ts";
import type { Comparison, EngineRow } from "./compare.ts";

/** A comparison as a table, with what its columns mean. */
export function comparisonSection({ material, passages, questions, rows }: Comparison): Section {
  const sentence = rows.find((row) => row.sentence !== null);
  const fastest = fastestPeer(rows);
  return {
    heading: `${count(questions, "question")} to ${count(passages, "passage")} of ${material.kind === "made" ? "made text" : basename(material.file)}`,
    table: {
      head: ["engine", "top-1", "p50", "p99", "build", "memory", "ratio"],
      rows: rows.map((row) => cells(row, fastest)),
    },
    notes: sentence
      ? [
          `The sentence that ${ENGINES[sentence.engine].name} shows first holds the answer: ${percent(sentence.sentence ?? 0, 1)}. No other engine tells a sentence.`,
        ]
      : [],
  };
}

function cells(row: EngineRow, fastest: EngineRow | undefined): readonly string[] {
  return [
    ENGINES[row.engine].name,
    percent(row.top1, 1),
    milliseconds(row.p50Ms),
    milliseconds(row.p99Ms),
    `${(row.buildMs / 1_000).toFixed(1)} s`,
    megabytes(row.bytes),
    fastest ? (row.p99Ms / fastest.p99Ms).toFixed(2) : "–",
  ];
}

/** What stands below the tables, once. */
export const LEGEND: readonly (readonly [name: string, meaning: string])[] = [
  [
    "top-1",
    "the passage that the question was made from, or that holds its answer, came first; of this core as it ranks passages",
  ],
  ["p50, p99", "so long half of the answers take at most, and 99 in 100; one after the other"],
  ["build", "from the texts, in memory, to the first question; of this core, parting sentences is in it"],
  [
    "memory",
    "in use after the last question. This core, FTS5 and Orama hold the texts, MiniSearch and Lunr do not; this core also holds an English dictionary, WordNet, and what it has read so far",
  ],
  ["ratio", "p99, divided by that of the quickest peer in the table"],
];

/** What was done, for whoever wants to trust the numbers. */
export const NOTES: readonly string[] = [
  "This core is timed end to end: `ask`, with dates, speakers and the sentence to quote. The peers are timed at the bare search for passages, each as it comes: MiniSearch, Orama and Lunr with their defaults; FTS5 with `porter unicode61`, any of the question's words, the best ten, once without grammar words, which is quicker.",
  "Made text: sentences of corpus/ with other words in them, drawn by Zipf's law from corpus/ and an English dictionary; a third of what a release says it says with words of its own. Questions: two to five words of one sentence of a passage, one of them forgotten, some in another form or order, some with a word that does not stand there, some of common words alone. Nothing is misspelt, no synonym is used, and titles say nothing: what this core is made for beyond words earns nothing here.",
  "Each engine has a process of its own. Memory is Node's heap and external memory after a garbage collection, less what there was before the build; SQLite's is the size of its database. The first ten questions do not count: what is loaded for them is loaded once.",
];

/** Of two peers, what is held against this core: the quickest peer's p99. */
export function fastestPeer(rows: readonly EngineRow[]): EngineRow | undefined {
  return rows.filter(({ engine }) => engine !== "dateline").sort((a, b) => a.p99Ms - b.p99Ms)[0];
}

/** How many times FTS5's bare query an answer may take, by the number of passages; memory against MiniSearch's. */
const GOALS = { quick: 1.5, quickFrom: 50_000, large: 3, largeFrom: 300_000, memory: 1.5 } as const;

/** The goals that a comparison is held to; none below the size that they are meant for. */
export function comparisonChecks({ passages, rows }: Comparison): readonly Check[] {
  if (passages < GOALS.quickFrom) return [];
  const [own, fts5, minisearch] = (["dateline", "fts5", "minisearch"] as const).map((id) =>
    rows.find(({ engine }) => engine === id),
  );
  if (!own || !fts5 || !minisearch) return [];
  const at = `at ${count(passages, "passage")}`;
  return [
    ratioCheck(
      `p99 ${at}`,
      { name: "ask end to end", value: own.p99Ms },
      { name: "FTS5's bare query", value: fts5.p99Ms },
      passages < GOALS.largeFrom ? GOALS.quick : GOALS.large,
      milliseconds,
    ),
    ratioCheck(
      `memory ${at}`,
      { name: "this core", value: own.bytes },
      { name: "MiniSearch", value: minisearch.bytes },
      GOALS.memory,
      megabytes,
    ),
  ];
}

/** This core beside the best peer of each column, in words. */
export function besideBest({ rows }: Comparison): readonly string[] {
  const own = rows.find(({ engine }) => engine === "dateline");
  const peers = rows.filter(({ engine }) => engine !== "dateline");
  if (!own || peers.length === 0) return [];
  const best = (name: string, value: (row: EngineRow) => number, larger = false) => {
    const [first = own] = peers.toSorted((a, b) => (larger ? value(b) - value(a) : value(a) - value(b)));
    return `${name} ${(value(own) / value(first)).toFixed(2)} (${ENGINES[first.engine].name})`;
  };
  return [
    `This core divided by the best peer of each column: ${[
      best("top-1", ({ top1 }) => top1, true),
      best("p50", ({ p50Ms }) => p50Ms),
      best("p99", ({ p99Ms }) => p99Ms),
      best("build", ({ buildMs }) => buildMs),
      best("memory", ({ bytes }) => bytes),
    ].join(", ")}.`,
  ];
}

function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString("en-GB")} ms`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString("en-GB")} MB`;
}
