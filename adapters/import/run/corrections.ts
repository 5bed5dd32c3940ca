import { stringify } from "csv-stringify/sync";
import type { DocumentDraft } from "../../../src/import/draft.ts";
import { message } from "../../../src/messages/message.ts";
import { MessageError } from "../../../src/messages/message-error.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { type FileBytes, ImportRefusal } from "../formats/format.ts";
import { columnsOf, tableRows } from "../formats/tables/table-rows.ts";
import { writtenDay } from "../formats/tables/written-day.ts";
import type { ImportedDocument } from "./import-report.ts";

/** Corrections of what was read, by file and part. */
export type Corrections = ReadonlyMap<string, Correction>;

/** An empty value corrects nothing. */
type Correction = {
  readonly title: string;
  readonly publisher: string;
  readonly issued: string;
  readonly language: string;
  /** Whether the document is to be left out. */
  readonly skip: boolean;
};

/** A table of corrections has a mistake. */
export class CorrectionsError extends MessageError {}

const READ = ["file", "part", "title", "publisher", "issued", "language", "skip"] as const;

/** The columns of the table that a dry run prints. */
const COLUMNS = ["file", "part", "title", "publisher", "issued", "why", "language", "skip"] as const;

/** What people call the columns of a table of their own. */
const NAMES: Readonly<Record<(typeof READ)[number], readonly string[]>> = {
  file: ["file", "filename", "file name", "파일"],
  part: ["part"],
  title: ["title", "headline", "제목"],
  publisher: ["publisher", "organisation", "organization", "발행처", "기관"],
  issued: ["issued", "date", "published", "date of issue", "날짜", "발행일"],
  language: ["language", "lang", "언어"],
  skip: ["skip"],
};

/** What a dry run found, and what was imported before, as a table that somebody corrects in a spreadsheet. */
export function correctionsTable(documents: readonly ImportedDocument[]): string {
  const rows = documents.flatMap((one): readonly (readonly string[])[] => {
    if ("draft" in one) {
      const { file, part, kind, draft } = one;
      const { title, publisher, issued, from, language } = draft;
      const skip = kind === "left-out" ? "yes" : "";
      return [[file, String(part), title, publisher, issued ?? "", from, language, skip]];
    }
    if (!one.head) return [];
    const { part, title, publisher, issued, language } = one.head;
    return [[one.file, String(part), title, publisher, issued, ENGLISH("import.before"), language, ""]];
  });
  // With a byte order mark Excel reads it as UTF-8.
  return `\ufeff${stringify([COLUMNS, ...rows])}`;
}

/**
 * Reads a corrected table, or one of a person's own that gives the dates and publishers of files: CSV or .xlsx, a row a file.
 *
 * @throws {@link CorrectionsError} if a row cannot be read.
 */
export async function readCorrections(table: FileBytes): Promise<Corrections> {
  const [head = [], ...rows] = await rowsOf(table);
  const places = columnsOf(head, NAMES);
  if (!places.has("file"))
    throw new CorrectionsError(
      head.length === 0
        ? message("corrections.no-file-column-at-all")
        : message("corrections.no-file-column", { got: head.join(", ") }),
    );
  const corrections = new Map<string, Correction>();
  for (const [index, row] of rows.entries()) {
    const cell = (column: (typeof READ)[number]) => row[places.get(column) ?? -1]?.trim() ?? "";
    const part = cell("part");
    if (!/^\d*$/.test(part))
      throw new CorrectionsError(message("corrections.part", { line: index + 2, got: part }));
    const issued = cell("issued") === "" ? "" : writtenDay(cell("issued"));
    if (issued === null)
      throw new CorrectionsError(message("corrections.date", { line: index + 2, got: cell("issued") }));
    corrections.set(keyOf(cell("file"), part === "" ? 1 : Number(part)), {
      title: cell("title"),
      publisher: cell("publisher"),
      issued,
      language: cell("language"),
      skip: !["", "no", "0", "false"].includes(cell("skip").toLowerCase()),
    });
  }
  return corrections;
}

async function rowsOf(table: FileBytes): Promise<readonly (readonly string[])[]> {
  try {
    return (await tableRows(table)).rows;
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    throw new CorrectionsError(error.reason, { cause: error });
  }
}

/** A draft with the corrections that were made to it; null: it is to be left out. What a person wrote counts as stated. */
export function correct(
  draft: DocumentDraft,
  file: string,
  part: number,
  corrections: Corrections,
): DocumentDraft | null {
  const found = correctionOf(corrections, file, part);
  if (!found) return draft;
  if (found.skip) return null;
  const { title, publisher, issued, language } = found;
  return {
    ...draft,
    ...(title === "" ? {} : { title }),
    ...(publisher === "" ? {} : { publisher }),
    ...(language === "" ? {} : { language }),
    ...(issued === "" || issued === draft.issued
      ? {}
      : { issued, issuedBasis: { kind: "stated" }, from: ENGLISH("origin.corrections") }),
  };
}

/** The correction of a part of a file, if there is one. */
export function correctionOf(corrections: Corrections, file: string, part: number): Correction | undefined {
  // A table of a person's own names files without their folders.
  return corrections.get(keyOf(file, part)) ?? corrections.get(keyOf(file.split("/").at(-1) ?? file, part));
}

/** The files of the table that are not among those that were read: their rows corrected nothing. */
export function unusedRows(
  corrections: Corrections,
  read: readonly { readonly file: string; readonly part: number }[],
): readonly string[] {
  const used = new Set(
    read.flatMap(({ file, part }) => [keyOf(file, part), keyOf(file.split("/").at(-1) ?? file, part)]),
  );
  return [...corrections.keys()]
    .filter((key) => !used.has(key))
    .map((key) => {
      const [part = "", ...name] = key.split(" ");
      return part === "1" ? name.join(" ") : `${name.join(" ")} (${part})`;
    });
}

function keyOf(file: string, part: number): string {
  // A Mac spells "ö" in the names of files with two characters, a spreadsheet with one.
  return `${part} ${file.normalize("NFC")}`;
}
