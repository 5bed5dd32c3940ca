import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { NOTHING_KNOWN } from "../../../src/import/extracted.ts";
import { message } from "../../../src/messages/message.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { toBlock } from "../pages/extract-page.ts";
import { pageBlocks } from "../pages/page-blocks.ts";
import { parsePage } from "../pages/page-node.ts";
import { type FormatReader, ImportRefusal } from "./format.ts";
import { officeProperties } from "./office-properties.ts";
import { checkZip } from "./zip-entries.ts";

/** Reads a Word document: its paragraphs, headings and lists, and the title and date of its properties. */
export const readDocxFile: FormatReader = async ({ bytes }) => {
  checkZip(bytes, message("format.docx"));
  const { body } = parsePage(await html(bytes));
  const blocks = (body ? pageBlocks(body) : []).map(toBlock);
  if (blocks.length === 0) throw new ImportRefusal(message("refusal.no-words-in-pictures"));
  return [{ ...NOTHING_KNOWN, body: { kind: "blocks", blocks }, ...properties(bytes) }];
};

async function html(bytes: Uint8Array): Promise<string> {
  try {
    // Pictures are left out: mammoth would write them into the page, letter by letter.
    const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
    return value;
  } catch (cause) {
    throw new ImportRefusal(message("refusal.damaged", { format: message("format.docx") }), { cause });
  }
}

function properties(bytes: Uint8Array) {
  const files = unzipSync(bytes, { filter: ({ name }) => name === "docProps/core.xml" });
  const core = files["docProps/core.xml"];
  return core ? officeProperties(new TextDecoder().decode(core), ENGLISH("origin.word-properties")) : {};
}
