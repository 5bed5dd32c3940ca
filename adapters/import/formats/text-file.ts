import { NOTHING_KNOWN } from "../../../src/import/extracted.ts";
import { message } from "../../../src/messages/message.ts";
import { decodeNamed } from "./decode-text.ts";
import { type FormatReader, ImportRefusal } from "./format.ts";

/** Reads a text file: lines as they were laid out, with a form feed between pages. */
export const readTextFile: FormatReader = async ({ bytes, charset }) => {
  const { text, notes } = decodeNamed(bytes, [charset]);
  const pages = text.replace(/\r\n?/g, "\n").split("\f");
  if (text.trim() === "") throw new ImportRefusal(message("refusal.no-words"));
  return [{ ...NOTHING_KNOWN, body: { kind: "pages", pages }, notes }];
};
