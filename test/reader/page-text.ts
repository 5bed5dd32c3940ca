import { parseHTML } from "linkedom";

/** Elements that begin a line. */
const BLOCKS =
  /^(?:h\d|p|td|th|li|tr|legend|summary|label|button|figcaption|dt|dd|img|nav|input|title|section)$/;

/** Attributes whose words people see or hear. */
const WORDS = ["aria-label", "alt", "title", "placeholder"] as const;

type Node = {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string;
  readonly childNodes: Iterable<Node>;
  getAttribute?(name: string): string | null;
};

/** What a person reads of a page, a line for each block: its title, its words, those of its labels, and nothing that is quoted. */
export function pageText(page: string): string {
  const { document } = parseHTML(page);
  const lines: string[] = [""];
  const add = (words: string) => {
    lines[lines.length - 1] += words;
  };
  const visit = (node: Node): void => {
    const { nodeType, localName: name = "" } = node;
    if (nodeType === 3) add(node.textContent.replace(/\s+/g, " "));
    if (nodeType !== 1 || /^(?:script|style|svg|link|meta)$/.test(name)) return;
    if (BLOCKS.test(name)) lines.push("");
    for (const attribute of WORDS) {
      const words = node.getAttribute?.(attribute);
      if (words) add(`[${words}] `);
    }
    if (name === "blockquote" || node.getAttribute?.("data-paragraph")) add("…");
    else for (const child of node.childNodes) visit(child);
    if (BLOCKS.test(name)) lines.push("");
  };
  visit(document.documentElement as unknown as Node);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
