import type { Contents, ContentsFilter } from "../../src/archive/contents.ts";
import type { Say } from "../../src/messages/say.ts";
import { html } from "../html/html.ts";
import { documentsFigure } from "./documents-figure.ts";
import { type Frame, questionForm } from "./frame.ts";
import { type Named, namedCounts, namedTitle, narrowing } from "./narrowing.ts";
import type { PageContext } from "./page-context.ts";

/** What the archive is, a box for questions, and ways to its documents. */
export function frontPage(contents: Contents, page: PageContext): Frame {
  const { say } = page;
  return {
    title: say("reader.title"),
    question: null,
    main: html`<h1>${say("reader.heading")}</h1>
<p class="lead">${say("reader.lead")}</p>
${questionForm(page, "")}
<p class="count">${countWords(contents, say)}</p>
${documentsFigure(contents, {}, page)}
${narrowing(contents, {}, page)}`,
  };
}

/** All publishers or all places, by their names. */
export function countsPage(
  contents: Contents,
  what: Named,
  filter: ContentsFilter,
  page: PageContext,
): Frame {
  const { say } = page;
  const counts = [...contents[what]].sort((a, b) => a.value.localeCompare(b.value, say.locale));
  const title = namedTitle(what, say);
  return {
    title: `${title} – Dateline`,
    main: html`<h1>${title}</h1>
<p class="count">${say("reader.alphabetical", { count: counts.length })}</p>
<div class="many">${namedCounts(what, counts, filter, page)}</div>`,
  };
}

/** How many documents of how many publishers there are, and of which years. */
function countWords(
  { total: documents, publishers: { length: publishers }, years }: Contents,
  say: Say,
): string {
  const known = years.map(({ value }) => value).filter((value) => value !== null);
  const [from, to] = [known[0], known.at(-1)];
  if (from === undefined || to === undefined) return say("reader.count", { documents, publishers });
  return from === to
    ? say("reader.count-in", { documents, publishers, year: from })
    : say("reader.count-from", { documents, publishers, from, to });
}
