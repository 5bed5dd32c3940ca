import { resolve } from "node:path";
import type { Json } from "../../../src/answer/json.ts";
import { reasonWords } from "../../../src/delivery/posting/reason-words.ts";
import { tell } from "../../../src/messages/message.ts";
import { ENGLISH, type Say } from "../../../src/messages/say.ts";
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
  say: Say = ENGLISH,
): string {
  const { documents, hidden, stopped } = report;
  const named = (heading: string, lines: readonly string[]) => namedLines(heading, lines, all, say);
  const of = (...kinds: readonly ImportedDocument["kind"][]) =>
    documents.filter(({ kind }) => kinds.includes(kind));
  const written = readDocuments(documents).filter(({ kind }) => kind === "new" || kind === "version");
  const near = documents.filter((one) => one.kind === "new" && one.near.length > 0);
  const undated = written.filter(({ draft }) => draft.issued === null);
  const refused = report.refused.map(({ name, reason }) => ({ name, reason: tell(reason, say) }));
  const dry = dryRun ? "yes" : "no";
  const rows: readonly (readonly [number, string])[] = [
    [of("new").length, say("import.new", { dry })],
    [near.length, say("import.near")],
    [of("version").length, say("import.version")],
    [of("unchanged").length, say("import.unchanged")],
    [of("corrected").length, say("import.corrected")],
    [of("duplicate").length, say("import.duplicate")],
    [of("left-out").length, say("import.left-out")],
    [report.withdrawn.length, say("import.withdrawn", { dry })],
    [refused.length, say("import.refused")],
    [hidden, say("import.hidden")],
  ];
  const width = Math.max(...rows.map(([count]) => count.toLocaleString("en").length));
  const table = rows
    .filter(([count], at) => count > 0 || at === 0)
    .map(([count, words]) => `${count.toLocaleString("en").padStart(width + 2)}  ${words}`);
  return [
    ...(stopped ? [say("import.stopped"), ""] : []),
    ...(dryRun ? [...listed(documents, say), ""] : []),
    ...table,
    ...(report.ownFolder === null ? [] : ["", say("import.own-folder", { folder: report.ownFolder })]),
    ...named(say("import.title-refused"), groupedRefusals(refused, all, say)),
    ...named(
      say("import.title-withdrawn"),
      report.withdrawn.map(({ file, id }) => `${file}: ${id}`),
    ),
    ...named(say("import.title-split"), splitFiles(documents, say)),
    ...named(
      say("import.title-undated"),
      undated.map(({ file, draft }) => `${file}: ${draft.title}`),
    ),
    ...named(say("import.title-uncorrected"), report.uncorrected),
    "",
    ...importAdvice(report, place, paths, dryRun, say),
  ].join("\n");
}

/** Each file that held several releases, and how many. */
function splitFiles(documents: readonly ImportedDocument[], say: Say): readonly string[] {
  const counts = new Map(
    readDocuments(documents)
      .filter(({ draft }) => draft.releases > 1)
      .map(({ file, draft }) => [file, draft.releases]),
  );
  return [...counts].map(([file, count]) => say("import.split", { file, count }));
}

const KINDS = {
  new: "import.kind-new",
  version: "import.kind-version",
  duplicate: "import.kind-duplicate",
  "left-out": "import.kind-left-out",
} as const;

/** Each document of a dry run: its file, title, and date with its reason. */
function listed(documents: readonly ImportedDocument[], say: Say): readonly string[] {
  const dated = (value: string, from: string) => ({
    date: dateWords(value, say),
    from: reasonWords(from, say),
  });
  return readDocuments(documents).flatMap(({ file, part, kind, draft }) => {
    const { title, publisher, issued, from, others, places, language, notes } = draft;
    const date = issued === null ? say("import.no-date") : say("import.dated", dated(issued, from));
    return [
      `${file}${part > 1 ? ` (${part})` : ""}${kind === "new" ? "" : ` [${say(KINDS[kind])}]`}`,
      `    ${title}`,
      `    ${publisher} · ${date} · ${[...places, language].join(" · ")}`,
      ...others.map((one) => `    ${say("import.also-dated", dated(one.value, one.from))}`),
      ...notes.map((note) => `    ${tell(note, say)}`),
    ];
  });
}

function namedLines(heading: string, lines: readonly string[], all: boolean, say: Say): readonly string[] {
  if (lines.length === 0) return [];
  const shown = all ? lines : lines.slice(0, NAMED);
  const more = lines.length - shown.length;
  return [
    "",
    heading,
    ...shown.map((line) => `  ${line}`),
    ...(more > 0 ? [`  ${say("import.more", { count: more })}`] : []),
  ];
}

/** The same as JSON, for programs: in English. */
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
        notes: draft.notes.map((note) => tell(note, ENGLISH)),
      };
    }),
    refused: refused.map(({ name, reason }) => ({ name, reason: tell(reason, ENGLISH) })),
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
