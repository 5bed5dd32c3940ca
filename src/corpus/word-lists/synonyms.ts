import type { Fault } from "../fault.ts";

/** One rule of the vocabulary: any phrase of `from` also finds every phrase of `to`. Lower case, with one space between words. */
type SynonymRule = {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Whether a word is written with a capital and is no abbreviation: then the rule is one of names, in scripts without capitals too. */
  readonly names: boolean;
};

/** The field's vocabulary, in the order of the file. */
export type Synonyms = readonly SynonymRule[];

/**
 * Reads the Solr synonyms format: `a, b c, d` makes phrases equal, `a, b => c` sends the left to the right, `#` opens a
 * comment, `\,` is a comma inside a phrase. A faulty line is reported and the rest is kept.
 *
 * Source of the format: the Solr Reference Guide, Synonym Graph Filter.
 *
 * @example
 * readSynonyms("s.txt", "NSL, National Security Law").synonyms;
 * // => [{ from: ["nsl", "national security law"], to: ["nsl", "national security law"], names: true }]
 */
export function readSynonyms(
  file: string,
  content: string,
): { readonly synonyms: Synonyms; readonly faults: readonly Fault[] } {
  const synonyms: SynonymRule[] = [];
  const faults: Fault[] = [];
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const rule = line.replace(/(^|[^\\])#.*$/, "$1").trim();
    if (!rule) continue;
    const sides = rule.split("=>").map(phrases);
    const [from = [], to = from] = sides;
    const wrong =
      sides.length > 2
        ? "at most one `=>`"
        : sides.some((side) => side.length === 0 || side.includes(""))
          ? "a phrase between any two commas and on each side of `=>`"
          : sides.length === 1 && from.length < 2
            ? "two phrases or more, separated by commas"
            : null;
    if (wrong) faults.push({ file, line: index + 1, message: `Expected ${wrong}, got \`${rule}\`.` });
    else synonyms.push({ from, to, names: /(?:^|[\s,>])\p{Lu}\p{Ll}/u.test(rule) });
  }
  return { synonyms, faults };
}

function phrases(side: string): readonly string[] {
  return side
    .split(/(?<!\\),/)
    .map((phrase) => phrase.replace(/\\(.)/g, "$1").trim().replace(/\s+/g, " ").toLowerCase());
}
