/** Up to this many characters a quote is named whole; a longer one by its first and last words. */
const WHOLE = 120;
/** Words at each end of a longer one. */
const WORDS = 5;

/**
 * A fragment that makes a browser scroll to words of a page and mark them, `#:~:text=…`; empty if there are no words.
 *
 * Source: https://wicg.github.io/scroll-to-text-fragment/. White space counts as one space there, as it does here.
 *
 * @example
 * textFragment("A monk died."); // => "#:~:text=A%20monk%20died."
 */
export function textFragment(quote: string): string {
  const words = quote.split(/\s+/).filter(Boolean);
  if (words.length === 0) return "";
  const ends = [words.slice(0, WORDS), words.slice(-WORDS)];
  const parts = quote.length <= WHOLE || words.length <= 2 * WORDS ? [words] : ends;
  return `#:~:text=${parts.map((part) => encoded(part.join(" "))).join(",")}`;
}

/** A hyphen stands for a prefix or a suffix in a text directive. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D");
}
