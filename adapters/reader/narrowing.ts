import type { Contents, ContentsFilter, Count } from "../../src/archive/contents.ts";
import { INTL_LOCALES } from "../../src/messages/locale.ts";
import type { Say } from "../../src/messages/say.ts";
import { type Html, html } from "../html/html.ts";
import type { PageContext } from "./page-context.ts";

/** Entries of a list that stand beside others; the rest has a page of its own. */
const MOST = 20;

/** What documents can be listed by that may have thousands of values. */
export type Named = "publishers" | "places";

/** The heading of a list. */
export function namedTitle(what: Named, say: Say): string {
  return say(`reader.${what}`);
}

/** Lists of publishers, places and years that lead to the documents with each, within a filter. */
export function narrowing(contents: Contents, filter: ContentsFilter, page: PageContext): Html {
  return html`<div class="narrowing">
${namedList("publishers", contents, filter, page)}
${namedList("places", contents, filter, page)}
${yearList(contents.years, filter, page)}
</div>`;
}

function namedList(what: Named, contents: Contents, filter: ContentsFilter, page: PageContext): Html | null {
  const all = contents[what];
  const { say, places } = page;
  if (all.length < 2) return null;
  return html`<section>
<h2>${namedTitle(what, say)}</h2>
${namedCounts(what, all.slice(0, MOST), filter, page)}
${all.length > MOST && html`<p class="rest"><a href="${places.counts(what, filter)}">${say("reader.all", { count: all.length })}</a></p>`}
</section>`;
}

/** Publishers or places, each with its documents. */
export function namedCounts(
  what: Named,
  counts: readonly Count<string>[],
  filter: ContentsFilter,
  { say, places }: PageContext,
): Html {
  const name = what === "publishers" ? "publisher" : "place";
  return html`<ul class="counts">${counts.map(({ value, documents }) => entry(value, documents, places.documents({ ...filter, [name]: value }), say))}</ul>`;
}

function yearList(
  years: Contents["years"],
  filter: ContentsFilter,
  { say, places }: PageContext,
): Html | null {
  if (years.length < 2) return null;
  return html`<section class="years">
<h2>${say("reader.years")}</h2>
<ul class="counts">${years.map(({ value, documents }) => entry(value === null ? say("reader.undated") : `${value}`, documents, places.documents({ ...filter, year: value }), say))}</ul>
</section>`;
}

function entry(words: string, documents: number, href: string, { locale }: Say): Html {
  return html`<li><a href="${href}">${words}</a> <span class="number">${documents.toLocaleString(INTL_LOCALES[locale])}</span></li>`;
}
