import { issuedWords } from "../../src/answer/citation.ts";
import type { Contents, ContentsFilter } from "../../src/archive/contents.ts";
import { html } from "../html/html.ts";
import { documentsFigure } from "./documents-figure.ts";
import type { Frame } from "./frame.ts";
import { narrowing } from "./narrowing.ts";
import type { PageContext } from "./page-context.ts";
import { UNDATED } from "./places.ts";
import { standingWords } from "./standing-words.ts";

/** Documents on a page of the list. */
export const PAGE = 100;

/** A page of the list of documents, with ways to narrow it. */
export function listPage(contents: Contents, filter: ContentsFilter, from: number, page: PageContext): Frame {
  const { documents, total } = contents;
  const { publisher, place, year } = filter;
  const { say, places } = page;
  const said = [publisher, place, year === null ? say("answer.date-unknown") : year?.toString()].filter(
    (part) => part !== undefined,
  );
  const title =
    said.length > 0 ? say("reader.documents-of", { what: said.join(", ") }) : say("reader.all-documents");
  const end = from + documents.length;
  const count =
    total > documents.length && documents.length > 0
      ? say("reader.documents-part", { count: total, from: from + 1, to: end })
      : say("reader.documents", { count: total });
  return {
    title: `${title} – Dateline`,
    main: html`<h1>${title}</h1>
<p class="count">${count}${said.length > 0 && html` <a href="${places.documents({})}">${say("reader.show-all")}</a>`}</p>
${documentsFigure(contents, filter, page)}
<ol class="documents" start="${from + 1}">${documents.map(
      (document) => html`<li lang="${document.language}">
<a href="${places.document(document.id)}" dir="auto">${document.title}</a>
<span class="source" lang="${say.locale}">${document.publisher}, ${issuedWords(document, say)}${standingWords(document, say)}</span>
</li>\n`,
    )}</ol>
<nav class="pages" aria-label="${say("reader.pages")}">
${from > 0 && html`<a rel="prev" href="${places.documents(filter, Math.max(0, from - PAGE))}">${say("reader.documents-before")}</a>`}
${end < total && html`<a rel="next" href="${places.documents(filter, end)}">${say("reader.documents-after")}</a>`}
</nav>
${narrowing(contents, filter, page)}`,
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
