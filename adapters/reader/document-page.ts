import { issuedWords } from "../../src/answer/citation.ts";
import type { Fact } from "../../src/chat/replies/reply.ts";
import type { Document, DocumentHead } from "../../src/corpus/document.ts";
import type { Span } from "../../src/corpus/text/sentences.ts";
import { documentArticle } from "../html/document-article.ts";
import { documentHeader } from "../html/document-header.ts";
import { type Html, html } from "../html/html.ts";
import { quotedSpan } from "../html/quoted-span.ts";
import { documentMetadata } from "./document-metadata.ts";
import type { Frame } from "./frame.ts";
import { partsNav } from "./parts.ts";
import type { Places } from "./places.ts";

/** What is shown of a quotation; the rest is said of the whole document. */
const SHOWN_FACTS = ["Said by", "Date named"];

/** What an address quotes, `120-260`; null if it is no span of the document's text. */
export function readQuote({ text }: Pick<Document, "text">, at: string): Span | null {
  const [from = "", to = ""] = at.split("-");
  return quotedSpan(text, from, to);
}

/**
 * A document to read, every sentence an element that an address can point to.
 *
 * @param facts what is known of the quotation.
 * @param older its older versions.
 */
export function documentPage(
  document: Document,
  quote: Span | null,
  facts: readonly Fact[],
  places: Places,
  older: readonly DocumentHead[],
): Frame {
  const header = html`${documentHeader(document, quote, places, older)}
${quote && quotation(quote, facts)}
${partsNav(document)}`;
  return {
    title: `${document.title} – ${document.publisher}, ${issuedWords(document)} – Dateline`,
    head: documentMetadata(document, quote),
    main: documentArticle(document, header, {
      quote,
      quoteId: quote ? idOf(quote) : "",
      sentenceIds: true,
    }),
  };
}

function quotation(quote: Span, facts: readonly Fact[]): Html {
  const shown = facts.filter(({ label }) => SHOWN_FACTS.includes(label));
  return html`<p class="note quoted" lang="en" dir="ltr"><a href="#${idOf(quote)}">To the quotation</a>${shown.map(({ label, text }) => html` <span>${label}: ${text}</span>`)}</p>`;
}

function idOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
