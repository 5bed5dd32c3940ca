import type { PageBlock } from "./page-blocks.ts";
import { SIGNPOST } from "./page-furniture.ts";

/** Blocks of an article, and what was taken out of it, each word for word and in order. */
export type ArticleBlocks = { readonly kept: readonly PageBlock[]; readonly removed: readonly string[] };

/** A signpost is a short line; a paragraph that begins "Related news came" goes on. */
const SIGNPOST_LENGTH = 160;

/** At least this share of a block's words in links makes it a link; an address that is written out is a source, and stays. */
const LINK = 0.8;

/**
 * Takes out of an article's blocks what leads elsewhere or speaks of the article: the title and date above it, lines that are
 * one link, lists of links with the words that introduce them, appeals and notices.
 */
export function articleBlocks(blocks: readonly PageBlock[], title: string): ArticleBlocks {
  const first = blocks.findIndex((block) => isProse(block) && !isSame(block.text, title));
  const drop = blocks.map(
    (block, at) =>
      isSignpost(block) ||
      (at < first && isAboveArticle(block, title)) ||
      (at > first && isLink(block) && isLoneLink(blocks, at)),
  );
  // A heading or a "More:" goes with the list that it introduces, or if nothing is left below it.
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    if (!block || drop[at] || !introduces(block)) continue;
    const next = drop.indexOf(false, at + 1);
    if (next === -1 ? block.kind === "heading" : next > at + 1 && blocks[at + 1]?.kind === "item")
      drop[at] = true;
  }
  return {
    kept: blocks.filter((_, at) => !drop[at]),
    removed: blocks.flatMap(({ text }, at) => (drop[at] ? [text] : [])),
  };
}

function isProse({ kind, text, linked }: PageBlock): boolean {
  return (
    kind !== "heading" &&
    linked < 0.5 &&
    (text.length >= 100 || (text.length >= 50 && /[.!?…]["”’)]*$/.test(text)))
  );
}

function isSignpost({ text }: PageBlock): boolean {
  return text.length <= SIGNPOST_LENGTH && SIGNPOST.test(text);
}

function isLink({ linked, text }: PageBlock): boolean {
  return linked >= LINK && text.length < 250 && !/^https?:\/\/\S+$/.test(text);
}

/** Above the first prose: the title again, who wrote it, when, and the path to the page. */
function isAboveArticle(block: PageBlock, title: string): boolean {
  return (
    isSame(block.text, title) ||
    block.level === 1 ||
    isLink(block) ||
    /^by\s/i.test(block.text) ||
    (block.text.length < 120 &&
      /\b(?:19|20)\d\d\b/.test(block.text) &&
      /\d[:/.]\d|\b(?:am|pm)\b|\d,? (?:19|20)\d\d|updated|published/i.test(block.text))
  );
}

/** A line that is one link and stands alone or among others of its kind, not one of a list with other words. */
function isLoneLink(blocks: readonly PageBlock[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== "item") return block?.kind !== "heading" || block.text.split(" ").length > 3;
  const list = neighbours(blocks, at);
  return list.every(isLink);
}

/** The items of the list that a block is in. */
function neighbours(blocks: readonly PageBlock[], at: number): readonly PageBlock[] {
  let from = at;
  let to = at;
  while (blocks[from - 1]?.kind === "item") from--;
  while (blocks[to + 1]?.kind === "item") to++;
  return blocks.slice(from, to + 1);
}

function introduces({ kind, text }: PageBlock): boolean {
  return kind === "heading" || (text.length < 80 && text.endsWith(":"));
}

function isSame(a: string, b: string): boolean {
  const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return fold(a) === fold(b) && fold(a) !== "";
}
