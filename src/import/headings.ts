import type { Block } from "./extracted.ts";

/** A title is not longer than this, in characters. */
export const LONGEST_TITLE = 250;

/** A title is repeated within this many paragraphs, if it is: web pages have it above the release and the release has it too. */
const REPEATED_WITHIN = 5;

/** Fewer letters than this are repeated by chance. */
const LEAST_REPEATED = 15;

/** A line with a year is rather the date below a title. */
const YEAR = /\b(?:19|20)\d\d\b/;

/**
 * The paragraphs of a text as blocks. A dash at its start makes an item. The first paragraph is the title if it has no full stop or is
 * repeated below; where it is repeated is a heading, and so is the line below that, if it has neither
 * a full stop nor a year.
 */
export function headedBlocks(texts: readonly string[]): readonly Block[] {
  const [first = ""] = texts;
  const repeated = texts.findIndex(
    (text, at) => at > 0 && at < REPEATED_WITHIN && isLine(first) && repeats(text, first),
  );
  return texts.map((text, at): Block => {
    const item = /^[-–•*]\s?(?=\S)/.exec(text);
    if (item && !text.startsWith("--")) return { kind: "item", text: text.slice(item[0].length) };
    if (at === 0 && (isTitle(text) || repeated > 0)) return { kind: "heading", level: 1, text };
    if (repeated > 0 && at === repeated) return { kind: "heading", level: 2, text };
    if (repeated > 0 && at === repeated + 1 && isTitle(text) && !YEAR.test(text))
      return { kind: "heading", level: 3, text };
    return { kind: "paragraph", text };
  });
}

/** A title is set over no more lines than this. */
const LINES_OF_TITLE = 4;

/**
 * Blocks whose first ones are together the title that the file's properties give, as one heading: a title in large letters takes several lines.
 * A first block that begins with the title is split behind it, since a layout may leave no more room there than between lines.
 */
export function withWholeTitle(blocks: readonly Block[], title: string | undefined): readonly Block[] {
  const wanted = fold(title ?? "");
  const [first, ...others] = blocks;
  if (title && first?.kind === "paragraph" && first.text.startsWith(`${title} `))
    return [
      { kind: "heading", level: 1, text: title },
      { kind: "paragraph", text: first.text.slice(title.length + 1) },
      ...others,
    ];
  for (let count = 2; wanted !== "" && count <= Math.min(LINES_OF_TITLE, blocks.length); count++) {
    const text = blocks
      .slice(0, count)
      .map((block) => block.text)
      .join(" ");
    if (fold(text) === wanted) return [{ kind: "heading", level: 1, text }, ...blocks.slice(count)];
  }
  return blocks;
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !text.includes("\n") && !/[.!?:,;]$/.test(text);
}

/** Whether a paragraph is one line and at most one sentence, and no address. */
function isLine(text: string): boolean {
  return text.length <= LONGEST_TITLE && !/\n|@|[.!?]\s+\p{Lu}/u.test(text);
}

/** Whether a paragraph is the title again; a page may have its publisher's name before it. */
function repeats(text: string, title: string): boolean {
  const words = fold(text);
  return words.length >= LEAST_REPEATED && fold(title).endsWith(words);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}
