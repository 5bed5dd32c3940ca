import MiniSearch from "minisearch";
import type { Document } from "../corpus/document.ts";
import type { Passage } from "../corpus/passages.ts";
import { formWords } from "../language/form-words.ts";
import { indexTerms, type Word, words } from "../language/words.ts";
import { createForwardIndex } from "./forward-index.ts";
import { createVocabulary, type Vocabulary } from "./spelling.ts";

/** A passage and the document that it stands in. */
type PassageRef = {
  readonly document: Document;
  readonly passage: Passage;
  /** Its place among the document's passages. */
  readonly position: number;
};

/** A passage found, with its BM25 score (no unit; only the order and the ratio mean something). */
type PassageHit = PassageRef & { readonly score: number };

/** What the index holds of a field. */
type Terms = readonly string[];

/** A term to look for and how much it counts (1 for a word of the question itself). */
type WeightedTerm = { readonly stem: string; readonly weight: number };

/** The searchable archive. */
export type PassageIndex = {
  readonly size: number;
  /** Passages that hold any of the terms, best first. */
  search(terms: readonly WeightedTerm[], options: SearchOptions): readonly PassageHit[];
  /** How many passages hold the stem, headings included. */
  documentFrequency(stem: string): number;
  /** Whether a document holds the stem anywhere, its title and headings included. */
  isIn(document: Document, stem: string): boolean;
  /** The archive's words as they are written. */
  readonly vocabulary: Pick<Vocabulary, "nearest" | "isProper">;
};

/** What narrows a search. */
type SearchOptions = {
  readonly limit: number;
  readonly filter?: (ref: PassageRef) => boolean;
};

/**
 * BM25 with the values of the textbooks: saturation (1.2 to 2), length normalisation, and nothing added for long passages. A word
 * in the headings above a passage counts as one in its text.
 */
const BM25 = { k: 1.5, b: 0.75, d: 0 } as const;

/**
 * How many passages are looked up by their words, the rarest words first. Commoner words only decide among those: by themselves
 * they find nothing worth reading, and to look each of them up would take a time that grows with the archive.
 */
const LOOKED_UP = 8_000;

/** Among how many passages, per passage wanted, and at least, common words decide. */
const DECIDED = { each: 5, least: 500 } as const;

/** Indexes every passage of the documents. */
export function indexPassages(documents: readonly Document[]): PassageIndex {
  const owners: Document[] = [];
  const firsts = new Map<string, number>();
  const frequencies = new Map<string, number>();
  const vocabulary = createVocabulary();
  const forward = createForwardIndex();
  const index = new MiniSearch<{ readonly id: number; readonly text: Terms }>({
    fields: ["text"],
    // The terms pass through as they are: a text of them would be split into strings of their own, which take room.
    stringifyField: (terms) => terms,
    tokenize: (terms: unknown) => terms as string[],
    processTerm: (term) => term,
  });
  for (const document of documents) {
    firsts.set(document.id, owners.length);
    for (const passage of document.passages) {
      const text = document.text.slice(passage.start, passage.end);
      const found = words(text);
      const headings = indexTerms(headingsOf(document, passage, text));
      const terms = [...indexTerms(text, found), ...headings, ...headings];
      index.add({ id: owners.length, text: terms });
      for (const term of new Set(terms)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      forward.add(terms);
      learnSpelling(vocabulary, passage, found);
      owners.push(document);
    }
  }
  const refOf = (id: number): PassageRef | undefined => {
    const document = owners[id];
    const position = id - (firsts.get(document?.id ?? "") ?? 0);
    const passage = document?.passages[position];
    return document && passage ? { document, passage, position } : undefined;
  };
  const frequency = (stem: string) => frequencies.get(stem) ?? 0;

  /** What the words that were not looked up add to a passage's score; that of a word that was is MiniSearch's own. */
  const added = (common: readonly WeightedTerm[], id: number): number => {
    let sum = 0;
    const length = forward.length(id) / forward.averageLength();
    for (const { stem, weight } of common) {
      const term = forward.idOf(stem);
      const count = term === undefined ? 0 : forward.count(term, id);
      if (count === 0) continue;
      const rarity = Math.log(1 + (owners.length - frequency(stem) + 0.5) / (frequency(stem) + 0.5));
      const { k, b, d } = BM25;
      sum += weight * rarity * (d + (count * (k + 1)) / (count + k * (1 - b + b * length)));
    }
    return sum;
  };

  return {
    size: owners.length,
    documentFrequency: frequency,
    isIn(document, stem) {
      const id = forward.idOf(stem);
      const first = firsts.get(document.id);
      return (
        id !== undefined && first !== undefined && forward.holds(id, first, first + document.passages.length)
      );
    },
    vocabulary,
    search(terms, { limit, filter }) {
      const weights = new Map(terms.map(({ stem, weight }) => [stem, weight]));
      const { rare, common } = byRarity(weights, frequency);
      if (rare.length === 0) return [];
      const results = index.search(rare.join(" "), {
        tokenize: (query) => query.split(" "),
        bm25: BM25,
        boostTerm: (term) => weights.get(term) ?? 1,
        ...(filter ? { filter: (result) => passes(refOf(result.id), filter) } : {}),
      });
      // MiniSearch multiplies BM25 by the number of matched query terms: taken back, the plain sum ranks better.
      const scored = results.map(({ id, score, queryTerms }) => ({
        id: Number(id),
        score: score / Math.max(1, queryTerms.length),
      }));
      scored.sort(byScore);
      if (common.length > 0) {
        scored.length = Math.min(scored.length, Math.max(DECIDED.least, DECIDED.each * limit));
        for (const hit of scored) hit.score += added(common, hit.id);
        scored.sort(byScore);
      }
      return scored.slice(0, limit).flatMap(({ id, score }) => {
        const ref = refOf(id);
        return ref ? [{ ...ref, score }] : [];
      });
    },
  };
}

function byScore(a: { readonly score: number }, b: { readonly score: number }): number {
  return b.score - a.score;
}

/** The rarest terms, as many as may be looked up but at least one, and the rest; a term that no passage holds is neither. */
function byRarity(
  weights: ReadonlyMap<string, number>,
  frequency: (stem: string) => number,
): { readonly rare: readonly string[]; readonly common: readonly WeightedTerm[] } {
  const held = [...weights]
    .map(([stem, weight]) => ({ stem, weight, frequency: frequency(stem) }))
    .filter((term) => term.frequency > 0)
    .sort((a, b) => a.frequency - b.frequency);
  let sum = 0;
  const rare = held.filter((term, place) => {
    sum += term.frequency;
    return place === 0 || sum <= LOOKED_UP;
  });
  return { rare: rare.map(({ stem }) => stem), common: held.slice(rare.length) };
}

function passes(ref: PassageRef | undefined, filter: (ref: PassageRef) => boolean): boolean {
  return ref !== undefined && filter(ref);
}

/** The capital that opens a sentence or stands in a heading says nothing of the word. */
function learnSpelling(
  vocabulary: Vocabulary,
  { kind, start, sentences }: Passage,
  found: readonly Word[],
): void {
  let next = 0;
  for (const word of found) {
    const at = start + word.start;
    const before = next;
    while (at >= (sentences[next]?.start ?? Number.POSITIVE_INFINITY)) next++;
    const opens = next > before;
    if (!word.stop) vocabulary.add(word.form, opens || kind === "heading" ? null : word.capital);
  }
}

function headingsOf(document: Document, passage: Passage, text: string): string {
  const above = passage.headings.filter((heading) => heading !== document.title);
  return [document.title, ...above, formWords(text, passage.kind)].join("\n");
}
