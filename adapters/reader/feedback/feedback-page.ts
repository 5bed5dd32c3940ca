import type { Feedback } from "../../../src/chat/feedback/feedback.ts";
import { feedbackWords } from "../../../src/chat/requests/feedback-words.ts";
import { dateWords } from "../../../src/time/date-words.ts";
import { type Html, html } from "../../html/html.ts";
import type { Frame } from "../frame.ts";
import type { Places } from "../places.ts";

/** Rows that the page lists at most; the command `feedback` lists more. */
export const MOST_FEEDBACK = 500;

/**
 * What people said of answers, the latest first.
 *
 * @param key opens the page's lines too.
 */
export function feedbackPage(all: readonly Feedback[], key: string, places: Places): Frame {
  const title = "What people said of answers";
  return {
    title: `${title} – Dateline`,
    main: html`<h1>${title}</h1>
${
  all.length === 0
    ? html`<p>Nobody has pressed “Not right?” yet.</p>`
    : html`<p class="count">The latest ${all.length === 1 ? "one" : all.length}. Nobody’s name is kept. <a href="${places.feedback(key, ".jsonl")}">As lines for a measurement</a></p>
<ol class="answers">${all.map((one) => entry(one, places))}</ol>`
}`,
  };
}

function entry({ kind, atMs, question, quoted }: Feedback, places: Places): Html {
  const said = dateWords(new Date(atMs).toISOString().slice(0, 10));
  const asked = `${places.front}?${new URLSearchParams({ q: question })}`;
  return html`<li><p><strong>${feedbackWords(kind)}</strong></p>
<p>Asked: <a href="${asked}" dir="auto">${question}</a></p>
${
  quoted === null
    ? html`<p class="by">Nothing was answered, ${said}.</p>`
    : html`<blockquote dir="auto"><p>${quoted.quote}</p></blockquote>
<p class="by">Answered out of <a href="${places.document(quoted.document, quoted)}">${quoted.document}</a>, ${said}.</p>`
}</li>\n`;
}
