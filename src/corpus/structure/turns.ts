import type { Span } from "../text/sentences.ts";
import { type LabelFound, labelAt, ROLE_LABEL } from "./labels.ts";

/** Fewest turns by which an interview is known; with a journalist among the labels two are enough. */
const FEWEST = 4;
const FEWEST_WITH_ROLE = 2;
/** Fewest times that a name must stand on a line of its own to be a label without its colon. */
const FEWEST_LINES = 2;
/** Turns that each of them takes, on average. */
const TURNS_EACH = 1.5;
/** Characters of the longest label on a line of its own. */
const LONGEST_LINE = 40;

/**
 * The labels of the turns in each block of an interview, a hearing or a transcript; empty for other texts. A block's labels are in
 * order, and what stands between two of them is one turn.
 */
export function turnLabels(text: string, blocks: readonly Span[]): ReadonlyMap<Span, readonly LabelFound[]> {
  const opening = new Map<Span, LabelFound>();
  for (const block of blocks) {
    const found = labelAt(text, block.start);
    if (found) opening.set(block, { ...found, end: Math.min(found.end, block.end) });
  }
  const counts = countBy([...opening.values()].map(({ label }) => label));
  if (!isInterview(counts)) return lineLabels(text, blocks);
  const again = new Set(
    [...counts]
      .filter(([label, count]) => count > 1 || label === label.toUpperCase())
      .map(([label]) => label),
  );
  const inside = insidePattern(again);
  const found = new Map<Span, readonly LabelFound[]>();
  for (const block of blocks) {
    const first = opening.get(block);
    const labels = first ? [first] : [];
    const words = text.slice(block.start, block.end);
    if (inside && words.indexOf(":", (first?.end ?? block.start) - block.start) >= 0) {
      for (const match of words.matchAll(inside)) {
        const label = labelAt(text, block.start + match.index);
        if (label && label.end <= block.end && label.start >= (labels.at(-1)?.end ?? block.start))
          labels.push(label);
      }
    }
    if (labels.length > 0) found.set(block, labels);
    else {
      const line = text.slice(block.start, block.end);
      if (counts.has(line)) found.set(block, [{ ...block, label: line }]);
    }
  }
  return found;
}

function isInterview(counts: ReadonlyMap<string, number>): boolean {
  const labels = [...counts.keys()];
  const turns = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (labels.some((label) => ROLE_LABEL.test(label))) return turns >= FEWEST_WITH_ROLE;
  const people = new Set(labels.map((label) => /([^ ]+)$/.exec(label.replace(/,.*$/s, ""))?.[1]));
  return people.size > 1 && turns >= FEWEST && turns >= people.size * TURNS_EACH;
}

/** Labels inside a block: capitals anywhere, names after the end of a sentence. */
function insidePattern(labels: ReadonlySet<string>): RegExp | null {
  const parts = [...labels]
    .filter((label) => label.length > 1)
    .map((label) => {
      const words = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      return label === label.toUpperCase()
        ? `(?<![\\p{L}\\p{N}])(?<!\\p{Lu} )${words} ?:`
        : `(?<=[.?!…”"] ?)${words}:`;
    });
  return parts.length > 0 ? new RegExp(parts.join("|"), "gu") : null;
}

/** Names that stand on lines of their own, without a colon, and come again. */
function lineLabels(text: string, blocks: readonly Span[]): ReadonlyMap<Span, readonly LabelFound[]> {
  const lines = blocks
    .filter(({ start, end }) => end - start <= LONGEST_LINE)
    .map((block) => ({ ...block, block, label: text.slice(block.start, block.end) }))
    .filter(({ label }) => /^\p{Lu}[\p{Lu}.'’ -]+$/u.test(label) && label.split(" ").length <= 4);
  const counts = countBy(lines.map(({ label }) => label));
  const again = new Set([...counts].filter(([, count]) => count >= FEWEST_LINES).map(([label]) => label));
  const role = [...again].some((label) => ROLE_LABEL.test(label));
  if (!role || again.size < 2) return new Map();
  return new Map(
    lines
      .filter(({ label }) => again.has(label))
      .map(({ block, start, end, label }) => [block, [{ start, end, label }]] as const),
  );
}

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
