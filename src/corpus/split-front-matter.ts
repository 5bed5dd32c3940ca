/** A file whose front matter stands between two `---` lines. */
type SplitFile = {
  /** The YAML, without the `---` lines and without a line feed at its end. */
  readonly head: string;
  /** What is below the second `---` line. */
  readonly rest: string;
  /** The line below the second `---` line, from 1. */
  readonly restLine: number;
};

/**
 * Splits a corpus file at its `---` lines; null if it does not open with front matter. A byte order mark goes, and line ends become `\n`.
 *
 * @example
 * splitFrontMatter("---\nid: a\n---\nOne."); // => { head: "id: a", rest: "One.", restLine: 4 }
 */
export function splitFrontMatter(content: string): SplitFile | null {
  const plain = content.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(plain);
  if (!match) return null;
  const [whole, head = ""] = match;
  return { head, rest: plain.slice(whole.length), restLine: whole.split("\n").length };
}
