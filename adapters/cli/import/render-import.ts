import { resolve } from "node:path";
import type { Json } from "../../../src/answer/json.ts";
import { dateWords } from "../../../src/time/date-words.ts";
import { type ImportedDocument, type ImportReport, readDocuments } from "../../import/run/import-report.ts";
import { groupedRefusals } from "./grouped-refusals.ts";
import { importAdvice } from "./import-advice.ts";
import type { ImportPlace } from "./import-place.ts";
import type { ImportRequest } from "./import-request.ts";

/** How many lines of a list are shown. */
const NAMED = 20;

/** What became of an import, and what to do next. */
export function renderImport(
  report: ImportReport,
  place: ImportPlace,
  { paths, dryRun, all }: Pick<ImportRequest, "paths" | "dryRun" | "all">,
): string {
  const { documents, refused, hidden, stopped } = report;
  const named = (heading: string, lines: readonly string[]) => namedLines(heading, lines, all);
  const of = (...kinds: readonly ImportedDocument["kind"][]) =>
    documents.filter(({ kind }) => kinds.includes(kind));
  const written = readDocuments(documents).filter(({ kind }) => kind === "new" || kind === "version");
  const near = documents.filter((one) => one.kind === "new" && one.near.length > 0);
  const undated = written.filter(({ draft }) => draft.issued === null);
  const rows: readonly (readonly [number, string])[] = [
    [of("new").length, dryRun ? "would be new" : "new"],
    [near.length, "of these nearly the same as another one: an answer that both have is shown once"],
    [of("version").length, "new versions of documents that changed; the old ones stay, and say so"],
    [of("unchanged").length, "unchanged since the last import"],
    [of("corrected").length, "imported before, and corrected by your table"],
    [of("duplicate").length, "there already, word for word, under another name: left out"],
    [of("left-out").length, "left out by your table"],
    [report.withdrawn.length, dryRun ? "would be withdrawn" : "withdrawn, since their files are gone"],
    [refused.length, "refused"],
    [hidden, "hidden files passed over"],
  ];
  const width = Math.max(...rows.map(([count]) => count.toLocaleString("en").length));
  const table = rows
    .filter(([count], at) => count > 0 || at === 0)
    .map(([count, words]) => `${count.toLocaleString("en").padStart(width + 2)}  ${words}`);
  return [
    ...(stopped ? ["Stopped. Run the same command again to go on.", ""] : []),
    ...(dryRun ? [...listed(documents), ""] : []),
    ...table,
    ...(report.ownFolder === null
      ? []
      : ["", `${report.ownFolder} is the folder that gets the documents: what is in it was passed over.`]),
    ...named("Refused", groupedRefusals(refused, all)),
    ...named(
      "Withdrawn (`npm run -s dateline -- restore ID` undoes that)",
      report.withdrawn.map(({ file, id }) => `${file}: ${id}`),
    ),
    ...named(
      "Split, since an end mark such as * * * or ENDS has another release below it",
      splitFiles(documents),
    ),
    ...named(
      "Without a date of issue",
      undated.map(({ file, draft }) => `${file}: ${draft.title}`),
    ),
    ...named("In the table of corrections, but not among the files: check their names", report.uncorrected),
    "",
    ...importAdvice(report, place, paths, dryRun),
  ].join("\n");
}

/** Each file that held several releases, and how many. */
function splitFiles(documents: readonly ImportedDocument[]): readonly string[] {
  const counts = new Map(
    readDocuments(documents)
      .filter(({ draft }) => draft.releases > 1)
      .map(({ file, draft }) => [file, draft.releases]),
  );
  return [...counts].map(([file, releases]) => `${file}: ${releases} documents`);
}

/** Each document of a dry run: its file, title, and date with its reason. */
function listed(documents: readonly ImportedDocument[]): readonly string[] {
  return readDocuments(documents).flatMap(({ file, part, kind, draft }) => [
    `${file}${part > 1 ? ` (${part})` : ""}${kind === "new" ? "" : ` [${kind.replace("-", " ")}]`}`,
    `    ${draft.title}`,
    `    ${draft.publisher} · ${draft.issued === null ? "no date found" : `${dateWords(draft.issued)}, from ${draft.from}`} · ${[...draft.places, draft.language].join(" · ")}`,
    ...draft.others.map(({ value, from }) => `    also dated ${dateWords(value)}, from ${from}`),
    ...draft.notes.map((note) => `    ${note}`),
  ]);
}

function namedLines(heading: string, lines: readonly string[], all: boolean): readonly string[] {
  if (lines.length === 0) return [];
  const shown = all ? lines : lines.slice(0, NAMED);
  const more = lines.length - shown.length;
  return [
    "",
    `${heading}:`,
    ...shown.map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more.toLocaleString("en")} more (--all names all)`] : []),
  ];
}

/** The same as JSON. */
export function importJson(report: ImportReport, place: ImportPlace): Json {
  const {
    documents,
    refused,
    withdrawn,
    missing,
    replaced,
    lacking,
    uncorrected,
    hidden,
    ownFolder,
    stopped,
  } = report;
  return {
    into: resolve(place.into),
    documents: documents.map((document): Json => {
      if (!("draft" in document)) return { kind: document.kind, file: document.file, id: document.id };
      const { draft, ...rest } = document;
      return {
        ...rest,
        title: draft.title,
        publisher: draft.publisher,
        issued: draft.issued,
        issuedFrom: draft.from,
        alsoDated: draft.others.map(({ value, from }) => ({ value, from })),
        language: draft.language,
        notes: draft.notes,
      };
    }),
    refused: refused.map((one) => ({ ...one })),
    withdrawn: withdrawn.map((one) => ({ ...one })),
    missing: missing.map((one) => ({ ...one })),
    replaced: replaced.map((one) => ({ ...one })),
    withoutDate: lacking.date,
    withoutPublisher: lacking.publisher,
    uncorrected,
    hidden,
    ownFolder,
    stopped,
  };
}
