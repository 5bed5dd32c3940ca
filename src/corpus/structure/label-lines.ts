import type { Span } from "../text/sentences.ts";
import { countBy } from "./label-counts.ts";
import { type LabelFound, ROLE_LABEL } from "./labels.ts";

/** Fewest turns by which an interview is known whose labels have no colon. */
const FEWEST = 4;
/** Fewest times that a name must stand on a line of its own to be a label without its colon. */
const FEWEST_LINES = 2;
/** Characters of the longest label on a line of its own. */
const LONGEST_LINE = 40;
/** Words of the shortest turn below a label without a colon. */
const FEWEST_WORDS = 5;

/** Capitals, and the small letters of "McLUND" and "MacLUND". */
const LINE_LABEL = /^(?=\p{Lu})(?:Ma?c(?=\p{Lu})|[\p{Lu}.'’ -]){2,}$/u;

/** Names that stand on lines of their own, without a colon, and come again; and others, once these are known. */
export function lineLabels(text: string, blocks: readonly Span[]): ReadonlyMap<Span, readonly LabelFound[]> {
  const lines = blocks
    .filter(({ start, end }) => end - start <= LONGEST_LINE)
    .map((block) => ({ ...block, block, label: text.slice(block.start, block.end) }))
    .filter(({ label }) => LINE_LABEL.test(label) && label.split(" ").length <= 4);
  const counts = countBy(lines.map(({ label }) => label));
  const again = new Set([...counts].filter(([, count]) => count >= FEWEST_LINES).map(([label]) => label));
  const role = [...again].some((label) => ROLE_LABEL.test(label));
  if (!role || again.size < 2) return new Map();
  const isLabel = labelLine(text, blocks);
  return new Map(
    lines
      .filter(({ label, block }) => again.has(label) || isLabel(block))
      .map(({ block, start, end, label }) => [block, [{ start, end, label }]] as const),
  );
}

/** A person's name in capitals: two words or more. */
const NAME_LINE = /^(?:\p{Lu}[\p{Lu}.'’-]+ ){1,3}(?:Ma?c)?\p{Lu}[\p{Lu}.'’-]+$/u;

/**
 * Tells the line that labels a turn, though it has no colon and does not come again: a name in capitals that the text writes in small
 * letters too, above prose.
 */
export function labelLine(text: string, blocks: readonly Span[]): (block: Span) => boolean {
  return (block) => {
    const line = text.slice(block.start, block.end);
    return (
      line.length <= LONGEST_LINE &&
      NAME_LINE.test(line) &&
      isAboveProse(text, blocks, block) &&
      isName(line, text)
    );
  };
}

/** Whether a sentence stands below a block: no other line of a letterhead, no number of a page. */
export function isAboveProse(text: string, blocks: readonly Span[], block: Span): boolean {
  const next = blocks[blocks.indexOf(block) + 1];
  const words = next ? text.slice(next.start, next.end) : "";
  return /[.?!…:-][”"’')]*$/.test(words) && words.split(/\s+/).length >= FEWEST_WORDS;
}

/** "RUTH McLUND" where the text has "Ruth McLund"; an office is no name. */
function isName(line: string, text: string): boolean {
  if (/\b(?:MINISTER|PREMIER|PRESIDENT|SENATOR|TREASURER|SECRETARY)\b/.test(line)) return false;
  const written = new RegExp(`(?<!\\p{L})${line.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\p{L})`, "giu");
  return (text.match(written) ?? []).some((form) => /^\p{Lu}\p{Ll}.* \p{Lu}\S*\p{Ll}/u.test(form));
}

/** Capitals before the words of a turn, without a colon: "ADA FINCH It is shut." */
const BARE_LABEL =
  /^(?<label>\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}) (?=[“"‘'(]?(?:\p{Lu}\p{Ll}|(?:I|A)[ ’']))/u;

/**
 * Names in capitals that open a block and come again, without a colon. Only several of them tell an interview: each with two words, or
 * a journalist's beside them. Single words may be the emphasis of a speech.
 */
export function bareLabels(text: string, blocks: readonly Span[]): ReadonlyMap<Span, readonly LabelFound[]> {
  const opening = blocks.flatMap((block) => {
    const label = BARE_LABEL.exec(text.slice(block.start, block.end))?.groups?.label;
    return label ? [{ block, label }] : [];
  });
  const counts = countBy(opening.map(({ label }) => label));
  const again = [...counts].filter(([, count]) => count >= FEWEST_LINES);
  const turns = again.reduce((sum, [, count]) => sum + count, 0);
  const sure =
    again.some(([label]) => ROLE_LABEL.test(label)) || again.every(([label]) => label.includes(" "));
  if (again.length < 2 || turns < FEWEST || !sure) return new Map();
  const labels = new Set(again.map(([label]) => label));
  return new Map(
    opening
      .filter(({ label }) => labels.has(label))
      .map(({ block, label }) => {
        const { start } = block;
        return [block, [{ start, end: start + label.length + 1, label }]] as const;
      }),
  );
}
