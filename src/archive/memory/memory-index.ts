import MiniSearch from "minisearch";
import type { PassageIndex } from "../select-passages.ts";
import { createForwardIndex } from "./forward-index.ts";

/** A passage index in memory: MiniSearch finds passages, a forward index counts. Passages are numbered from 0 in the order given, that of the archive. */
export function createMemoryIndex(
  passages: Iterable<readonly string[]>,
  documentScores: PassageIndex["documentScores"] = (wanted) => wanted.map(() => 0),
): PassageIndex {
  const forward = createForwardIndex();
  const frequencies = new Map<string, number>();
  const index = new MiniSearch<{ readonly id: number; readonly terms: readonly string[] }>({
    fields: ["terms"],
    // The terms pass through as they are: a text of them would be split into strings of their own, which take memory.
    stringifyField: (terms) => terms,
    tokenize: (terms: unknown) => terms as string[],
    processTerm: (term) => term,
  });
  let size = 0;
  for (const terms of passages) {
    const different = new Set(terms);
    index.add({ id: size++, terms: [...different] });
    for (const term of different) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    forward.add(terms);
  }
  return {
    size,
    averageLength: forward.averageLength(),
    frequency: (term) => frequencies.get(term) ?? 0,
    holding: (term) => index.search(term, { tokenize: (query) => [query] }).map(({ id }) => Number(id)),
    length: forward.length,
    compare: (passage, other) => passage - other,
    counts: (wanted, terms) => {
      const ids = terms.map((term) => forward.idOf(term));
      return wanted.map((passage) => ids.map((id) => (id === undefined ? 0 : forward.count(id, passage))));
    },
    documentScores,
  };
}
