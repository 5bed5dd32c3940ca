import type { Span } from "../../corpus/text/sentences.ts";

/**
 * Sorts highlights and joins neighbours with only white space or a hyphen between them.
 *
 * @param passage the text that contains them, and its offset in the document.
 * @example
 * joinHighlights({ text: "almost 400 people", start: 0 }, [{ start: 7, end: 10 }, { start: 11, end: 17 }]);
 * // => [{ start: 7, end: 17 }]
 */
export function joinHighlights(
  { text, start: offset }: { readonly text: string; readonly start: number },
  spans: readonly Span[],
): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && (start <= last.end || /^[\s-]*$/.test(text.slice(last.end - offset, start - offset))))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
