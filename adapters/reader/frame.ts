import { LONGEST_QUESTION } from "../../src/chat/requests/request.ts";
import { type Html, html } from "../html/html.ts";
import { ICON } from "../html/icon.ts";
import type { Places } from "./places.ts";

/** A page's parts. */
export type Frame = {
  readonly title: string;
  readonly main: Html;
  /** What else is in the document's head. @default nothing */
  readonly head?: Html;
  /** What stands in the box for questions; null: the page has its own box. @default "" */
  readonly question?: string | null;
};

/**
 * A whole page: the head that all have, and what is below.
 *
 * @param share an address of the page that can be handed on; null: the page's own can.
 * @param complete whether the archive has read every document.
 */
export function framePage(
  places: Places,
  { title, main, head, question = "" }: Frame,
  share: string | null,
  complete: boolean,
): string {
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="${places.styles}">
${head ?? null}
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="masthead">
<p class="name"><a href="${places.front}">Dateline</a></p>
<nav aria-label="Archive"><a href="${places.documents({})}">All documents</a> <a href="${places.timelines}">Timeline</a></nav>
${question !== null && questionForm(places, question)}
</header>
<main id="main">
${complete ? null : html`<p class="note warning">Documents are still being read: this is not the whole archive yet.</p>`}
${main}
</main>
${share !== null && html`<footer><p><a href="${share}">Link to this page</a>, to send to somebody who may read it.</p></footer>`}
</body>
</html>
`}`;
}

/** A box for a question, which any browser sends without script. */
export function questionForm(places: Places, question: string): Html {
  return html`<form class="ask" role="search" action="${places.front}" method="get">
<label for="q">Ask the archive</label>
<input id="q" name="q" type="search" value="${question}" maxlength="${LONGEST_QUESTION}" autocomplete="off" required>
<button>Ask</button>
</form>`;
}
