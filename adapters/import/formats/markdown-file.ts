import type { Block } from "../../../src/import/extracted.ts";
import { NOTHING_KNOWN } from "../../../src/import/extracted.ts";
import { message } from "../../../src/messages/message.ts";
import { decodeText } from "./decode-text.ts";
import { type FormatReader, ImportRefusal } from "./format.ts";
import { readFrontMatter } from "./front-matter.ts";

/** Reads a Markdown file: its headings, paragraphs and list items, and what its front matter says. */
export const readMarkdownFile: FormatReader = async ({ bytes }) => {
  const { text, notes } = decodeText(bytes);
  const { rest = text, ...known } = readFrontMatter(text) ?? {};
  const blocks = markdownBlocks(rest);
  if (blocks.length === 0) throw new ImportRefusal(message("refusal.no-words"));
  return [{ ...NOTHING_KNOWN, ...known, body: { kind: "blocks", blocks }, notes }];
};

/** The blocks of a Markdown text. Marks inside a line stay as they are. */
export function markdownBlocks(text: string): readonly Block[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n|\n(?=#{1,6} |[-*+] )/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part): Block => {
      const heading = /^(?<marks>#{1,6}) +(?<words>[^\n]+?)(?: +#+)?$/.exec(part)?.groups;
      if (heading?.marks && heading.words)
        return { kind: "heading", level: heading.marks.length, text: heading.words };
      const item = /^[-*+] +(?<words>[\s\S]+)$/.exec(part)?.groups?.words;
      const words = (item ?? part).replace(/(?<! {2}|\\)\n/g, " ").replace(/(?: {2}|\\)\n/g, "\n");
      return { kind: item === undefined ? "paragraph" : "item", text: words };
    });
}
