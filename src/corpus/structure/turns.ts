import type { Span } from "../text/sentences.ts";
import { countBy, isInCapitals } from "./label-counts.ts";
import { bareLabels, isAboveProse, labelLine, lineLabels } from "./label-lines.ts";
import { type LabelFound, labelAt, labelOverLines, ROLE_LABEL } from "./labels.ts";
import { insideCounts, insideFinder, labelsInside, newInside } from "./labels-inside.ts";

/** Fewest turns by which an interview is known; with a journalist among the labels two are enough. */
const FEWEST = 4;
const FEWEST_WITH_ROLE = 2;
/** Turns that each of them takes, on average. */
const TURNS_EACH = 1.5;

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
  const [headline] = blocks;
  if (headline && isHeadline(text, headline, opening)) opening.delete(headline);
  for (const block of runningHeads(text, opening)) opening.delete(block);
  const opened = countBy([...opening.values()].map(({ label }) => label));
  const counts = isInterview(opened) && !isTable(text, opening) ? opened : insideCounts(text, blocks);
  if (counts.size === 0) {
    const lines = lineLabels(text, blocks);
    return lines.size > 0 ? lines : bareLabels(text, blocks);
  }
  return inBlocks(text, blocks, opening, counts);
}

/** The labels of an interview, by its blocks. */
function inBlocks(
  text: string,
  blocks: readonly Span[],
  opening: ReadonlyMap<Span, LabelFound>,
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<Span, readonly LabelFound[]> {
  const again = new Set(
    [...counts].filter(([label, count]) => count > 1 || isInCapitals(label)).map(([label]) => label),
  );
  const findInside = insideFinder(again);
  const inside = new Map(
    blocks.map((block) => {
      const first = opening.get(block);
      const words = text.slice(block.start, block.end);
      const colon = words.indexOf(":", (first?.end ?? block.start) - block.start) >= 0;
      return [block, colon && findInside ? findInside(words) : []] as const;
    }),
  );
  // Where lines were lost, somebody may have no line of his own.
  const areLost = blocks.some((block) => {
    const after = (opening.get(block)?.end ?? block.start) - block.start;
    return inside.get(block)?.some((at) => at > after) ?? false;
  });
  const isLine = [...opening].some(([block, { end }]) => end >= block.end) ? labelLine(text, blocks) : null;
  const found = new Map<Span, readonly LabelFound[]>();
  let before: Span | null = null;
  for (const block of blocks) {
    const words = text.slice(block.start, block.end);
    const places = areLost && words.includes(": ") ? newInside(words) : [];
    const all = [...(inside.get(block) ?? []), ...places].sort((a, b) => a - b);
    const own = opening.get(block);
    const first = own && before ? labelOverLines(text, before, own) : own;
    const labels = labelsInside(text, block, first, all);
    if (labels.length > 0) found.set(block, labels);
    else if (counts.has(words) ? isAboveProse(text, blocks, block) : found.size > 0 && isLine?.(block))
      found.set(block, [{ ...block, label: words }]);
    before = block;
  }
  return found;
}

/** "Lund: The Quay Is Lost": a heading whose words have capitals, where every label of a turn is all capitals. */
function isHeadline(text: string, first: Span, opening: ReadonlyMap<Span, LabelFound>): boolean {
  const own = opening.get(first);
  if (!own || isInCapitals(own.label)) return false;
  const others = [...opening].filter(([block]) => block !== first).map(([, { label }]) => label);
  const words = text.slice(own.end, first.end).match(/\p{L}{4,}/gu) ?? [];
  const isTitle = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
  return isTitle && others.length >= FEWEST - 1 && others.every(isInCapitals);
}

/** How often words must come after a label to be the title at the head of each page, and how many. */
const FEWEST_HEADS = 3;
const TITLE_WORDS = 6;
const TITLE_CAPITALS = 3;

/** "Ada Finch: Terror and Reform in the North", at the top of each page, perhaps with the page's first words. */
function runningHeads(text: string, opening: ReadonlyMap<Span, LabelFound>): readonly Span[] {
  const lines = [...opening].map(([block, { label, end }]) => {
    const words = text.slice(end, block.end).split(/\s+/).slice(0, TITLE_WORDS);
    const capitals = words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length;
    const isTitle =
      words.length >= TITLE_WORDS && capitals >= TITLE_CAPITALS && !/[.?!]/.test(words.join(" "));
    return { block, head: isTitle ? `${label}: ${words.join(" ")}` : "", opens: words.slice(0, 2).join(" ") };
  });
  const counts = countBy(lines.map(({ head }) => head));
  const heads = lines.filter(({ head }) => head !== "" && (counts.get(head) ?? 0) >= FEWEST_HEADS);
  // A scanner spells some of them otherwise.
  const opens = new Set(heads.map((line) => line.opens));
  return lines.filter((line) => opens.has(line.opens)).map(({ block }) => block);
}

/** A line of a table after its label: "Lund: 1,769." */
const FIGURE = /^\s*[$£€]?\d[\d.,]*%?\.?\s*$/;

/** Whether what the labels open are figures for the most part: a table of results, not an interview. */
function isTable(text: string, opening: ReadonlyMap<Span, LabelFound>): boolean {
  if ([...opening.values()].some(({ label }) => ROLE_LABEL.test(label))) return false;
  const figures = [...opening].filter(([block, { end }]) => FIGURE.test(text.slice(end, block.end)));
  return figures.length * 2 > opening.size;
}

function isInterview(counts: ReadonlyMap<string, number>): boolean {
  const labels = [...counts.keys()];
  const turns = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (labels.some((label) => ROLE_LABEL.test(label))) return turns >= FEWEST_WITH_ROLE;
  const people = new Set(labels.map((label) => /([^ ]+)$/.exec(label.replace(/,.*$/s, ""))?.[1]));
  return people.size > 1 && turns >= FEWEST && turns >= people.size * TURNS_EACH;
}
