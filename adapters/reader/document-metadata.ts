import { issuedWords } from "../../src/answer/citation.ts";
import { cutText } from "../../src/chat/replies/cut-text.ts";
import type { Document } from "../../src/corpus/document.ts";
import type { Span } from "../../src/corpus/text/sentences.ts";
import type { Say } from "../../src/messages/say.ts";
import { dataScript, type Html, html } from "../html/html.ts";

/** Characters of a quotation that a chat shows beside a link. */
const MOST_PREVIEW = 300;

/**
 * What programs read of a document's page: chats that preview a link (https://ogp.me), reference managers
 * (https://www.zotero.org/support/dev/exposing_metadata: Highwire Press tags, of which the institution makes it a report), and search
 * engines (JSON-LD of schema.org). Of a date they get the part that is certain. The address is the publisher's own, where it is known: that
 * of this page may be signed, and then ends.
 */
export function documentMetadata(document: Document, quote: Span | null, say: Say): Html {
  const { title, publisher, text, language, issued, url } = document;
  const words = quote ? text.slice(quote.start, quote.end).replace(/\s+/g, " ") : "";
  const cut = words.length > MOST_PREVIEW ? `${cutText(words, [], MOST_PREVIEW).text}…` : words;
  const source = `${publisher}, ${issuedWords(document, say)}`;
  const date = issued?.certain ?? null;
  return html`<meta property="og:type" content="article">
<meta property="og:site_name" content="Dateline">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${cut === "" ? source : `${cut} (${source})`}">
<meta name="citation_title" content="${title}">
<meta name="citation_technical_report_institution" content="${publisher}">
<meta name="citation_publisher" content="${publisher}">
${date !== null && html`<meta name="citation_publication_date" content="${date.replaceAll("-", "/")}">`}
<meta name="citation_language" content="${language}">
${url !== undefined && html`<meta name="citation_public_url" content="${url}">\n`}${dataScript("application/ld+json", linkedData(document))}`;
}

function linkedData({ id, title, publisher, issued, language, places, url }: Document): object {
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    identifier: id,
    headline: title,
    publisher: { name: publisher },
    ...(issued?.certain ? { datePublished: issued.certain } : {}),
    inLanguage: language,
    ...(places.length > 0 ? { contentLocation: places.map((name) => ({ "@type": "Place", name })) } : {}),
    ...(url === undefined ? {} : { isBasedOn: url }),
  };
}
