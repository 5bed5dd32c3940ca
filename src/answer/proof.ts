import { createHash } from "node:crypto";
import type { Document } from "../corpus/document.ts";
import type { Span } from "../corpus/text/sentences.ts";

/** A quotation with what proves it: the document, which version of its text, and where in that text the words are. */
export type Quotation = Span & {
  readonly quote: string;
  /** The id of the document. */
  readonly document: string;
  /** SHA-256 of the document's text as UTF-8, in hexadecimal. */
  readonly sha256: string;
};

/**
 * Whether the stored text has the very words at the very place, and is the text that was quoted from. The hash is computed from the
 * stored text, so that a text that was damaged or changed where it is kept proves nothing.
 *
 * @param document what is stored under the quotation's id; null: nothing.
 */
export function isVerbatim(
  { quote, start, end, sha256 }: Omit<Quotation, "document">,
  document: Pick<Document, "text" | "sha256"> | null,
): boolean {
  return (
    document !== null &&
    document.sha256 === sha256 &&
    document.text.slice(start, end) === quote &&
    createHash("sha256").update(document.text).digest("hex") === sha256
  );
}
