import type { Feedback } from "../../../src/chat/feedback/feedback.ts";
import { feedbackWords } from "../../../src/chat/requests/feedback-words.ts";
import { dateWords } from "../../../src/time/date-words.ts";
import { type Html, html } from "../../html/html.ts";
import { withMarkup } from "../../html/with-markup.ts";
import type { Frame } from "../frame.ts";
import type { PageContext } from "../page-context.ts";

/** Rows that the page lists at most; the command `feedback` lists more. */
export const MOST_FEEDBACK = 500;

/**
 * What people said of answers, the latest first.
 *
 * @param key opens the page's lines too.
 */
export function feedbackPage(all: readonly Feedback[], key: string, page: PageContext): Frame {
  const { say, places } = page;
  const title = say("reader.feedback");
  return {
    title: `${title} – Dateline`,
    main: html`<h1>${title}</h1>
${
  all.length === 0
    ? html`<p>${say("reader.feedback-none")}</p>`
    : html`<p class="count">${say("reader.feedback-latest", { count: all.length })} <a href="${places.feedback(key, ".jsonl")}">${say("reader.feedback-lines")}</a></p>
<ol class="answers">${all.map((one) => entry(one, page))}</ol>`
}`,
  };
}

function entry({ kind, atMs, question, quoted }: Feedback, { say, places }: PageContext): Html {
  const date = dateWords(new Date(atMs).toISOString().slice(0, 10), say);
  const answered = (document: string) => say("reader.feedback-answered", { document, date });
  return html`<li><p><strong>${feedbackWords(kind, say)}</strong></p>
<p>${say("reader.feedback-asked")} <a href="${places.answers(question)}" dir="auto">${question}</a></p>
${
  quoted === null
    ? html`<p class="by">${say("reader.feedback-nothing", { date })}</p>`
    : html`<blockquote dir="auto"><p>${quoted.quote}</p></blockquote>
<p class="by">${withMarkup(answered, quoted.document, html`<a href="${places.document(quoted.document, quoted)}">${quoted.document}</a>`)}</p>`
}</li>\n`;
}
