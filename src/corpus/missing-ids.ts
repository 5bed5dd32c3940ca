import type { Document } from "./document.ts";
import type { Fault } from "./fault.ts";

/**
 * Ids in `superseded` and `sameAs` that no document has: of a version that was removed, or that an import which was killed did not come
 * to write. The documents are good all the same.
 *
 * @param faults of the same folder: a file with a fault has an id, too.
 * @returns one for each, without a line.
 */
export function missingIds(
  documents: readonly Document[],
  faults: readonly Fault[],
): readonly { readonly id: string; readonly message: string }[] {
  const known = new Set([
    ...documents.map(({ id }) => id),
    ...faults.map(({ file }) => file.replace(/^.*\//, "").replace(/\.md$/, "")),
  ]);
  const missing = (id: string, key: string, other: string) =>
    known.has(other)
      ? []
      : [
          {
            id,
            message: `\`${key}\` names ${other}, which is no document of the folder: take it out, or import it again.`,
          },
        ];
  return documents.flatMap(({ id, superseded, sameAs = [] }) => [
    ...(superseded === undefined ? [] : missing(id, "superseded", superseded.by)),
    ...sameAs.flatMap((other) => missing(id, "sameAs", other)),
  ]);
}
