import { issuedWords, paragraphWords } from "../../src/answer/citation.ts";
import type { Document } from "../../src/corpus/document.ts";
import type { Span } from "../../src/corpus/sentences.ts";

/** A sentence and where it stands: “They fled.” — Oxfam, Dockers on strike, 15 June 2018, paragraph 3. */
export function citation({ document, start, end }: Span & { readonly document: Document }): string {
  const source = [
    document.publisher,
    document.title,
    document.issued ? issuedWords(document) : "",
    paragraphWords(document, start),
  ];
  return `“${document.text.slice(start, end)}” — ${source.filter(Boolean).join(", ")}`.replace(/\s+/g, " ");
}
