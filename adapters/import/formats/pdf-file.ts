import { getDocumentProxy } from "unpdf";
import type { DateHint } from "../../../src/import/extracted.ts";
import { NOTHING_KNOWN } from "../../../src/import/extracted.ts";
import { message } from "../../../src/messages/message.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { isCalendarDate } from "../../../src/time/timex.ts";
import { type FormatReader, ImportRefusal } from "./format.ts";
import { type PlacedText, pageLines } from "./pdf-lines.ts";

/** A longer document is no statement; a file that claims a million pages is there to stop the import. */
const MOST_PAGES = 2_000;

/** Fewer letters than this a page, on the average, are those of a stamp or a page number on a scanned page. */
const LEAST_LETTERS = 20;

/** Reads the text of a PDF, page by page, as lines. */
export const readPdfFile: FormatReader = async ({ bytes, name }) => {
  const pdf = await opened(bytes);
  if (pdf.numPages > MOST_PAGES)
    throw new ImportRefusal(message("refusal.too-many-pages", { pages: pdf.numPages, most: MOST_PAGES }));
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    pages.push(await readPage(pdf, number));
  }
  const letters = pages.join("").match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS * pages.length) {
    const out = `${
      name
        .split("/")
        .at(-1)
        ?.replace(/\.pdf$/i, "") ?? "file"
    }-with-text.pdf`;
    throw new ImportRefusal(
      message("refusal.scan", { command: `ocrmypdf "${name.split("/").at(-1)}" "${out}"` }),
    );
  }
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  await pdf.destroy();
  const { Title: title, CreationDate: created } = info as Readonly<Record<string, unknown>>;
  return [
    {
      ...NOTHING_KNOWN,
      body: { kind: "pages", pages },
      titles: isTitle(title) ? [{ value: title.trim(), from: ENGLISH("origin.pdf-properties") }] : [],
      dates: createdOn(created),
    },
  ];
};

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function readPage(pdf: Pdf, number: number): Promise<string> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return pageLines(items.filter((item): item is typeof item & PlacedText => "str" in item));
  } catch (cause) {
    throw new ImportRefusal(message("refusal.bad-page", { page: number }), { cause });
  }
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    // pdf.js takes the bytes away from whoever gave them, and takes no Buffer, which is what Node reads a file into.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  } catch (cause) {
    const kind = cause instanceof Error ? cause.name : "";
    const why =
      kind === "PasswordException"
        ? message("refusal.locked")
        : message("refusal.damaged-or-no", { format: message("format.pdf") });
    throw new ImportRefusal(why, { cause });
  }
}

/** Programs fill the property with the name of a file or of themselves. */
function isTitle(title: unknown): title is string {
  return (
    typeof title === "string" &&
    title.trim().split(/\s+/).length > 2 &&
    !/\.(?:docx?|pdf|rtf|indd|odt)\b|^Microsoft Word|^untitled/i.test(title)
  );
}

/** The property says when the copy was made: `D:20040429…`. */
function createdOn(created: unknown): readonly DateHint[] {
  const { year, month, day } =
    /^D:(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)/.exec(String(created))?.groups ?? {};
  const value = `${year}-${month}-${day}`;
  return isCalendarDate(value) ? [{ value, from: ENGLISH("origin.pdf-properties"), certainty: "copy" }] : [];
}
