import { datingWords, issuedWords, supersededWords, withdrawnWords } from "../../src/answer/citation.ts";
import type { Document, DocumentHead } from "../../src/corpus/document.ts";
import { languageName } from "../../src/corpus/language-name.ts";
import type { Span } from "../../src/corpus/text/sentences.ts";
import { dateWords } from "../../src/time/date-words.ts";
import { type Html, html } from "./html.ts";
import { textFragment } from "./text-fragment.ts";

/** Addresses of pages that a document's head links to. */
export type HeaderLinks = {
  /** Leads to another document's page. */
  readonly document: (id: string) => string;
};

/** Why a document has its date, where nobody inferred it. */
const BASES: Readonly<Record<Document["issuedBasis"]["kind"], string>> = {
  stated: "Its date is in its text or on its page.",
  inferred: "",
  unknown: "Its date is not known.",
};

/**
 * What a document is, above its words: title, publisher, date and why it is so, versions and copies, where the original is.
 *
 * @param older its older versions, the newest of them first. @default none is known
 */
export function documentHeader(
  document: Document,
  quote: Span | null,
  links: HeaderLinks,
  older: readonly DocumentHead[] = [],
): Html {
  const { id, title, publisher, places, language, superseded, sameAs = [], republished } = document;
  const facts = [
    publisher,
    issuedWords(document),
    ...(places.length > 0 ? [places.join(", ")] : []),
    ...(/^en\b/i.test(language) ? [] : [languageName(language)]),
    id,
  ];
  const withdrawn = withdrawnWords(document);
  const newer = supersededWords(document);
  const dating = datingWords(document);
  return html`<h1>${title}</h1>
<p class="facts" lang="en" dir="ltr">${facts.map((fact) => html`<span>${fact}</span> `)}</p>
${withdrawn !== null && warning(html`<strong>Withdrawn</strong> ${withdrawn}`)}
${newer !== null && superseded !== undefined && warning(html`<strong>Superseded:</strong> <a href="${links.document(superseded.by)}">${newer}</a>`)}
${older.length > 0 && note(html`${older.length === 1 ? "Older version" : "Older versions"}: ${older.map((version) => html`<a href="${links.document(version.id)}">${issuedWords(version)} (${version.id})</a> `)}`)}
${note(html`${dating === null ? BASES[document.issuedBasis.kind] : dating.replace(/^d/, "D")}`)}
${republished !== undefined && note(html`This copy was republished by ${republished.by}${republished.date ? `, ${dateWords(republished.date)}` : ""}.`)}
${sameAs.length > 0 && note(html`Nearly the same text: ${sameAs.map((other) => html`<a href="${links.document(other)}">${other}</a> `)}`)}
${original(document, quote)}`;
}

function note(words: Html): Html {
  return html`<p class="note" lang="en" dir="ltr">${words}</p>`;
}

function warning(words: Html): Html {
  return html`<p class="note warning" lang="en" dir="ltr">${words}</p>`;
}

/** The original's address, at the quoted words if its page can show them. */
function original({ url, text }: Document, quote: Span | null): Html | null {
  if (url === undefined || !/^https?:/i.test(url)) return null;
  const fragment = quote ? textFragment(text.slice(quote.start, quote.end)) : "";
  const href = fragment === "" || url.includes("#") ? url : url + fragment;
  return note(
    html`<a href="${href}" rel="noopener noreferrer">The original at ${URL.parse(url)?.hostname ?? url}</a>`,
  );
}
