import type { Speaker } from "../archive/attribution.ts";
import type { Document } from "../corpus/document.ts";
import { dateWords } from "../time/date-words.ts";

/**
 * When a document was issued, in plain words and as surely as it is known.
 *
 * @example
 * issuedWords(document); // => "9 September 1998 (uncertain, inferred)"
 */
export function issuedWords({ issued, issuedBasis }: Document): string {
  if (!issued) return "date unknown";
  const words = dateWords(issued.edtf);
  if (issuedBasis.kind !== "inferred") return words;
  return words.endsWith(")") ? words.replace(/\)$/, ", inferred)") : `${words} (inferred)`;
}

/** Which passage of its document something stands in, counted from 1 without the headings; 0 for a heading. */
export function paragraphNumber({ passages }: Document, at: number): number {
  const found = passages.findIndex(({ start, end }) => start <= at && at < end);
  if (found < 0 || passages[found]?.kind === "heading") return 0;
  return passages.slice(0, found + 1).filter(({ kind }) => kind !== "heading").length;
}

/** "Phil Robertson, deputy Asia director at Human Rights Watch". */
export function speakerWords({ name, role }: Speaker): string {
  return role ? `${name}, ${role}` : name;
}

/** "paragraph 6", or "a heading". */
export function paragraphWords(document: Document, at: number): string {
  const paragraph = paragraphNumber(document, at);
  return paragraph === 0 ? "a heading" : `paragraph ${paragraph}`;
}
