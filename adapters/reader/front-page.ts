import type { Contents, Count } from "../../src/answer/contents.ts";
import { type Html, html } from "../html/html.ts";
import { type Frame, questionForm } from "./frame.ts";
import type { Places } from "./places.ts";

/** What the archive is, a box for questions, and ways to its documents. */
export function frontPage(contents: Contents, places: Places): Frame {
  const { total, publishers, years } = contents;
  return {
    title: "Dateline – an archive of dated statements",
    question: null,
    main: html`<h1>An archive of dated statements</h1>
<p class="lead">Ask in everyday words: the answer is a sentence of the archive, word for word, with who said it, who published it and when. If the archive has no answer, it says so.</p>
${questionForm(places, "")}
<p class="count">${countWords(total)} of ${publisherWords(publishers.length)}${yearWords(years)}</p>
${narrowing(contents, {}, places)}`,
  };
}

/** Entries of a list that are shown; the rest is reached through another list. */
const MOST = 40;

/** Lists of publishers, places and years that lead to the documents with each, within a filter. */
export function narrowing(
  { publishers, places: named, years }: Contents,
  filter: Parameters<Places["documents"]>[0],
  places: Places,
): Html {
  const list = <T>(
    title: string,
    all: readonly Count<T>[],
    words: (value: T) => string,
    href: (value: T) => string,
  ) =>
    all.length < 2
      ? null
      : html`<section>
<h2>${title}</h2>
<ul class="counts">${all.slice(0, MOST).map(({ value, documents }) => html`<li><a href="${href(value)}">${words(value)}</a> <span class="number">${documents.toLocaleString("en-GB")}</span></li>`)}</ul>
${all.length > MOST && html`<p class="rest">The ${MOST} most frequent of ${all.length.toLocaleString("en-GB")}.</p>`}
</section>`;
  return html`<div class="narrowing">
${list(
  "Publishers",
  publishers,
  (value) => value,
  (publisher) => places.documents({ ...filter, publisher }),
)}
${list(
  "Places",
  named,
  (value) => value,
  (place) => places.documents({ ...filter, place }),
)}
${yearList(years, filter, places)}
</div>`;
}

/** Every year: there are never many. */
function yearList(
  years: Contents["years"],
  filter: Parameters<Places["documents"]>[0],
  places: Places,
): Html | null {
  if (years.length < 2) return null;
  return html`<section class="years">
<h2>Years</h2>
<ul class="counts">${years.map(({ value, documents }) => html`<li><a href="${places.documents({ ...filter, year: value })}">${value === null ? "Date unknown" : String(value)}</a> <span class="number">${documents.toLocaleString("en-GB")}</span></li>`)}</ul>
</section>`;
}

/** "1 document", "1,474 documents". */
export function countWords(total: number): string {
  return `${total.toLocaleString("en-GB")} ${total === 1 ? "document" : "documents"}`;
}

function publisherWords(count: number): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? "publisher" : "publishers"}`;
}

function yearWords(years: Contents["years"]): string {
  const known = years.map(({ value }) => value).filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return ".";
  return first === last ? `, issued in ${first}.` : `, issued from ${first} to ${last}.`;
}
