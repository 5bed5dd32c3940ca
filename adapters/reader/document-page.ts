import { issuedWords } from "../../src/answer/citation.ts";
import type { Document } from "../../src/corpus/document.ts";
import { documentArticle } from "../html/document-article.ts";
import { documentHeader } from "../html/document-header.ts";
import { quotedSpan } from "../html/quoted-span.ts";
import type { Frame } from "./frame.ts";
import type { Places } from "./places.ts";

/**
 * A document to read, every sentence an element that an address can point to.
 *
 * @param at what is quoted: `120-260`; "" or what is no span of the text marks nothing.
 */
export function documentPage(document: Document, at: string, places: Places): Frame {
  const [from = "", to = ""] = at.split("-");
  const quote = quotedSpan(document.text, from, to);
  const header = documentHeader(document, quote, places);
  return {
    title: `${document.title} – ${document.publisher}, ${issuedWords(document)} – Dateline`,
    main: documentArticle(document, header, {
      quote,
      quoteId: quote ? `${quote.start}-${quote.end}` : "",
      sentenceIds: true,
    }),
  };
}
