import type { Document } from "../../../corpus/document.ts";
import { isProse } from "../../../corpus/structure/passage-kind.ts";
import type { Passage } from "../../../corpus/structure/passages.ts";

/** Words and characters of the longest head or foot of a page. */
const LONGEST = 30;
const LONGEST_LINE = 300;
/** How often an address, and any other line, must come to be one. */
const FEWEST_ADDRESSES = 2;
const FEWEST_LINES = 3;
/** A transcript that is over has this, not a page of it. */
const CLOSES =
  /^\W*(?:ends?\b|(?:media |press |further )?(?:contacts?|more info\w*)\b|for (?:further|more)\b)/i;
const PAGE = /\bpage \d+ of \d+\b/i;
const SENTENCE_ENDS = /[.?!…:][”"’')\]]*$/;

/**
 * Finds the heads and feet of pages within a transcript, where the turn goes on: lines that come again, addresses beside the number of a
 * page, between a label and
 * what is said, or between two halves of a sentence.
 */
export function pageFeet({ text, passages }: Document): ReadonlySet<Passage> {
  const wordsOf = ({ start, end }: Passage) => text.slice(start, end).trim();
  const counts = new Map<string, number>();
  const lines = passages.filter(({ start, end }) => end - start <= LONGEST_LINE);
  for (const passage of lines) {
    const key = keyOf(wordsOf(passage));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isFoot = (passage: Passage, at: number): boolean => {
    const words = wordsOf(passage);
    if (passage.labels || passage.end - passage.start > LONGEST_LINE || words.split(/\s+/).length > LONGEST)
      return false;
    const comes = counts.get(keyOf(words)) ?? 0;
    if (!isAddress(passage))
      return comes >= FEWEST_LINES && words.includes(" ") && !SENTENCE_ENDS.test(words);
    if (comes >= FEWEST_ADDRESSES || passages[at - 1]?.kind === "label") return true;
    if (CLOSES.test(words)) return false;
    const [before, after] = [passages[at - 1], passages[at + 1]].map((other) =>
      other ? wordsOf(other) : "",
    );
    const isNumbered =
      [before, after].some((other) => /^\d{1,3}$/.test(other ?? "")) || / \d{1,3}$/.test(words);
    return isNumbered || [before, words].some((line) => PAGE.test(line ?? "")) || isCut(at);
  };
  /** Whether the sentence before a passage goes on after it. */
  const isCut = (at: number): boolean => {
    const last = passages.slice(0, at).findLast(({ kind }) => isProse(kind));
    const next = passages.slice(at + 1).find(({ kind }) => isProse(kind));
    if (!last || !next || next.labels) return false;
    return /^\p{Ll}/u.test(wordsOf(next)) && !SENTENCE_ENDS.test(wordsOf(last));
  };
  return new Set(passages.filter(isFoot));
}

function isAddress({ kind }: Passage): boolean {
  return kind === "contact" || kind === "boilerplate" || kind === "footnote" || kind === "letterhead";
}

/** A line without the numbers that change from page to page. */
function keyOf(words: string): string {
  return words.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ");
}
