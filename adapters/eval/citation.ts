import { issuedWords, paragraphWords } from "../../src/answer/citation.ts";
import type { Document } from "../../src/corpus/document.ts";
import type { Span } from "../../src/corpus/sentences.ts";

/** A sentence with where it stands: “They fled.” — Title, paragraph 3. */
export function citation({ document, start, end }: Span & { readonly document: Document }): string {
  const quote = document.text.slice(start, end).replace(/\s+/g, " ");
  const issued = document.issued ? `, ${issuedWords(document)}` : "";
  return `“${quote}” — ${document.publisher ? `${document.publisher}, ` : ""}${document.title}${issued}, ${paragraphWords(document, start)}`;
}
