import readWorkbook from "read-excel-file/universal";
import { type Message, message } from "../../../../src/messages/message.ts";
import { ImportRefusal } from "../format.ts";
import { checkZip } from "../zip-entries.ts";

/** The cells of a table as texts, row by row, and what had to be repaired to read them. */
export type TableRows = {
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly Message[];
};

/**
 * The rows of the first sheet of an Excel workbook (.xlsx) that has any, and of the sheets with the same columns: one a year, say. A date is
 * written `YYYY-MM-DD`.
 *
 * @throws {@link ImportRefusal} if it is none, or would unpack to far more than it is.
 */
export async function workbookRows(bytes: Uint8Array): Promise<TableRows> {
  checkZip(bytes, message("format.xlsx"));
  const sheets = (await read(bytes)).filter(({ data }) => data.length > 0);
  const [first] = sheets;
  if (!first) throw new ImportRefusal(message("refusal.no-rows"));
  const columns = columnsOf(first.data);
  const alike = sheets.filter(({ data }) => columnsOf(data) === columns);
  const others = sheets.filter((sheet) => !alike.includes(sheet));
  const rows = alike.flatMap(({ data }, at) => (at === 0 ? data : data.slice(1)));
  return {
    rows: rows.map((row) => row.map(cellText)),
    notes: [
      ...(alike.length > 1 ? [message("repair.sheets-joined", { names: names(alike) })] : []),
      ...(others.length === 0
        ? []
        : alike.length > 1
          ? [message("repair.sheets-unread", { names: names(others) })]
          : [message("repair.one-sheet", { name: names(alike), others: names(others) })]),
    ],
  };
}

type Sheet = { readonly sheet: string; readonly data: readonly (readonly unknown[])[] };

/** The names of the columns, which the first row has. */
function columnsOf([head = []]: Sheet["data"]): string {
  return JSON.stringify(head.map((cell) => cellText(cell).trim().toLowerCase()));
}

function names(sheets: readonly Sheet[]): string {
  return sheets.map(({ sheet }) => `“${sheet}”`).join(", ");
}

async function read(bytes: Uint8Array) {
  try {
    return await readWorkbook(Uint8Array.from(bytes).buffer);
  } catch (cause) {
    throw new ImportRefusal(message("refusal.damaged-locked-or-no", { format: message("format.xlsx") }), {
      cause,
    });
  }
}

/** A workbook counts days without a zone, which the library gives as midnight of UTC. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, "2004-05-03".length);
  return cell === null || cell === undefined ? "" : String(cell);
}
