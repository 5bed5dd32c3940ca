import type { Document } from "../corpus/document.ts";
import type { Searched } from "./answer.ts";

/** What a search in these documents looks through. */
export function searched(documents: readonly Document[]): Searched {
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
