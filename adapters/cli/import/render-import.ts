import type { Json } from "../../../src/answer/json.ts";
import { UNKNOWN_PUBLISHER } from "../../../src/import/draft.ts";
import { dateWords } from "../../../src/time/date-words.ts";
import { type ImportedDocument, type ImportReport, readDocuments } from "../../import/run/import-report.ts";

/** How many refused files, and undated documents, are named. */
const NAMED = 20;

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** What became of an import, and what to do next. */
export function renderImport(report: ImportReport, into: string, dryRun: boolean): string {
  const { documents, refused, hidden, stopped } = report;
  const of = (...kinds: readonly ImportedDocument["kind"][]) =>
    documents.filter(({ kind }) => kinds.includes(kind));
  const written = readDocuments(documents).filter(({ kind }) => kind === "new" || kind === "version");
  const near = documents.filter((one) => one.kind === "new" && one.near.length > 0);
  const undated = written.filter(({ draft }) => draft.issued === null);
  const nameless = written.filter(({ draft }) => draft.publisher === UNKNOWN_PUBLISHER);
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
    ...named(
      refused.map(({ name, reason }) => `${name}: ${reason}`),
      "Refused",
    ),
    ...named(
      report.withdrawn.map(({ file, id }) => `${file}: ${id}`),
      "Withdrawn (`npm run -s dateline -- restore ID` undoes that)",
    ),
    ...named(
      splitFiles(documents),
      "Split, since an end mark such as * * * or ENDS has another release below it",
    ),
    ...named(
      undated.map(({ file, draft }) => `${file}: ${draft.title}`),
      "Without a date of issue",
    ),
    "",
    ...next(report, into, dryRun, undated.length, nameless.length),
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

function named(lines: readonly string[], heading: string): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length - NAMED;
  return [
    "",
    `${heading}:`,
    ...lines.slice(0, NAMED).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more.toLocaleString("en")} more (--json lists all)`] : []),
  ];
}

function next(
  { documents, stopped }: ImportReport,
  into: string,
  dryRun: boolean,
  undated: number,
  nameless: number,
): readonly string[] {
  const corpus = into === "corpus" ? "" : ` --corpus ${into}`;
  const correct =
    undated + nameless === 0
      ? []
      : [
          `${[
            ...(undated > 0 ? [`${plural(undated, "document has", "documents have")} no date of issue`] : []),
            ...(nameless > 0 ? [`${plural(nameless, "document has", "documents have")} no publisher`] : []),
          ].join(", ")}: ${
            dryRun
              ? "run the same with `--csv > table.csv`, correct the table, and import with `--corrections table.csv`."
              : `run the same with \`--csv > table.csv\`, correct the table, and import again with \`--corrections table.csv\`; or correct some with \`npm run -s dateline -- edit ID … --issued 1998-09-08 --publisher NAME${corpus}\`.`
          }`,
        ];
  if (dryRun) return [...correct, "Nothing was written. Leave out --dry-run to import."];
  if (stopped || documents.length === 0) return correct;
  return [...correct, `Ask them: npm run -s ask -- "your question"${corpus}`];
}

/** The same as JSON. */
export function importJson({ documents, refused, withdrawn, hidden, stopped }: ImportReport): Json {
  return {
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
    hidden,
    stopped,
  };
}
