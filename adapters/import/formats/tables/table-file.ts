import { type Extracted, NOTHING_KNOWN } from "../../../../src/import/extracted.ts";
import { message } from "../../../../src/messages/message.ts";
import { ENGLISH } from "../../../../src/messages/say.ts";
import { type FormatReader, ImportRefusal } from "../format.ts";
import { columnsOf, tableRows } from "./table-rows.ts";
import { writtenDay } from "./written-day.ts";

/** What a column holds, by the names that people give it. */
const COLUMNS = {
  text: ["text", "body", "content", "statement", "본문", "내용"],
  title: ["title", "headline", "subject", "제목"],
  publisher: ["publisher", "organisation", "organization", "source", "author", "발행처", "기관"],
  issued: ["issued", "date", "published", "date of issue", "날짜", "발행일"],
  language: ["language", "lang", "언어"],
  url: ["url", "link", "address", "주소"],
  id: ["id", "number", "번호"],
} as const;
type Column = keyof typeof COLUMNS;

/** Reads a table (.xlsx, or CSV with commas, semicolons or tabs): each row is a document, and the first row names the columns. */
export const readTableFile: FormatReader = async (file) => {
  const { rows: all, notes } = await tableRows(file);
  const [head = [], ...rows] = all;
  const places = columnsOf(head, COLUMNS);
  if (!places.has("text"))
    throw new ImportRefusal(
      head.some((name) => /^file ?(?:name)?$/i.test(name.trim()))
        ? message("refusal.table-of-files")
        : message("refusal.no-text-column", { found: head.join(", ") || message("refusal.none-found") }),
    );
  const documents = rows.flatMap((row, index): readonly Extracted[] => {
    const cell = (column: Column) => row[places.get(column) ?? -1]?.trim() ?? "";
    if (cell("text") === "") return [];
    const from = ENGLISH("origin.row", { row: index + 2 });
    const hint = (column: Column) => (cell(column) === "" ? [] : [{ value: cell(column), from }]);
    const issued = writtenDay(cell("issued"));
    return [
      {
        ...NOTHING_KNOWN,
        body: { kind: "pages", pages: [cell("text")] },
        titles: hint("title"),
        publishers: hint("publisher"),
        languages: hint("language"),
        urls: hint("url"),
        dates: issued === null ? [] : [{ value: issued, from, certainty: "stated" }],
        ...(cell("id") === "" ? {} : { id: cell("id") }),
        notes:
          issued === null && cell("issued") !== ""
            ? [...notes, message("repair.row-date", { row: index + 2, got: cell("issued") })]
            : notes,
      },
    ];
  });
  if (documents.length === 0) throw new ImportRefusal(message("refusal.no-rows-with-text"));
  return documents;
};
