import type { Json } from "../../../src/answer/json.ts";
import { readDocuments } from "../../import/run/import-report.ts";
import type { FeedReport } from "../../sync/sync-feeds.ts";

/** How many documents of a feed are named. */
const NAMED = 10;

/** What became of each feed, and what to do next. */
export function renderSync(reports: readonly FeedReport[], corpus: string): string {
  const lines = reports.flatMap((report) => [
    report.url,
    ...feedLines(report).map((line) => `  ${line}`),
    "",
  ]);
  const added = reports.some(({ imported }) => written(imported).length > 0);
  const where = corpus === "corpus" ? "" : ` --corpus ${corpus}`;
  return [...lines, added ? `Ask them: npm run -s ask -- "your question"${where}` : "Nothing is new."].join(
    "\n",
  );
}

function feedLines({ kind, notes, imported, unchanged, failed, left }: FeedReport): readonly string[] {
  if (kind === "unchanged") return ["unchanged since it was read last"];
  if (kind !== "read") return notes;
  const documents = written(imported);
  const refused = imported?.refused ?? [];
  const undated = documents.filter(({ draft }) => draft.issued === null).length;
  const rows: readonly (readonly [number, string])[] = [
    [documents.filter((one) => one.kind === "new").length, "new"],
    [documents.filter((one) => one.kind === "version").length, "new versions; the old ones stay, and say so"],
    [unchangedIn(imported) + unchanged, "unchanged"],
    [failed.length + refused.length, "could not be read"],
    [left, "left for the next time: run the same command again"],
  ];
  return [
    ...notes,
    ...rows.filter(([count], at) => count > 0 || at === 0).map(([count, words]) => `${count} ${words}`),
    ...documents
      .slice(0, NAMED)
      .map(({ kind: how, draft, id }) => `${how === "version" ? "changed" : "new"}: ${draft.title} (${id})`),
    ...(documents.length > NAMED ? [`and ${documents.length - NAMED} more`] : []),
    ...(undated > 0
      ? [`${undated} without a date of issue: \`npm run -s dateline -- edit ID --issued 1998-09-08\``]
      : []),
    ...failed.map(({ url, reason }) => `${url}: ${reason}`),
    ...refused.map(({ name, reason }) => `${name}: ${reason}`),
  ];
}

function written(imported: FeedReport["imported"]) {
  return readDocuments(imported?.documents ?? []).flatMap((one) =>
    one.kind === "new" || one.kind === "version" ? [one] : [],
  );
}

function unchangedIn(imported: FeedReport["imported"]): number {
  return (imported?.documents ?? []).filter(({ kind }) => kind === "unchanged" || kind === "duplicate")
    .length;
}

/** The same as JSON. */
export function syncJson(reports: readonly FeedReport[]): Json {
  return reports.map(
    ({ url, kind, notes, imported, unchanged, failed, left }): Json => ({
      url,
      kind,
      notes,
      documents: written(imported).map(
        (one): Json => ({
          kind: one.kind,
          id: one.id,
          title: one.draft.title,
          publisher: one.draft.publisher,
          issued: one.draft.issued,
          url: one.draft.url ?? null,
        }),
      ),
      unchanged: unchangedIn(imported) + unchanged,
      failed: [
        ...failed.map((one) => ({ ...one })),
        ...(imported?.refused ?? []).map(({ name, reason }) => ({ url: name, reason })),
      ],
      left,
    }),
  );
}
