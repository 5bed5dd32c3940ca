import { endsInsideQuotation } from "../../language/open-quotation.ts";

/**
 * Whether a place of a text lies inside quotation marks that open in its line.
 *
 * @param at UTF-16 offset.
 * @example
 * isInsideQuotation("He said, “We won today.”", 20); // => true
 */
export function isInsideQuotation(text: string, at: number): boolean {
  return endsInsideQuotation(text.slice(text.lastIndexOf("\n", at - 1) + 1, at));
}
