import type { DatabaseSync } from "node:sqlite";

/** What an archive file says of a term; `number` is null for one that it does not hold. */
type TermRow = {
  readonly number: number | null;
  readonly passages: number;
  readonly documents: number;
};

/** The terms of an archive file, remembered as long as nothing changes. */
export type Terms = {
  of(term: string): TermRow;
  places(terms: readonly string[]): TermPlaces;
  forget(): void;
};

/** Numbers of terms as `countsIn` wants them. */
type TermPlaces = {
  /** Ascending, each once. */
  readonly numbers: Uint32Array;
  /** For each of the terms its place in `numbers`; -1: the file does not hold it. */
  readonly places: readonly number[];
};

const NONE: TermRow = { number: null, passages: 0, documents: 0 };

/** How many terms are remembered at once. */
const TERMS = 50_000;

/** Opens the table of terms. */
export function createTerms(db: DatabaseSync): Terms {
  const find = db.prepare("SELECT number, passages, documents FROM term WHERE term = ?");
  const known = new Map<string, TermRow>();
  const of = (term: string): TermRow => {
    const found = known.get(term);
    if (found) return found;
    const row = find.get(term);
    const read: TermRow = row
      ? { number: Number(row.number), passages: Number(row.passages), documents: Number(row.documents) }
      : NONE;
    if (known.size >= TERMS) known.clear();
    known.set(term, read);
    return read;
  };
  return {
    of,
    places(terms) {
      const each = terms.map((term) => of(term).number);
      const numbers = Uint32Array.from(new Set(each.filter((number) => number !== null))).sort();
      return { numbers, places: each.map((number) => (number === null ? -1 : numbers.indexOf(number))) };
    },
    forget: () => known.clear(),
  };
}
