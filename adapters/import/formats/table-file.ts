import { parse } from "csv-parse/sync";
import { readEdtf } from "../../../src/corpus/edtf-date.ts";
import { type Extracted, NOTHING_KNOWN } from "../../../src/import/extracted.ts";
import { decodeText } from "./decode-text.ts";
import { type FormatReader, ImportRefusal } from "./format.ts";

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

/** Reads a table (CSV, with commas, semicolons or tabs): each row is a document, and the first row names the columns. */
export const readTableFile: FormatReader = async ({ bytes }) => {
  const { text, notes } = decodeText(bytes);
  const [head = [], ...rows] = rowsOf(text);
  const places = new Map(
    (Object.keys(COLUMNS) as Column[]).flatMap((column) => {
      const at = head.findIndex((name) => COLUMNS[column].some((one) => one === name.trim().toLowerCase()));
      return at < 0 ? [] : [[column, at] as const];
    }),
  );
  if (!places.has("text"))
    throw new ImportRefusal(
      `It has no column \`text\`: name the columns in the first row (text, title, publisher, issued, language, url). Found: ${head.join(", ") || "none"}.`,
    );
  const documents = rows.flatMap((row, index): readonly Extracted[] => {
    const cell = (column: Column) => row[places.get(column) ?? -1]?.trim() ?? "";
    if (cell("text") === "") return [];
    const from = `row ${index + 2}`;
    const hint = (column: Column) => (cell(column) === "" ? [] : [{ value: cell(column), from }]);
    const issued = cell("issued");
    return [
      {
        ...NOTHING_KNOWN,
        body: { kind: "pages", pages: [cell("text")] },
        titles: hint("title"),
        publishers: hint("publisher"),
        languages: hint("language"),
        urls: hint("url"),
        dates: readEdtf(issued) === null ? [] : [{ value: issued, from, certainty: "stated" }],
        ...(cell("id") === "" ? {} : { id: cell("id") }),
        notes:
          issued !== "" && readEdtf(issued) === null
            ? [...notes, `Row ${index + 2}: expected a date such as 1998-09-09, got “${issued}”.`]
            : notes,
      },
    ];
  });
  if (documents.length === 0) throw new ImportRefusal("It has no rows with a text.");
  return documents;
};

function rowsOf(text: string): readonly (readonly string[])[] {
  const [first = ""] = text.split("\n", 1);
  const delimiter =
    [",", ";", "\t"].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ",";
  try {
    return parse(text, { delimiter, relaxColumnCount: true, skipEmptyLines: true, bom: true }) as string[][];
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ImportRefusal(`It is no table that can be read: ${why}.`, { cause });
  }
}
