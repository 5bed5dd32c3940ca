import type { Contents, ContentsFilter } from "../../src/archive/contents.ts";
import { html } from "../html/html.ts";
import { documentsFigure } from "./documents-figure.ts";
import { type Frame, questionForm } from "./frame.ts";
import { NAMED_TITLES, type Named, namedCounts, narrowing } from "./narrowing.ts";
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
${documentsFigure(contents, {}, places)}
${narrowing(contents, {}, places)}`,
  };
}

/** All publishers or all places, by their names. */
export function countsPage(contents: Contents, what: Named, filter: ContentsFilter, places: Places): Frame {
  const counts = [...contents[what]].sort((a, b) => a.value.localeCompare(b.value, "en"));
  return {
    title: `${NAMED_TITLES[what]} – Dateline`,
    main: html`<h1>${NAMED_TITLES[what]}</h1>
<p class="count">${counts.length.toLocaleString("en-GB")}, in alphabetical order, each with its documents.</p>
<div class="many">${namedCounts(what, counts, filter, places)}</div>`,
  };
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
