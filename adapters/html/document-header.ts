import { datingWords, issuedWords, supersededWords, withdrawnWords } from "../../src/answer/citation.ts";
import type { Document, DocumentHead } from "../../src/corpus/document.ts";
import { languageName } from "../../src/corpus/language-name.ts";
import type { Span } from "../../src/corpus/text/sentences.ts";
import { ENGLISH, type Say } from "../../src/messages/say.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { type Html, html } from "./html.ts";
import { textFragment } from "./text-fragment.ts";

/** Addresses of pages that a document's head links to. */
export type HeaderLinks = {
  /** Leads to another document's page. */
  readonly document: (id: string) => string;
};

/**
 * What a document is, above its words: title, publisher, date and why it is so, versions and copies, where the original is.
 *
 * @param older its older versions, the newest of them first. @default none is known
 * @param say in the reader's language. @default English
 */
export function documentHeader(
  document: Document,
  quote: Span | null,
  links: HeaderLinks,
  older: readonly DocumentHead[] = [],
  say: Say = ENGLISH,
): Html {
  const { id, title, publisher, places, language, superseded, sameAs = [] } = document;
  const { note, warning } = linesIn(say);
  const facts = [
    publisher,
    issuedWords(document, say),
    ...(places.length > 0 ? [places.join(", ")] : []),
    ...(language.split("-", 1)[0] === say.locale ? [] : [languageName(language, say)]),
    id,
  ];
  const withdrawn = withdrawnWords(document, say);
  const newer = supersededWords(document, say);
  return html`<h1>${title}</h1>
<p class="facts" lang="${say.locale}" dir="ltr">${facts.map((fact) => html`<span>${fact}</span> `)}</p>
${withdrawn !== null && warning(html`<strong>${say("fact.withdrawn")}</strong> ${withdrawn}`)}
${newer !== null && superseded !== undefined && warning(html`<strong>${say("reader.superseded")}</strong> <a href="${links.document(superseded.by)}">${newer}</a>`)}
${older.length > 0 && note(html`${say("reader.older", { count: older.length })} ${older.map((version) => html`<a href="${links.document(version.id)}">${issuedWords(version, say)} (${version.id})</a> `)}`)}
${note(html`${basisWords(document, say)}`)}
${document.republished !== undefined && note(html`${republishedWords(document.republished, say)}`)}
${sameAs.length > 0 && note(html`${say("reader.same-text")} ${sameAs.map((other) => html`<a href="${links.document(other)}">${other}</a> `)}`)}
${originalLink(document, quote, say, note)}`;
}

/** Lines in the reader's language, whatever the document's own is. */
function linesIn({ locale }: Say): { readonly note: Line; readonly warning: Line } {
  return {
    note: (words) => html`<p class="note" lang="${locale}" dir="ltr">${words}</p>`,
    warning: (words) => html`<p class="note warning" lang="${locale}" dir="ltr">${words}</p>`,
  };
}

type Line = (words: Html) => Html;

/** Why a document has its date. */
function basisWords(document: Document, say: Say): string {
  const dating = datingWords(document, say);
  if (dating !== null) return dating.replace(/^d/, "D");
  switch (document.issuedBasis.kind) {
    case "stated":
      return say("reader.date-stated");
    case "inferred":
      return "";
    case "unknown":
      return say("reader.date-not-known");
  }
}

function republishedWords({ by: publisher, date }: NonNullable<Document["republished"]>, say: Say): string {
  return date
    ? say("reader.republished-on", { publisher, date: dateWords(date, say) })
    : say("reader.republished", { publisher });
}

/** The original's address, at the quoted words if its page can show them. */
function originalLink({ url, text }: Document, quote: Span | null, say: Say, note: Line): Html | null {
  if (url === undefined || !/^https?:/i.test(url)) return null;
  const fragment = quote ? textFragment(text.slice(quote.start, quote.end)) : "";
  const href = fragment === "" || url.includes("#") ? url : url + fragment;
  return note(
    html`<a href="${href}" rel="noopener noreferrer">${say("reader.original", { host: URL.parse(url)?.hostname ?? url })}</a>`,
  );
}
