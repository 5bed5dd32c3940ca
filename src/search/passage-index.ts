import MiniSearch from "minisearch";
import type { Document } from "../corpus/document.ts";
import type { Passage } from "../corpus/passages.ts";
import { formWords } from "./form-words.ts";
import { createVocabulary, type Vocabulary } from "./spelling.ts";
import { indexTerms, type Word, words } from "./words.ts";

/** A passage and the document that it stands in. */
type PassageRef = {
  readonly document: Document;
  readonly passage: Passage /** Its place among the document's passages. */;
  readonly position: number;
};

/** A passage found, with its BM25 score (no unit; only the order and the ratio mean something). */
type PassageHit = PassageRef & { readonly score: number };

/** A term to look for and how much it counts (1 for a word of the question itself). */
type WeightedTerm = { readonly stem: string; readonly weight: number };

/** The searchable archive. */
export type PassageIndex = {
  readonly size: number;
  /** Passages that hold any of the terms, best first. */
  search(terms: readonly WeightedTerm[], options: SearchOptions): readonly PassageHit[];
  /** How many passages hold the stem, headings included. */
  documentFrequency(stem: string): number;
  /** The archive's words as they are written. */
  readonly vocabulary: Pick<Vocabulary, "nearest" | "isProper">;
};

/** What narrows a search. */
type SearchOptions = {
  readonly limit: number;
  readonly filter?: (ref: PassageRef) => boolean;
};

/** How much a word in the headings above a passage counts against one in its text. */
const HEADING_BOOST = 0.4;

/** Indexes every passage of the documents. */
export function indexPassages(documents: readonly Document[]): PassageIndex {
  const refs = documents.flatMap((document) =>
    document.passages.map((passage, position): PassageRef => ({ document, passage, position })),
  );
  const frequencies = new Map<string, number>();
  const vocabulary = createVocabulary();
  const index = new MiniSearch<{ readonly id: number; readonly text: string; readonly headings: string }>({
    fields: ["text", "headings"],
    tokenize: (terms) => terms.split(" "),
    processTerm: (term) => term,
  });
  for (const [id, ref] of refs.entries()) {
    const text = ref.document.text.slice(ref.passage.start, ref.passage.end);
    const found = words(text);
    const terms = indexTerms(text, found);
    const headings = indexTerms(headingsOf(ref, text));
    index.add({ id, text: terms.join(" "), headings: headings.join(" ") });
    for (const term of new Set([...terms, ...headings]))
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    learnSpelling(vocabulary, ref.passage, found);
  }
  return {
    size: refs.length,
    documentFrequency: (stem) => frequencies.get(stem) ?? 0,
    vocabulary,
    search(terms, { limit, filter }) {
      const weights = new Map(terms.map(({ stem, weight }) => [stem, weight]));
      if (weights.size === 0) return [];
      const results = index.search([...weights.keys()].join(" "), {
        tokenize: (query) => query.split(" "),
        boost: { headings: HEADING_BOOST },
        boostTerm: (term) => weights.get(term) ?? 1,
        ...(filter ? { filter: (result) => passes(refs[result.id], filter) } : {}),
      });
      // MiniSearch multiplies BM25 by the number of matched query terms: taken back, the plain sum ranks better.
      const hits = results.flatMap(({ id, score, queryTerms }) => {
        const ref = refs[id];
        return ref ? [{ ...ref, score: score / Math.max(1, queryTerms.length) }] : [];
      });
      return hits.sort((a, b) => b.score - a.score).slice(0, limit);
    },
  };
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

function headingsOf({ document, passage }: PassageRef, text: string): string {
  const above = passage.headings.filter((heading) => heading !== document.title);
  return [document.title, ...above, formWords(text, passage.kind)].join("\n");
}
