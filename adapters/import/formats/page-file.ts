import { message } from "../../../src/messages/message.ts";
import { extractPage } from "../pages/extract-page.ts";
import { type DecodedText, decodeNamed } from "./decode-text.ts";
import { type FormatReader, ImportRefusal } from "./format.ts";

/** Where a page says its encoding: it has to be within the first bytes (WHATWG, "prescan a byte stream"). */
const PRESCANNED = 1024;

/** Reads a saved web page. */
export const readPageFile: FormatReader = async ({ bytes, charset = null }) => {
  const { text, notes } = decodePage(bytes, charset);
  const page = extractPage(text);
  if (page.body.kind === "blocks" && page.body.blocks.length === 0)
    throw new ImportRefusal(message("refusal.no-words-in-page"));
  return [{ ...page, notes }];
};

/** UTF-8 if it is, else the encoding that its server or the page names, else the one it looks like. */
function decodePage(bytes: Uint8Array, charset: string | null): DecodedText {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, PRESCANNED));
  const inPage = /<meta[^>]+charset=["']?\s*(?<name>[\w-]+)/i.exec(head)?.groups?.name?.toLowerCase();
  return decodeNamed(bytes, [charset, inPage]);
}
