import type { DatabaseSync } from "node:sqlite";
import { countsIn } from "../file/term-counts.ts";
import type { Terms } from "../file/terms.ts";

/** Reads for each of some passages how often it holds each of some terms, in the order of the terms. */
export type PassageCounts = (
  passages: readonly number[],
  terms: readonly string[],
) => ReadonlyMap<number, readonly number[]>;

/** Opens the counts of terms that an archive file keeps beside each passage. */
export function createPassageCounts(db: DatabaseSync, terms: Terms): PassageCounts {
  const read = db.prepare(
    "SELECT passage, terms FROM passage_terms WHERE passage IN (SELECT value FROM json_each(?))",
  );
  // An array for each row comes in half the time of an object.
  read.setReturnArrays(true);
  return (passages, wanted) => {
    const { numbers, places } = terms.places(wanted);
    const rows = read.all(JSON.stringify(passages)) as unknown as readonly [number, Uint8Array][];
    const found = new Map<number, readonly number[]>();
    for (const [passage, packed] of rows) {
      const counts = countsIn(packed, numbers);
      found.set(
        passage,
        places.map((place) => counts[place] ?? 0),
      );
    }
    return found;
  };
}
