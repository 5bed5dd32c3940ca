/** Keys whose value is a person's own words, which mean something else to YAML if they hold its marks. */
const FREE_TEXT = /^(?<indent> *)(?<key>title|publisher|issuedReason|by|reason|file): +(?<value>.*)$/;

/** What YAML takes for a mark of its own at the start of a text. */
const OPENING_MARK = /^[*&!%@`|>?[{]|^- /;

/** What is read as a number, a truth value or nothing. */
const NOT_TEXT = /^(?:[-+]?[\d_]+(?:\.\d*)?(?:e[-+]?\d+)?|0x[\da-f]+|true|false|null|~)$/i;

/** A line of the front matter, counted from 1, and what to write there. */
type UnquotedText = { readonly line: number; readonly message: string };

/**
 * The lines whose text needs quotation marks, told in words for people who do not know YAML.
 *
 * YAML reads a colon as a key, ` #` as a comment that it drops, and digits as a number: a title would be refused in the words of a parser,
 * or be cut without a word.
 *
 * @param yaml the front matter without the `---` lines.
 * @example
 * unquotedText("title: Korea: the first year"); // => [{ line: 1, message: "Expected quotation marks around …" }]
 */
export function unquotedText(yaml: string): readonly UnquotedText[] {
  return yaml.split("\n").flatMap((text, index): readonly UnquotedText[] => {
    const groups = FREE_TEXT.exec(text)?.groups;
    const { key = "", value = "" } = groups ?? {};
    const words = value.trim();
    const why = whyQuote(words);
    if (why === null) return [];
    const quoted = JSON.stringify(words);
    return [
      { line: index + 1, message: `Expected quotation marks around ${why}: write \`${key}: ${quoted}\`.` },
    ];
  });
}

function whyQuote(words: string): string | null {
  if (words === "" || /^["']|^[|>][-+\d]*$/.test(words)) return null;
  if (NOT_TEXT.test(words)) return "a text that looks like a number or a mark of YAML";
  if (/:(?:\s|$)/.test(words)) return "a text with a colon";
  if (/\s#/.test(words)) return "a text with ` #`, since YAML drops what follows";
  if (words.startsWith("#")) return "a text that starts with `#`, since YAML drops it";
  const mark = OPENING_MARK.exec(words);
  return mark ? `a text that starts with \`${mark[0].trim()}\`` : null;
}
