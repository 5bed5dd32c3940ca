import type { DocumentHead } from "../corpus/document.ts";
import type { Archive } from "./archive.ts";

/** The versions that came before a document, the newest of them first. */
export type OlderVersions = (
  document: Pick<DocumentHead, "id" | "publisher">,
) => Promise<readonly DocumentHead[]>;

/** Publishers whose versions are remembered: of some, reading all heads takes a while. */
const MOST_REMEMBERED = 50;

/**
 * Finds older versions. A document says which one is newer and none says which is older, so the documents of its publisher are looked through:
 * once, until the archive changes.
 */
export function createOlderVersions(archive: Pick<Archive, "documents" | "summary">): OlderVersions {
  let key = "";
  const remembered = new Map<string, Promise<ReadonlyMap<string, readonly DocumentHead[]>>>();
  const versionsOf = async (publisher: string) => {
    const old = (await archive.documents({ publishers: [publisher] })).filter(({ superseded }) => superseded);
    return Map.groupBy(old, ({ superseded }) => superseded?.by ?? "");
  };
  return async ({ id, publisher }) => {
    const current = (await archive.summary()).key;
    if (current !== key || remembered.size >= MOST_REMEMBERED) remembered.clear();
    key = current;
    const versions = remembered.get(publisher) ?? versionsOf(publisher);
    remembered.set(publisher, versions);
    const before = await versions;
    const found: DocumentHead[] = [];
    const known = new Set([id]);
    for (let next = [id]; next.length > 0; ) {
      const older = next.flatMap((newer) => before.get(newer) ?? []).filter((head) => !known.has(head.id));
      for (const head of older) known.add(head.id);
      found.push(...older);
      next = older.map((head) => head.id);
    }
    return found;
  };
}
