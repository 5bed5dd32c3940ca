import { documentId } from "../../../src/import/document-id.ts";
import type { DocumentDraft } from "../../../src/import/draft.ts";
import { sharedShingles } from "../../../src/import/near-duplicates.ts";
import type { KnownDocuments, KnownHead } from "./known-documents.ts";

/**
 * A text that has less than this share of its shingles in common with another is no version of it, whatever they are called: many folders
 * have an `index.html`, many tables a row 1, and some sites give each of their pages the address of the first.
 */
const SAME_STATEMENT = 0.2;

/**
 * The document that a draft is a new version of: the newest with its id, its address or its file's name that says some of the same, or has the
 * same title and day.
 *
 * @param name of the file that the draft is of, and which part of it.
 */
export async function olderVersion(
  draft: DocumentDraft,
  name: string,
  part: number,
  known: KnownDocuments,
): Promise<string | undefined> {
  const byId = draft.id === undefined ? undefined : documentId(draft.id, null, name, () => false);
  const candidates = [
    ...(byId !== undefined && known.ids.has(byId) ? [byId] : []),
    ...(draft.url === undefined ? [] : known.ofUrl(draft.url)),
    ...known.ofName(name, part),
  ];
  for (const newest of new Set(candidates.map(known.newest))) {
    if (isOneStatement(draft, known.headOf(newest))) return newest;
    const text = await known.textOf(newest);
    if (text !== null && sharedShingles(text, draft.text) >= SAME_STATEMENT) return newest;
  }
  return undefined;
}

/** Whether a text that was written anew has the title and the day of what stood in its place. The day of a file's name says nothing: the name is the same. */
function isOneStatement(
  { title, isUntitled, issued, issuedBasis }: DocumentDraft,
  head: KnownHead | undefined,
): boolean {
  return (
    !isUntitled &&
    issued !== null &&
    issuedBasis.kind === "stated" &&
    head?.issued === issued &&
    head.title.toLowerCase() === title.toLowerCase()
  );
}
