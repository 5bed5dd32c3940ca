import type { Document } from "../corpus/document.ts";

/** What was looked through. */
export type Searched = {
  readonly documents: number;
  readonly publishers: readonly string[];
  /** The first and the last year of issue; null if no date of issue is known. */
  readonly years: readonly [number, number] | null;
};

const known = new WeakMap<readonly Document[], Searched>();

/** What a search in these documents looks through; found out once, since most questions are put to the whole archive. */
export function searched(documents: readonly Document[]): Searched {
  const found = known.get(documents) ?? summaryOf(documents);
  known.set(documents, found);
  return found;
}

function summaryOf(documents: readonly Document[]): Searched {
  const years = documents.flatMap(({ issued }) =>
    issued ? [Number(issued.first.slice(0, 4)), Number(issued.last.slice(0, 4))] : [],
  );
  return {
    documents: documents.length,
    publishers: [...new Set(documents.map((document) => document.publisher))].sort(),
    years:
      years.length > 0
        ? [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))]
        : null,
  };
}
