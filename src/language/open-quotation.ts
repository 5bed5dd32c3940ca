/**
 * Whether a quotation is open where a text ends.
 *
 * @example
 * endsInsideQuotation("He said, “We won "); // => true
 */
export function endsInsideQuotation(text: string): boolean {
  const curly = text.lastIndexOf("“") > text.lastIndexOf("”");
  return curly || text.split('"').length % 2 === 0;
}
