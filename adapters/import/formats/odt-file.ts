import { unzipSync } from "fflate";
import { DOMParser } from "linkedom";
import { type Block, NOTHING_KNOWN } from "../../../src/import/extracted.ts";
import { message } from "../../../src/messages/message.ts";
import { ENGLISH } from "../../../src/messages/say.ts";
import { isElement, type PageElement, type PageNode } from "../pages/page-node.ts";
import { type FormatReader, ImportRefusal } from "./format.ts";
import { officeProperties } from "./office-properties.ts";
import { checkZip } from "./zip-entries.ts";

const PARTS = ["content.xml", "meta.xml"];

/** Parts of an ODT that are no running text: what was deleted while changes were recorded, and remarks at the margin. */
const SILENT = new Set([
  "text:tracked-changes",
  "office:annotation",
  "text:note-citation",
  "table:covered-table-cell",
]);

/** Reads an OpenDocument text: its paragraphs, headings and list items. */
export const readOdtFile: FormatReader = async ({ bytes }) => {
  checkZip(bytes, message("format.odt"));
  const files = unpacked(bytes);
  const [content, meta] = PARTS.map((name) => files[name]);
  if (!content)
    throw new ImportRefusal(
      message("refusal.no-content", { format: message("format.odt"), part: "content.xml" }),
    );
  const xml = new TextDecoder().decode(content);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new ImportRefusal(message("refusal.own-entities"));
  const blocks = odtBlocks(xml);
  if (blocks.length === 0) throw new ImportRefusal(message("refusal.no-words-in-pictures"));
  return [
    {
      ...NOTHING_KNOWN,
      body: { kind: "blocks", blocks },
      ...(meta ? officeProperties(new TextDecoder().decode(meta), ENGLISH("origin.properties")) : {}),
    },
  ];
};

function unpacked(bytes: Uint8Array) {
  try {
    return unzipSync(bytes, { filter: ({ name }) => PARTS.includes(name) });
  } catch (cause) {
    throw new ImportRefusal(message("refusal.damaged-or-locked"), { cause });
  }
}

function odtBlocks(xml: string): readonly Block[] {
  const root = new DOMParser().parseFromString(xml, "text/xml").documentElement as PageElement | null;
  const blocks: Block[] = [];
  const walk = (node: PageNode, inList: boolean): void => {
    if (!isElement(node)) return;
    const tag = node.tagName.toLowerCase();
    if (SILENT.has(tag)) return;
    if (tag !== "text:p" && tag !== "text:h") {
      for (const child of node.childNodes) walk(child, inList || tag === "text:list-item");
      return;
    }
    const text = wordsOf(node)
      .replace(/[^\S\n]+/g, " ")
      .trim();
    if (text === "") return;
    if (tag === "text:p") blocks.push({ kind: inList ? "item" : "paragraph", text });
    else blocks.push({ kind: "heading", level: Number(node.getAttribute("text:outline-level") ?? 1), text });
  };
  if (root) walk(root, false);
  return blocks;
}

/** The words of a paragraph; OpenDocument writes spaces, tabs and line ends as elements. */
function wordsOf(node: PageNode): string {
  if (!isElement(node)) return node.textContent ?? "";
  const tag = node.tagName.toLowerCase();
  if (SILENT.has(tag)) return "";
  if (tag === "text:line-break") return "\n";
  if (tag === "text:s" || tag === "text:tab") return " ";
  return [...node.childNodes].map(wordsOf).join("");
}
