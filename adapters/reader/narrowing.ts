import type { Contents, ContentsFilter, Count } from "../../src/archive/contents.ts";
import { type Html, html } from "../html/html.ts";
import type { Places } from "./places.ts";

/** Entries of a list that stand beside others; the rest has a page of its own. */
const MOST = 20;

/** What documents can be listed by that may have thousands of values. */
export type Named = "publishers" | "places";

/** The headings of the lists. */
export const NAMED_TITLES: Readonly<Record<Named, string>> = { publishers: "Publishers", places: "Places" };

/** Lists of publishers, places and years that lead to the documents with each, within a filter. */
export function narrowing(contents: Contents, filter: ContentsFilter, places: Places): Html {
  return html`<div class="narrowing">
${namedList("publishers", contents, filter, places)}
${namedList("places", contents, filter, places)}
${yearList(contents.years, filter, places)}
</div>`;
}

function namedList(what: Named, contents: Contents, filter: ContentsFilter, places: Places): Html | null {
  const all = contents[what];
  if (all.length < 2) return null;
  return html`<section>
<h2>${NAMED_TITLES[what]}</h2>
${namedCounts(what, all.slice(0, MOST), filter, places)}
${all.length > MOST && html`<p class="rest"><a href="${places.counts(what, filter)}">All ${all.length.toLocaleString("en-GB")}</a></p>`}
</section>`;
}

/** Publishers or places, each with its documents. */
export function namedCounts(
  what: Named,
  counts: readonly Count<string>[],
  filter: ContentsFilter,
  places: Places,
): Html {
  const name = what === "publishers" ? "publisher" : "place";
  return html`<ul class="counts">${counts.map(({ value, documents }) => entry(value, documents, places.documents({ ...filter, [name]: value })))}</ul>`;
}

function yearList(years: Contents["years"], filter: ContentsFilter, places: Places): Html | null {
  if (years.length < 2) return null;
  return html`<section class="years">
<h2>Years</h2>
<ul class="counts">${years.map(({ value, documents }) => entry(value === null ? "Date unknown" : `${value}`, documents, places.documents({ ...filter, year: value })))}</ul>
</section>`;
}

function entry(words: string, documents: number, href: string): Html {
  return html`<li><a href="${href}">${words}</a> <span class="number">${documents.toLocaleString("en-GB")}</span></li>`;
}
