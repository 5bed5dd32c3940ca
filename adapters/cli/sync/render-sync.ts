import type { Json } from "../../../src/answer/json.ts";
import { readDocuments } from "../../import/run/import-report.ts";
import { momentWords } from "../../sync/moment-words.ts";
import type { FailedItem } from "../../sync/sync-documents.ts";
import type { FeedReport } from "../../sync/sync-feeds.ts";

/** How many documents of a feed are named, of those that are new and of those that could not be read. */
const NAMED = 10;

/** How many reasons are named for which documents could not be read. */
const MOST_REASONS = 20;

/** What a sync was of. */
export type SyncContext = {
  /** The folder of documents. */
  readonly corpus: string;
  /** Epoch milliseconds. */
  readonly nowMs: number;
  readonly isStopped: boolean;
};

/** What became of each feed, and what to do next. */
export function renderSync(reports: readonly FeedReport[], context: SyncContext): string {
  const { corpus, isStopped } = context;
  const lines = reports.flatMap((report) => [
    report.url,
    ...feedLines(report, context).map((line) => `  ${line}`),
    "",
  ]);
  const isAdded = reports.some((report) => written(report).length > 0);
  const isFailed = reports.some(({ kind, failed }) => kind === "failed" || failed.length > 0);
  const where = corpus === "corpus" ? "" : ` --corpus ${corpus}`;
  return [
    ...lines,
    ...(isStopped ? ["Stopped. What was read is kept: the same command goes on from there."] : []),
    ...(isAdded ? [`Ask them: npm run -s ask -- "your question"${where}`] : []),
    ...(isAdded || isStopped ? [] : [isFailed ? "Nothing was added." : "Nothing is new."]),
  ].join("\n");
}

function feedLines(report: FeedReport, { nowMs, corpus }: SyncContext): readonly string[] {
  const { kind, notes, failed, left, isHeld, waiting, givenUp } = report;
  const documents = written(report);
  const where = corpus === "corpus" ? "" : ` --corpus ${corpus}`;
  const retry = `npm run -s dateline -- sync --retry${where}`;
  const kept = [
    ...(waiting > 0 ? [`${waiting} could not be read before: tried again later`] : []),
    ...(givenUp > 0 ? [`${givenUp} given up after many tries: \`${retry}\` tries again`] : []),
  ];
  if (kind === "stopped") return ["not read: it was stopped before"];
  if (kind === "unchanged") return ["unchanged since it was read last", ...kept];
  if (kind !== "read") return notes;
  const undated = documents.filter(({ draft }) => draft.issued === null).length;
  const rows: readonly (readonly [number, string])[] = [
    [documents.filter((one) => one.kind === "new").length, "new"],
    [documents.filter((one) => one.kind === "version").length, "new versions; the old ones stay, and say so"],
    [unchangedIn(report), "unchanged"],
    [failed.length, "could not be read"],
    [left, isHeld ? "left for later" : "left for the next time: run the same command again"],
  ];
  return [
    ...notes,
    ...rows.filter(([count], at) => count > 0 || at === 0).map(([count, words]) => `${count} ${words}`),
    ...kept,
    ...named(
      documents.map(
        ({ kind: how, draft, id }) => `${how === "version" ? "changed" : "new"}: ${draft.title} (${id})`,
      ),
    ),
    ...(undated > 0
      ? [`${undated} without a date of issue: \`npm run -s dateline -- edit ID --issued 1998-09-08${where}\``]
      : []),
    ...failedLines(failed, nowMs),
  ];
}

function named(lines: readonly string[]): readonly string[] {
  const more = lines.length - NAMED;
  return [...lines.slice(0, NAMED), ...(more > 0 ? [`and ${more} more (--json lists all)`] : [])];
}

/** What could not be read: those together that have the same reason. */
function failedLines(failed: readonly FailedItem[], nowMs: number): readonly string[] {
  const reasons = Map.groupBy(failed, ({ reason, againMs }) => `${reason} ${nextWords(againMs, nowMs)}`);
  const groups = [...reasons].map(([reason, items]) =>
    items.length === 1
      ? [`${items[0]?.url}: ${reason}`]
      : [`${items.length}: ${reason}`, ...named(items.map(({ url }) => url)).map((line) => `  ${line}`)],
  );
  const more = groups.slice(MOST_REASONS).flat().length;
  return [
    ...groups.slice(0, MOST_REASONS).flat(),
    ...(more > 0 ? [`and ${more} more (--json lists all)`] : []),
  ];
}

function nextWords(againMs: number | null, nowMs: number): string {
  if (againMs === null) return "It is given up, after many tries.";
  return againMs <= nowMs ? "It is tried again next time." : `It waits until ${momentWords(againMs)}.`;
}

function written({ documents }: FeedReport) {
  return readDocuments(documents).flatMap((one) =>
    one.kind === "new" || one.kind === "version" ? [one] : [],
  );
}

function unchangedIn({ documents, unchanged }: FeedReport): number {
  return documents.filter(({ kind }) => kind === "unchanged" || kind === "duplicate").length + unchanged;
}

/** The same as JSON; instants in ISO 8601. */
export function syncJson(reports: readonly FeedReport[]): Json {
  return reports.map((report): Json => {
    const { url, kind, notes, failed, left, waiting, givenUp } = report;
    return {
      url,
      kind,
      notes,
      documents: written(report).map(
        (one): Json => ({
          kind: one.kind,
          id: one.id,
          title: one.draft.title,
          publisher: one.draft.publisher,
          issued: one.draft.issued,
          url: one.draft.url ?? null,
        }),
      ),
      unchanged: unchangedIn(report),
      failed: failed.map(({ url: item, reason, againMs }) => ({
        url: item,
        reason,
        again: againMs === null ? null : new Date(againMs).toISOString(),
      })),
      waiting,
      givenUp,
      left,
    };
  });
}
