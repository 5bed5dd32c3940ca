const OPENERS = /[\u2066-\u2068]/;
const MARKS = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Keeps a text's own marks of writing direction from reaching the words around it: what it opens is closed, and the whole
 * is an isolate in each of its lines, since an isolate ends with its line. A text without such marks is returned as it is.
 *
 * Source of the rule: Unicode Standard Annex 9, section 2.4.
 *
 * @example
 * isolate("plain"); // => "plain"
 * isolate("a\u202eb"); // => "\u2068a\u202eb\u2069"
 */
export function isolate(text: string): string {
  return text
    .split(/([\n\r\u0085\u2029])/)
    .map((line) => (MARKS.test(line) ? isolateLine(line) : line))
    .join("");
}

function isolateLine(text: string): string {
  let open = 0;
  let kept = "";
  for (const character of text) {
    if (OPENERS.test(character)) open++;
    if (character === "\u2069" && open === 0) continue;
    if (character === "\u2069") open--;
    kept += character;
  }
  return `\u2068${kept}${"\u2069".repeat(open)}\u2069`;
}
