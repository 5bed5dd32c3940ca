import { type Span, sentences } from "../text/sentences.ts";
import type { LabelFound } from "./labels.ts";
import { isProse, type PassageKind } from "./passage-kind.ts";
import { recognise } from "./recognise.ts";
import { isRestOfDocument, sectionKind } from "./sections.ts";
import { turnLabels } from "./turns.ts";

/** A block of a document's text: the unit that is searched. */
export type Passage = Span & {
  readonly kind: PassageKind;
  /** The headings that it stands under, outermost first. */
  readonly headings: readonly string[];
  /** Its sentences: the units that are quoted. A block that is not prose is one unit. Marks of Markdown and labels of turns belong to none. */
  readonly sentences: readonly Span[];
  /** The labels of the turns that begin in it, in order; left out where there are none. */
  readonly labels?: readonly Span[];
};

/** Headings count up to this many characters of one line; names in a signature as well. */
const NAME_LINE = 80;
/** Words from which on a block of prose ends the head of a document. */
const PROSE_WORDS = 8;

/**
 * Splits a Markdown text into passages at its blank lines, its headings and its list items, and tells what each is.
 *
 * @example
 * passages("# Cambodia\n\nA monk died. Two fled.").map(({ kind, sentences }) => [kind, sentences.length]);
 * // => [["heading", 1], ["paragraph", 2]]
 */
export function passages(text: string, language = "en"): readonly Passage[] {
  const found: Passage[] = [];
  const above: { readonly level: number; readonly text: string }[] = [];
  const english = /^en\b/i.test(language);
  const all = blocks(text);
  const labelled: ReadonlyMap<Span, readonly LabelFound[]> = english ? turnLabels(text, all) : new Map();
  let section: PassageKind | null = null;
  let inHead = true;
  for (const [index, block] of all.entries()) {
    const raw = text.slice(block.start, block.end);
    const mark = /^(?:(#{1,6})|[-*•]|\d{1,3}[.)])[ \t]+/.exec(raw);
    const level = mark?.[1]?.length;
    const start = block.start + (mark?.[0].length ?? 0);
    const labels = labelled.get(block) ?? [];
    const marked: PassageKind | null = level ? "heading" : isSignature(raw) ? "signature" : null;
    const neighbour = (other: Span | undefined) => (other ? text.slice(other.start, other.end) : "");
    const recognised =
      marked ??
      (labels.length > 0
        ? (labels[0]?.end ?? 0) >= block.end
          ? "label"
          : null
        : english
          ? recognise({
              text: raw,
              isItem: mark !== null && !level,
              inHead,
              before: neighbour(all[index - 1]),
              after: neighbour(all[index + 1]),
              afterContact: found.at(-1)?.kind === "contact",
            })
          : null);
    const opened = english && labels.length === 0 ? sectionKind(text.slice(start, block.end)) : null;
    if (level || opened || labels.length > 0 || (recognised && !isRestOfDocument(section))) section = opened;
    const kind: PassageKind =
      (level ? "heading" : opened) ?? recognised ?? section ?? (mark ? "item" : "paragraph");
    if (inHead && isProse(kind) && (labels.length > 0 || raw.split(/\s+/).length >= PROSE_WORDS))
      inHead = false;
    while (level && above.length > 0 && (above.at(-1)?.level ?? 0) >= level) above.pop();
    found.push({
      start,
      end: block.end,
      kind,
      headings: above.map((heading) => heading.text),
      sentences: units(text, { start, end: block.end }, kind, labels, language),
      ...(labels.length > 0
        ? { labels: labels.map((label) => ({ start: label.start, end: label.end })) }
        : {}),
    });
    if (level) above.push({ level, text: text.slice(start, block.end) });
  }
  return found;
}

function units(
  text: string,
  { start, end }: Span,
  kind: PassageKind,
  labels: readonly Span[],
  language: string,
): readonly Span[] {
  if (!isProse(kind)) return [{ start, end }];
  const turns = labels.map((label, index) => ({ start: label.end, end: labels[index + 1]?.start ?? end }));
  const before = { start, end: labels[0]?.start ?? end };
  return [before, ...turns].flatMap((turn) =>
    sentences(text.slice(turn.start, turn.end), language).map((unit) => ({
      start: turn.start + unit.start,
      end: turn.start + unit.end,
    })),
  );
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
