import { allMatches } from "../text/all-matches.ts";
import type { Span } from "../text/sentences.ts";
import { countBy, isInCapitals } from "./label-counts.ts";
import { type LabelFound, labelAt } from "./labels.ts";

/** A label in capitals anywhere in a block. */
const INSIDE =
  /(?=[A-Z\u0080-\u{10ffff}])(?<![\p{L}\p{N}])(?<!\p{Lu} )\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3} ?:(?= )/gu;
/** Fewest turns of an interview whose lines were lost, and the part of them that follow one by somebody else. */
const FEWEST_INSIDE = 6;
const ALTERNATING = 0.7;

/** The labels of an interview that stands in one block or a few, as a page gives it whose lines were lost; empty if there is none. */
export function insideCounts(text: string, blocks: readonly Span[]): ReadonlyMap<string, number> {
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

/** A label in capitals opens a turn anywhere, a name only after the end of a sentence. "â Â " is a dash whose letters were misread. */
const OPENS_CAPITALS = /(?:(?<=â Â\s*)|(?<![\p{L}\p{N}])(?<!\p{Lu} ))/uy;
const OPENS_NAME = /(?<=[.?!…”"] ?)/uy;
/** What ends before a label that has not come before. */
const OPENS_NEW = /(?<=(?:[.?!…”"')\]]|â Â)\s*)\p{Lu}{3}/uy;

/** Finds where the labels stand that a block has inside. */
export type InsideFinder = (words: string) => readonly number[];

/**
 * Finds where known labels stand inside a block. The pattern has nothing but their words, and what stands before them is looked at
 * afterwards: each interview has a pattern of its own, and classes of letters take longer to compile than to look for.
 */
export function insideFinder(labels: ReadonlySet<string>): InsideFinder | null {
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

/** Where labels in capitals stand that nothing else has shown yet: "Is it shut? ADA FINCH: It is." */
export function newInside(words: string): readonly number[] {
  return allMatches(INSIDE, words)
    .map(({ index }) => index)
    .filter((index) => {
      OPENS_NEW.lastIndex = index;
      return OPENS_NEW.test(words);
    });
}

/** Labels inside a block in order, after the one that opens it. None begins within another. */
export function labelsInside(
  text: string,
  block: Span,
  first: LabelFound | undefined,
  places: readonly number[],
): readonly LabelFound[] {
  const labels = first ? [first] : [];
  for (const at of places) {
    const label = labelAt(text, block.start + at);
    if (label && label.end <= block.end && label.start >= (labels.at(-1)?.end ?? block.start))
      labels.push(label);
  }
  return labels;
}
