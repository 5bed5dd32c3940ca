import { recognise } from "../corpus/structure/recognise.ts";
import type { Block } from "./extracted.ts";
import { withoutDates } from "./issue-date/written-dates.ts";
import { isNoTitle, turnLabel } from "./no-title.ts";

/** A headline stands among this many blocks at the beginning. */
const LOOKED_AT = 14;

/** Fewer words are a label, a name, or a place. */
const FEWEST_WORDS = 3;

/** Characters: a longer block is no headline. */
const LONGEST = 200;

/** "HARBOUR UNION MEDIA RELEASE" */
const LETTERHEAD = /\b(?:media|press|news) (?:release|statement|conference)\W*$/i;

/**
 * Which block is the headline: the first title that is no letterhead, no label such as "MEDIA RELEASE", no date and no list of subjects.
 *
 * @returns its index; -1 if there is none before the text begins.
 */
export function headlineAt(blocks: readonly Block[]): number {
  for (const [at, { text, kind }] of blocks.slice(0, LOOKED_AT).entries()) {
    const found = recognise({
      text,
      isItem: kind === "item",
      inHead: true,
      before: blocks[at - 1]?.text ?? "",
      after: blocks[at + 1]?.text ?? "",
    });
    if (found === null && kind !== "heading") {
      if (text.length > LONGEST || /[.!?][”"’')\]]*$/.test(text)) return -1;
      continue;
    }
    if (LETTERHEAD.test(text) || isNoTitle(text) || turnLabel(text, blocks) > 0) continue;
    const isTitle = found === "title" || (found === null && kind === "heading");
    if (isTitle && text.length <= LONGEST && wordsOf(text) >= FEWEST_WORDS) return at;
  }
  return -1;
}

/** A date and its weekday are no words of a headline. */
function wordsOf(text: string): number {
  return withoutDates(text, "en").match(/[\p{L}\p{M}]{2,}/gu)?.length ?? 0;
}
