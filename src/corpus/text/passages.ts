import { type Span, sentences } from "./sentences.ts";

/** What a passage is in its document. A signature is a block of names under a statement. */
type PassageKind = "heading" | "paragraph" | "item" | "signature";

/** A block of a document's text: the unit that is searched. */
export type Passage = Span & {
  readonly kind: PassageKind;
  /** The headings that it stands under, outermost first. */
  readonly headings: readonly string[];
  /** Its sentences: the units that are quoted. A signature is one unit. Markdown's marks belong to none. */
  readonly sentences: readonly Span[];
};

/** Headings count up to this many characters of one line; names in a signature as well. */
const NAME_LINE = 80;

/**
 * Splits a Markdown text into passages at its blank lines, its headings and its list items.
 *
 * @example
 * passages("# Cambodia\n\nA monk died. Two fled.").map(({ kind, sentences }) => [kind, sentences.length]);
 * // => [["heading", 1], ["paragraph", 2]]
 */
export function passages(text: string, language = "en"): readonly Passage[] {
  const found: Passage[] = [];
  const above: { readonly level: number; readonly text: string }[] = [];
  for (const block of blocks(text)) {
    const raw = text.slice(block.start, block.end);
    const mark = /^(?:(#{1,6})|[-*•]|\d{1,3}[.)])[ \t]+/.exec(raw);
    const level = mark?.[1]?.length;
    const kind: PassageKind = level
      ? "heading"
      : mark
        ? "item"
        : isSignature(raw)
          ? "signature"
          : "paragraph";
    const start = block.start + (mark?.[0].length ?? 0);
    while (level && above.length > 0 && (above.at(-1)?.level ?? 0) >= level) above.pop();
    const body = text.slice(start, block.end);
    const units =
      kind === "signature" || kind === "heading"
        ? [{ start: 0, end: body.length }]
        : sentences(body, language);
    found.push({
      start,
      end: block.end,
      kind,
      headings: above.map((heading) => heading.text),
      sentences: units.map((unit) => ({ start: start + unit.start, end: start + unit.end })),
    });
    if (level) above.push({ level, text: body });
  }
  return found;
}

/** Runs of lines between blank lines; a heading and a list item each stand alone. */
function blocks(text: string): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  let joins = false;
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    const end = match.index + line.trimEnd().length;
    const last = found.at(-1);
    const heading = /^\s*#{1,6}[ \t]/.test(line);
    const opensItem = /^\s*(?:[-*•]|\d{1,3}[.)])[ \t]/.test(line);
    if (end <= start) joins = false;
    else if (
      last &&
      joins &&
      !heading &&
      !opensItem &&
      text.slice(last.end, start).split("\n").length === 2
    ) {
      last.end = end;
    } else {
      found.push({ start, end });
      joins = !heading;
    }
  }
  return found;
}

/** Several short lines that each open with a capital and none of which ends like a sentence. */
function isSignature(block: string): boolean {
  if (!block.includes("\n")) return false;
  const lines = block.split("\n").map((line) => line.trim());
  return lines.every((line) => line.length <= NAME_LINE && /^[\p{Lu}\p{Lo}\d(].*[^.!?:;,]$/u.test(line));
}
