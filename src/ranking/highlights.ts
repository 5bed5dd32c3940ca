import type { Span } from "../corpus/sentences.ts";

/**
 * Puts telling words in order and joins those that only white space or a hyphen parts, so that an emphasis reads as one.
 *
 * @example
 * joinHighlights("almost 400 people", [{ start: 7, end: 10 }, { start: 11, end: 17 }]); // => [{ start: 7, end: 17 }]
 */
export function joinHighlights(text: string, spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && (start <= last.end || /^[\s-]*$/.test(text.slice(last.end, start))))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
