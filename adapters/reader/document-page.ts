import { issuedWords } from "../../src/answer/citation.ts";
import { type Fact, isFact } from "../../src/chat/replies/reply.ts";
import type { Document, DocumentHead } from "../../src/corpus/document.ts";
import type { Span } from "../../src/corpus/text/sentences.ts";
import type { Say } from "../../src/messages/say.ts";
import { documentArticle } from "../html/document-article.ts";
import { documentHeader } from "../html/document-header.ts";
import { type Html, html } from "../html/html.ts";
import { quotedSpan } from "../html/quoted-span.ts";
import { documentMetadata } from "./document-metadata.ts";
import type { Frame } from "./frame.ts";
import type { PageContext } from "./page-context.ts";
import { partsNav } from "./parts.ts";

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
  page: PageContext,
  older: readonly DocumentHead[],
): Frame {
  const { say, places } = page;
  const header = html`${documentHeader(document, quote, places, older, say)}
${quote && quotation(quote, facts, say)}
${partsNav(document, say)}`;
  return {
    title: `${document.title} – ${document.publisher}, ${issuedWords(document, say)} – Dateline`,
    head: documentMetadata(document, quote, say),
    main: documentArticle(document, header, {
      quote,
      quoteId: quote ? idOf(quote) : "",
      sentenceIds: true,
    }),
    ...(quote ? { target: idOf(quote) } : {}),
  };
}

/** What is shown of a quotation; the rest is said of the whole document. */
function quotation(quote: Span, facts: readonly Fact[], say: Say): Html {
  const shown = facts.filter((fact) => isFact(fact, "fact.said-by") || isFact(fact, "fact.date-named"));
  return html`<p class="note quoted" lang="${say.locale}" dir="ltr"><a href="#${idOf(quote)}">${say("reader.to-quotation")}</a>${shown.map(({ label, text }) => html` <span>${label}: ${text}</span>`)}</p>`;
}

function idOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
