import { LONGEST_QUESTION } from "../../src/chat/requests/request.ts";
import { LOCALES, type Locale } from "../../src/messages/locale.ts";
import { sayIn } from "../../src/messages/say.ts";
import { type Html, html } from "../html/html.ts";
import { ICON } from "../html/icon.ts";
import { withMarkup } from "../html/with-markup.ts";
import { LANGUAGE_PARAMETER } from "../http/page-language.ts";
import type { PageContext } from "./page-context.ts";
import type { Places } from "./places.ts";

/** A page's parts. */
export type Frame = {
  readonly title: string;
  readonly main: Html;
  /** What else is in the document's head. @default nothing */
  readonly head?: Html;
  /** What stands in the box for questions; null: the page has its own box. @default "" */
  readonly question?: string | null;
  /** The element that its address points to, which the same page in another language points to as well. @default none */
  readonly target?: string;
};

/** How a page stands among others. */
type Standing = {
  /** An address of the page that can be handed on; null: the page's own can. */
  readonly share: string | null;
  /** Whether the archive has read every document. */
  readonly complete: boolean;
  /** The address of the same page in a language. */
  readonly inLanguage: (locale: Locale) => string;
  /** The address of the page as programs know it, in a language or without one; null: they need not know it. */
  readonly canonical: ((locale: Locale | null) => string) | null;
};

/** A whole page: the head that all have, and what is below. */
export function framePage(
  page: PageContext,
  { title, main, head, question = "", target }: Frame,
  { share, complete, inLanguage, canonical }: Standing,
): string {
  const { say, places } = page;
  const others = LOCALES.filter((locale) => locale !== say.locale);
  const shareWords = say("reader.share-link");
  return `${html`<!doctype html>
<html lang="${say.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="${places.styles}">
${
  canonical !== null &&
  html`<link rel="alternate" hreflang="x-default" href="${canonical(null)}">
${LOCALES.map((locale) => html`<link rel="alternate" hreflang="${locale}" href="${canonical(locale)}">\n`)}`
}${head ?? null}
</head>
<body>
<a class="skip" href="#main">${say("reader.skip")}</a>
<header class="masthead">
<p class="name"><a href="${places.front}">Dateline</a></p>
<nav aria-label="${say("reader.archive")}"><a href="${places.documents({})}">${say("reader.all-documents")}</a> <a href="${places.timelines}">${say("reader.timeline")}</a></nav>
<nav class="language" aria-label="${say("reader.language")}">${others.map((locale) => html`<a href="${inLanguage(locale)}${target !== undefined && html`#${target}`}" lang="${locale}" hreflang="${locale}">${sayIn(locale)("reader.own-name")}</a>`)}</nav>
${question !== null && questionForm(page, question)}
</header>
<main id="main">
${complete ? null : html`<p class="note warning">${say("reader.incomplete")}</p>`}
${main}
</main>
${share !== null && html`<footer><p>${withMarkup((link) => say("reader.share", { link }), shareWords, html`<a href="${share}">${shareWords}</a>`)}</p></footer>`}
</body>
</html>
`}`;
}

/** A box for a question, which any browser sends without script. */
export function questionForm({ say, places }: PageContext, question: string): Html {
  return html`<form class="ask" role="search" action="${places.front}" method="get">
<label for="q">${say("reader.ask-archive")}</label>
<input id="q" name="q" type="search" value="${question}" maxlength="${LONGEST_QUESTION}" autocomplete="off" required>
${languageField(places)}<button>${say("reader.ask")}</button>
</form>`;
}

/** Keeps the language that an address asks for in what a form sends. */
export function languageField({ lang }: Places): Html | null {
  return lang === null ? null : html`<input type="hidden" name="${LANGUAGE_PARAMETER}" value="${lang}">\n`;
}
