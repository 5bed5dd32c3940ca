import { issuedWords, paragraphWords } from "../../../../src/answer/citation.ts";
import type { DocumentHead } from "../../../../src/corpus/document.ts";

/** A sentence and where it is: “They fled.” — Oxfam, Dockers on strike, 15 June 2018, paragraph 3. */
export function citation({
  quote,
  document,
  passage,
}: {
  readonly quote: string;
  readonly document: DocumentHead;
  readonly passage: { readonly paragraph: number };
}): string {
  const source = [
    document.publisher,
    document.title,
    document.issued ? issuedWords(document) : "",
    paragraphWords(passage.paragraph),
  ];
  return `“${quote}” — ${source.filter(Boolean).join(", ")}`.replace(/\s+/g, " ");
}
