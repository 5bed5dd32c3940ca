import { recognise } from "../corpus/structure/recognise.ts";
import type { Block } from "./extracted.ts";

/** Characters of a block that is prose, and of one that ends as a sentence does. */
const PROSE = 160;
const SENTENCE = 60;

/** The first block that is prose; the number of blocks if none is. */
export function firstProse(blocks: readonly Block[]): number {
  const found = blocks.findIndex(
    ({ kind, text }, at) =>
      kind !== "heading" &&
      text.length >= (/[.!?][”"’')\]]*$/.test(text) ? SENTENCE : PROSE) &&
      recognise({
        text,
        isItem: kind === "item",
        inHead: true,
        before: blocks[at - 1]?.text ?? "",
        after: blocks[at + 1]?.text ?? "",
      }) === null,
  );
  return found < 0 ? blocks.length : found;
}
