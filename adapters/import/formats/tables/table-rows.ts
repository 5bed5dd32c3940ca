import { CsvError, parse } from "csv-parse/sync";
import { type Message, message } from "../../../../src/messages/message.ts";
import { decodeText } from "../decode-text.ts";
import { errorWords, type FileBytes, ImportRefusal } from "../format.ts";
import type { TableRows } from "./workbook-rows.ts";

/**
 * Reads a table: `.xlsx`, or a text with commas, semicolons or tabs between its cells.
 *
 * @throws {@link ImportRefusal} if it cannot be read.
 */
export async function tableRows(file: FileBytes): Promise<TableRows> {
  if (/\.xlsx$/i.test(file.name)) return (await import("./workbook-rows.ts")).workbookRows(file.bytes);
  const { text, notes } = decodeText(file.bytes);
  return { rows: csvRows(text), notes };
}

function csvRows(text: string): readonly (readonly string[])[] {
  const [first = ""] = text.split("\n", 1);
  const delimiter =
    [",", ";", "\t"].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ",";
  try {
    return parse(text, {
      delimiter,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      bom: true,
    }) as string[][];
  } catch (cause) {
    throw new ImportRefusal(whyNot(cause), { cause });
  }
}

function whyNot(error: unknown): Message {
  if (error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED")
    return message("refusal.open-quotation");
  return message("refusal.no-table", { why: errorWords(error) });
}

/**
 * Where the columns of a table are, by the names that people give them in its first row.
 *
 * @param names the names of each column in small letters.
 */
export function columnsOf<Column extends string>(
  head: readonly string[],
  names: Readonly<Record<Column, readonly string[]>>,
): ReadonlyMap<Column, number> {
  return new Map(
    (Object.keys(names) as Column[]).flatMap((column) => {
      const at = head.findIndex((name) => names[column].includes(name.trim().toLowerCase()));
      return at < 0 ? [] : [[column, at] as const];
    }),
  );
}
