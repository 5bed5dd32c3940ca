import { isElement, type PageElement, type PageNode } from "./page-node.ts";

/** A paragraph, heading or item of a page. */
export type PageBlock = {
  readonly kind: "paragraph" | "heading" | "item";
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  readonly text: string;
  /** The share of the text that is in links, 0 to 1. */
  readonly linked: number;
};

const BREAKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CENTER DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);

const SILENT = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME".split(" "));

/** The blocks of an element in reading order, their white space folded; an element that a browser breaks at begins a block. */
export function pageBlocks(root: PageElement): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let text = "";
  let linkedLength = 0;
  const end = (kind: PageBlock["kind"], level: number) => {
    const words = text.replace(/\s+/g, " ").trim();
    const linked = Math.min(1, linkedLength / Math.max(1, words.length));
    if (words) blocks.push({ kind, level, text: words, linked });
    text = "";
    linkedLength = 0;
  };
  const read = (node: PageNode, kind: PageBlock["kind"], level: number, inLink: boolean): void => {
    if (node.nodeType === 3) {
      const words = node.textContent ?? "";
      text += words;
      if (inLink) linkedLength += words.replace(/\s+/g, " ").trim().length;
    }
    if (!isElement(node) || SILENT.has(node.tagName)) return;
    const breaks = BREAKS.has(node.tagName);
    const heading = /^H[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : level;
    const inner = heading ? "heading" : node.tagName === "LI" ? "item" : kind;
    if (breaks) end(kind, level);
    for (const child of node.childNodes) read(child, inner, heading, inLink || node.tagName === "A");
    if (breaks) end(inner, heading);
  };
  read(root, "paragraph", 0, false);
  end("paragraph", 0);
  return blocks;
}
