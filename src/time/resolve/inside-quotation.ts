/**
 * Whether a place of a text lies inside quotation marks that open in its line.
 *
 * @param at UTF-16 offset.
 * @example
 * isInsideQuotation("He said, “We won today.”", 20); // => true
 */
export function isInsideQuotation(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  if (before.lastIndexOf("“") > before.lastIndexOf("”")) return true;
  return before.split('"').length % 2 === 0;
}
