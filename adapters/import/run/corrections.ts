import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import * as v from "valibot";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import type { DocumentDraft } from "../../../src/import/draft.ts";
import { type ImportedDocument, readDocuments } from "./import-report.ts";

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
export class CorrectionsError extends Error {}

const COLUMNS = ["file", "part", "title", "publisher", "issued", "why", "language", "skip"] as const;

const row = v.object({
  file: v.string(),
  part: v.optional(v.pipe(v.string(), v.regex(/^\d*$/)), "1"),
  title: v.optional(v.string(), ""),
  publisher: v.optional(v.string(), ""),
  issued: v.optional(v.string(), ""),
  language: v.optional(v.string(), ""),
  skip: v.optional(v.string(), ""),
});

/** What a dry run found, as a table that somebody corrects in a spreadsheet. */
export function correctionsTable(documents: readonly ImportedDocument[]): string {
  const rows = readDocuments(documents).map(({ file, part, draft, kind }) => [
    file,
    String(part),
    draft.title,
    draft.publisher,
    draft.issued ?? "",
    draft.from,
    draft.language,
    kind === "left-out" ? "yes" : "",
  ]);
  // With a byte order mark Excel reads it as UTF-8.
  return `\ufeff${stringify([COLUMNS, ...rows])}`;
}

/**
 * Reads a corrected table.
 *
 * @throws {@link CorrectionsError} if a row cannot be read.
 */
export function readCorrections(csv: string): Corrections {
  const [first = ""] = csv.split("\n", 1);
  const delimiter = first.split(";").length > first.split(",").length ? ";" : ",";
  const corrections = new Map<string, Correction>();
  for (const [index, record] of records(csv, delimiter).entries()) {
    const read = v.safeParse(row, record);
    if (!read.success)
      throw new CorrectionsError(
        `line ${index + 2}: expected the columns file and part, as \`import --dry-run --csv\` writes them.`,
      );
    const { file, part, title, publisher, issued, language, skip } = read.output;
    if (issued.trim() !== "" && readEdtf(issued.trim()) === null)
      throw new CorrectionsError(
        `line ${index + 2}: expected a date such as 1998-09-09, 1998-09 or 1998, got “${issued}”.`,
      );
    corrections.set(keyOf(file, part === "" ? 1 : Number(part)), {
      title: title.trim(),
      publisher: publisher.trim(),
      issued: issued.trim(),
      language: language.trim(),
      skip: !["", "no", "0", "false"].includes(skip.trim().toLowerCase()),
    });
  }
  return corrections;
}

/** A draft with the corrections that were made to it; null: it is to be left out. What a person wrote counts as stated. */
export function correct(
  draft: DocumentDraft,
  file: string,
  part: number,
  corrections: Corrections,
): DocumentDraft | null {
  const found = corrections.get(keyOf(file, part));
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
      : { issued, issuedBasis: { kind: "stated" }, from: "the table of corrections" }),
  };
}

function records(csv: string, delimiter: string): readonly unknown[] {
  try {
    return parse(csv, { columns: true, delimiter, bom: true, skipEmptyLines: true, relaxColumnCount: true });
  } catch (cause) {
    throw new CorrectionsError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function keyOf(file: string, part: number): string {
  return `${part} ${file}`;
}
