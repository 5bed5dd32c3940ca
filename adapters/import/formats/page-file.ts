import { extractPage } from "../pages/extract-page.ts";
import { decodeText } from "./decode-text.ts";
import { type FormatReader, ImportRefusal } from "./format.ts";

/** Where a page says its encoding: it has to be within the first bytes (WHATWG, "prescan a byte stream"). */
const PRESCANNED = 1024;

/** Reads a saved web page. */
export const readPageFile: FormatReader = async ({ bytes }) => {
  const { text, notes } = decodePage(bytes);
  const page = extractPage(text);
  if (page.body.kind === "blocks" && page.body.blocks.length === 0)
    throw new ImportRefusal("No words were found in the page: was it saved before its script had run?");
  return [{ ...page, notes }];
};

/** UTF-8 if it is, else the encoding that the page names, else the one it looks like. */
function decodePage(bytes: Uint8Array): ReturnType<typeof decodeText> {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCANNED));
  const named = /<meta[^>]+charset=["']?\s*(?<name>[\w-]+)/i.exec(head)?.groups?.name?.toLowerCase();
  const decoded = decodeText(bytes);
  if (
    named === undefined ||
    named.startsWith("utf") ||
    !decoded.notes.some((note) => note.startsWith("Read as"))
  )
    return decoded;
  try {
    return { text: new TextDecoder(named).decode(bytes), notes: [] };
  } catch {
    return decoded;
  }
}
