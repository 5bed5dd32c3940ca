import type { Json } from "../../../src/answer/json.ts";
import { tell } from "../../../src/messages/message.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
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
export function renderSync(reports: readonly FeedReport[], context: SyncContext, say: Say = ENGLISH): string {
  const { corpus, isStopped } = context;
  const lines = reports.flatMap((report) => [
    report.url,
    ...feedLines(report, context, say).map((line) => `  ${line}`),
    "",
  ]);
  const isAdded = reports.some((report) => written(report).length > 0);
  const isFailed = reports.some(({ kind, failed }) => kind === "failed" || failed.length > 0);
  const ask = `npm run -s ask -- "${say("import.your-question")}"${option(corpus)}`;
  return [
    ...lines,
    ...(isStopped ? [say("sync.stopped")] : []),
    ...(isAdded ? [say("sync.ask-them", { command: ask })] : []),
    ...(isAdded || isStopped ? [] : [isFailed ? say("sync.nothing-added") : say("sync.nothing-new")]),
  ].join("\n");
}

function feedLines(report: FeedReport, { nowMs, corpus }: SyncContext, say: Say): readonly string[] {
  const { kind, failed, left, isHeld, waiting, givenUp } = report;
  const documents = written(report);
  const notes = report.notes.map((note) => tell(note, say));
  const retry = `npm run -s dateline -- sync --retry${option(corpus)}`;
  const kept = [
    ...(waiting > 0 ? [say("sync.waiting", { count: waiting })] : []),
    ...(givenUp > 0 ? [say("sync.given-up", { count: givenUp, command: retry })] : []),
  ];
  if (kind === "stopped") return [say("sync.not-read")];
  if (kind === "unchanged") return [say("sync.feed-unchanged"), ...kept];
  if (kind !== "read") return notes;
  const undated = documents.filter(({ draft }) => draft.issued === null).length;
  const edit = `npm run -s dateline -- edit ID --issued 1998-09-08${option(corpus)}`;
  const rows = [
    [documents.filter((one) => one.kind === "new").length, "sync.new"],
    [documents.filter((one) => one.kind === "version").length, "sync.versions"],
    [unchangedIn(report), "sync.unchanged"],
    [failed.length, "sync.failed"],
    [left, isHeld ? "sync.left-held" : "sync.left"],
  ] as const;
  return [
    ...notes,
    ...rows.filter(([count], at) => count > 0 || at === 0).map(([count, key]) => say(key, { count })),
    ...kept,
    ...named(
      documents.map(({ kind: how, draft: { title }, id }) =>
        how === "version" ? say("sync.is-changed", { title, id }) : say("sync.is-new", { title, id }),
      ),
      say,
    ),
    ...(undated > 0 ? [say("sync.undated", { count: undated, command: edit })] : []),
    ...failedLines(failed, nowMs, say),
  ];
}

function option(corpus: string): string {
  return corpus === "corpus" ? "" : ` --corpus ${corpus}`;
}

function named(lines: readonly string[], say: Say): readonly string[] {
  const more = lines.length - NAMED;
  return [...lines.slice(0, NAMED), ...(more > 0 ? [say("sync.more", { count: more })] : [])];
}

/** What could not be read: those together that have the same reason. */
function failedLines(failed: readonly FailedItem[], nowMs: number, say: Say): readonly string[] {
  const reasons = Map.groupBy(
    failed,
    ({ reason, againMs }) => `${tell(reason, say)} ${nextWords(againMs, nowMs, say)}`,
  );
  const groups = [...reasons].map(([reason, items]) =>
    items.length === 1
      ? [`${items[0]?.url}: ${reason}`]
      : [
          say("sync.alike", { count: items.length, reason }),
          ...named(
            items.map(({ url }) => url),
            say,
          ).map((line) => `  ${line}`),
        ],
  );
  const more = groups.slice(MOST_REASONS).flat().length;
  return [...groups.slice(0, MOST_REASONS).flat(), ...(more > 0 ? [say("sync.more", { count: more })] : [])];
}

function nextWords(againMs: number | null, nowMs: number, say: Say): string {
  if (againMs === null) return say("sync.is-given-up");
  return againMs <= nowMs ? say("sync.next-time") : say("sync.waits-until", { moment: momentWords(againMs) });
}

function written({ documents }: FeedReport) {
  return readDocuments(documents).flatMap((one) =>
    one.kind === "new" || one.kind === "version" ? [one] : [],
  );
}

function unchangedIn({ documents, unchanged }: FeedReport): number {
  return documents.filter(({ kind }) => kind === "unchanged" || kind === "duplicate").length + unchanged;
}

/** The same as JSON, for programs: in English, with instants in ISO 8601. */
export function syncJson(reports: readonly FeedReport[]): Json {
  return reports.map((report): Json => {
    const { url, kind, notes, failed, left, waiting, givenUp } = report;
    return {
      url,
      kind,
      notes: notes.map((note) => tell(note, ENGLISH)),
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
        reason: tell(reason, ENGLISH),
        again: againMs === null ? null : new Date(againMs).toISOString(),
      })),
      waiting,
      givenUp,
      left,
    };
  });
}
