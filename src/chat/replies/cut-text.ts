import type { Span } from "../../corpus/text/sentences.ts";

/** A text with emphasised spans, cut to a length. */
export type CutText = {
  readonly text: string;
  readonly emphasis: readonly Span[];
  /** Characters left out before and after. */
  readonly before: number;
  readonly after: number;
};

/** A cut moves back at most so far to fall between two words. */
const WORD = 40;

/**
 * Cuts a text to a length, between words and never inside a character, so that its first emphasis stays in view.
 *
 * @param most UTF-16 units that the cut text may have, 80 or more.
 * @example
 * cutText("a long text", [], 5); // => { text: "a", emphasis: [], before: 0, after: 10 }
 */
export function cutText(text: string, emphasis: readonly Span[], most: number): CutText {
  if (text.length <= most) return { text, emphasis, before: 0, after: 0 };
  const first = emphasis[0];
  const wanted = first && first.end + WORD > most ? Math.max(0, first.start - Math.floor(most / 4)) : 0;
  const start = wanted === 0 ? 0 : boundary(text, wanted);
  const end = text.length - start <= most ? text.length : boundary(text, start + most);
  return {
    text: text.slice(start, end),
    emphasis: emphasis.flatMap((span) => {
      const inside = { start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start };
      return inside.start < inside.end ? [inside] : [];
    }),
    before: start,
    after: text.length - end,
  };
}

/** The last place at or before `at` where a word ends; else one between two characters. */
function boundary(text: string, at: number): number {
  const space = text.slice(Math.max(0, at - WORD), at + 1).search(/\s\S*$/);
  if (space > 0 || (space === 0 && at > WORD)) return Math.max(0, at - WORD) + space;
  const near = text.slice(Math.max(0, at - WORD), at + WORD);
  const from = Math.max(0, at - WORD);
  let best = 0;
  for (const { index } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(near))
    if (from + index <= at) best = index;
  const cut = best > 0 ? from + best : at;
  return /[\uDC00-\uDFFF]/.test(text[cut] ?? "") ? cut - 1 : cut;
}
