import type { Archive } from "../archive/archive.ts";
import type { Document } from "../corpus/document.ts";
import { ENGLISH } from "../messages/say.ts";
import { withdrawnWords } from "./citation.ts";
import { isVerbatim, type Quotation } from "./proof.ts";

/** Whether something that was quoted once can still be quoted. Plain data, which can cross from one process to another. */
export type Standing =
  /** `exact`: nothing of the text has changed; otherwise its newest version has the same sentence. */
  | { readonly kind: "stands"; readonly exact: boolean }
  /** What a reader has to be told, as the end of a sentence: "withdrawn on 3 May 2020: figures were wrong". */
  | { readonly kind: "corrected"; readonly words: string };

/** A chain of versions is followed this far; one that runs in a circle ends there. */
const MOST_VERSIONS = 50;

/**
 * Compares a quotation with what the archive has now: its document, or the newest version of it. The same sentence in a newer version
 * stands; a difference of white space is none.
 */
export async function standingOf(
  archive: Pick<Archive, "document">,
  quotation: Quotation,
): Promise<Standing> {
  const quoted = await archive.document(quotation.document);
  if (quoted === null) return { kind: "corrected", words: ENGLISH("reason.document-gone") };
  const newest = await newestVersion(archive, quoted);
  const withdrawn = withdrawnWords(quoted) ?? withdrawnWords(newest);
  if (withdrawn !== null) return { kind: "corrected", words: `withdrawn ${withdrawn}` };
  if (newest === quoted && isVerbatim(quotation, quoted)) return { kind: "stands", exact: true };
  if (folded(newest.text).includes(folded(quotation.quote))) return { kind: "stands", exact: false };
  return {
    kind: "corrected",
    words:
      newest === quoted
        ? ENGLISH("reason.text-changed")
        : ENGLISH("reason.newer-without", { document: newest.id }),
  };
}

async function newestVersion(archive: Pick<Archive, "document">, quoted: Document): Promise<Document> {
  let newest = quoted;
  for (let count = 0; newest.superseded && count < MOST_VERSIONS; count++) {
    const next = await archive.document(newest.superseded.by);
    // A version that was removed takes no place.
    if (next === null) break;
    newest = next;
  }
  return newest;
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ");
}
