/** How papers and agencies mark what somebody thinks: "EDITORIAL: …", "Opinion | …", "Letter to the editor". */
const MARKED =
  /^\W*(?:(?:editorial|commentary|opinion|op-?ed|column|viewpoint|perspective|analysis|comment|review)(?: piece)?\s*(?:[:|–—-]\s|$)|letters? to the editor\b)/i;

/** Lines at the beginning of a text in which it says so. */
const LINES = 4;

/**
 * Whether a text is marked as what its writer thinks: what it tells serves an opinion.
 *
 * @example
 * isOpinionPiece("EDITORIAL: A decision on the ferry", "…"); // => true
 */
export function isOpinionPiece(title: string, text: string): boolean {
  const lines = text.trimStart().split("\n", LINES * 2);
  return [title, ...lines].some((line) => line.length < 200 && MARKED.test(line));
}
