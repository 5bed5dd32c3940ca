import { allMatches } from "../text/all-matches.ts";
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
  const [headline] = blocks;
  if (headline && isHeadline(text, headline, opening)) opening.delete(headline);
  const opened = countBy([...opening.values()].map(({ label }) => label));
  const counts = isInterview(opened) && !isTable(text, opening) ? opened : insideCounts(text, blocks);
  if (counts.size === 0) {
    const lines = lineLabels(text, blocks);
    return lines.size > 0 ? lines : bareLabels(text, blocks);
  }
  const again = new Set(
    [...counts].filter(([label, count]) => count > 1 || isInCapitals(label)).map(([label]) => label),
  );
  const findInside = insideFinder(again);
  const found = new Map<Span, readonly LabelFound[]>();
  for (const block of blocks) {
    const first = opening.get(block);
    const labels = first ? [first] : [];
    const words = text.slice(block.start, block.end);
    if (findInside && words.indexOf(":", (first?.end ?? block.start) - block.start) >= 0) {
      for (const at of findInside(words)) {
        const label = labelAt(text, block.start + at);
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

/** "Lund: The Quay Is Lost": a heading whose words have capitals, where every label of a turn is all capitals. */
function isHeadline(text: string, first: Span, opening: ReadonlyMap<Span, LabelFound>): boolean {
  const own = opening.get(first);
  if (!own || isInCapitals(own.label)) return false;
  const others = [...opening].filter(([block]) => block !== first).map(([, { label }]) => label);
  const words = text.slice(own.end, first.end).match(/\p{L}{4,}/gu) ?? [];
  const isTitle = words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
  return isTitle && others.length >= FEWEST - 1 && others.every(isInCapitals);
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

/** A label in capitals anywhere in a block. */
const INSIDE =
  /(?=[A-Z\u0080-\u{10ffff}])(?<![\p{L}\p{N}])(?<!\p{Lu} )\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3} ?:(?= )/gu;
/** Fewest turns of an interview whose lines were lost, and the part of them that follow one by somebody else. */
const FEWEST_INSIDE = 6;
const ALTERNATING = 0.7;

/** The labels of an interview that stands in one block or a few, as a page gives it whose lines were lost; empty if there is none. */
function insideCounts(text: string, blocks: readonly Span[]): ReadonlyMap<string, number> {
  const labels = blocks.flatMap((block) => {
    const words = text.slice(block.start, block.end);
    const found = words.includes(": ") ? allMatches(INSIDE, words) : [];
    return found.flatMap(({ index }) => labelAt(text, block.start + index)?.label ?? []);
  });
  const counts = new Map([...countBy(labels)].filter(([, count]) => count > 1));
  const turns = labels.filter((label) => counts.has(label));
  const changes = turns.filter((label, at) => at > 0 && label !== turns[at - 1]).length;
  const isOne = counts.size > 1 && turns.length >= FEWEST_INSIDE && changes >= turns.length * ALTERNATING;
  return isOne ? counts : new Map();
}

/** A label in capitals opens a turn anywhere, a name only after the end of a sentence. */
const OPENS_CAPITALS = /(?<![\p{L}\p{N}])(?<!\p{Lu} )/uy;
const OPENS_NAME = /(?<=[.?!…”"] ?)/uy;

/**
 * Finds where labels stand inside a block. The pattern has nothing but their words, and what stands before them is looked at afterwards:
 * each interview has a pattern of its own, and classes of letters take longer to compile than to look for.
 */
function insideFinder(labels: ReadonlySet<string>): ((words: string) => readonly number[]) | null {
  const parts = [...labels]
    .filter((label) => label.length > 1)
    .map((label) => `${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}${isInCapitals(label) ? " ?" : ""}:`);
  if (parts.length === 0) return null;
  const pattern = new RegExp(parts.join("|"), "gu");
  return (words) => {
    const found: number[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
      const opens = isInCapitals(match[0]) ? OPENS_CAPITALS : OPENS_NAME;
      opens.lastIndex = match.index;
      if (opens.test(words)) found.push(match.index);
      else pattern.lastIndex = match.index + 1;
    }
    return found;
  };
}

function isInCapitals(label: string): boolean {
  return label === label.toUpperCase();
}

/** Capitals, and the small letters of "McLUND" and "MacLUND". */
const LINE_LABEL = /^(?=\p{Lu})(?:Ma?c(?=\p{Lu})|[\p{Lu}.'’ -]){2,}$/u;

/** Names that stand on lines of their own, without a colon, and come again. */
function lineLabels(text: string, blocks: readonly Span[]): ReadonlyMap<Span, readonly LabelFound[]> {
  const lines = blocks
    .filter(({ start, end }) => end - start <= LONGEST_LINE)
    .map((block) => ({ ...block, block, label: text.slice(block.start, block.end) }))
    .filter(({ label }) => LINE_LABEL.test(label) && label.split(" ").length <= 4);
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

/** Capitals before the words of a turn, without a colon: "ADA FINCH It is shut." */
const BARE_LABEL =
  /^(?<label>\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}) (?=[“"‘'(]?(?:\p{Lu}\p{Ll}|(?:I|A)[ ’']))/u;

/**
 * Names in capitals that open a block and come again, without a colon. Only several of them tell an interview: each with two words, or
 * a journalist's beside them. Single words may be the emphasis of a speech.
 */
function bareLabels(text: string, blocks: readonly Span[]): ReadonlyMap<Span, readonly LabelFound[]> {
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

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
