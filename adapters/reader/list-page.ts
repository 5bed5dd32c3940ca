import { issuedWords } from "../../src/answer/citation.ts";
import type { Contents, ContentsFilter } from "../../src/archive/contents.ts";
import { html } from "../html/html.ts";
import { documentsFigure } from "./documents-figure.ts";
import type { Frame } from "./frame.ts";
import { countWords } from "./front-page.ts";
import { narrowing } from "./narrowing.ts";
import type { Places } from "./places.ts";
import { UNDATED } from "./places.ts";

/** Documents on a page of the list. */
export const PAGE = 100;

/** A page of the list of documents, with ways to narrow it. */
export function listPage(contents: Contents, filter: ContentsFilter, from: number, places: Places): Frame {
  const { documents, total } = contents;
  const { publisher, place, year } = filter;
  const said = [publisher, place, year === null ? "date unknown" : year?.toString()].filter(
    (part) => part !== undefined,
  );
  const title = said.length > 0 ? `Documents: ${said.join(", ")}` : "All documents";
  const end = from + documents.length;
  return {
    title: `${title} – Dateline`,
    main: html`<h1>${title}</h1>
<p class="count">${countWords(total)}${total > documents.length && documents.length > 0 ? `, ${from + 1} to ${end}` : ""}.${said.length > 0 && html` <a href="${places.documents({})}">Show all documents</a>`}</p>
${documentsFigure(contents, filter, places)}
<ol class="documents" start="${from + 1}">${documents.map(
      (document) => html`<li lang="${document.language}">
<a href="${places.document(document.id)}" dir="auto">${document.title}</a>
<span class="source" lang="en">${document.publisher}, ${issuedWords(document)}${document.withdrawn ? ". Withdrawn" : ""}${document.superseded ? ". A newer version exists" : ""}</span>
</li>\n`,
    )}</ol>
<nav class="pages" aria-label="Pages">
${from > 0 && html`<a rel="prev" href="${places.documents(filter, Math.max(0, from - PAGE))}">Earlier documents</a>`}
${end < total && html`<a rel="next" href="${places.documents(filter, end)}">Later documents</a>`}
</nav>
${narrowing(contents, filter, places)}`,
  };
}

/** What a list's address asks for; what is no year or no number is left out. */
export function readFilter(query: Readonly<Record<string, string>>): {
  readonly filter: ContentsFilter;
  readonly from: number;
} {
  const { publisher, place, year = "", from = "" } = query;
  return {
    filter: {
      ...(publisher ? { publisher } : {}),
      ...(place ? { place } : {}),
      ...(year === UNDATED ? { year: null } : /^\d{4}$/.test(year) ? { year: Number(year) } : {}),
    },
    from: /^\d{1,7}$/.test(from) ? Number(from) : 0,
  };
}
