import { LOCALES, type Locale } from "../../../../src/messages/locale.ts";
import { type Say, sayIn } from "../../../../src/messages/say.ts";
import { type Html, html } from "../../../html/html.ts";
import { ICON } from "../../../html/icon.ts";

/** What a page of the bot itself says. */
export type NoticePage = {
  readonly title: string;
  /** Texts, or markup where there is more than a text. */
  readonly paragraphs: readonly (string | Html)[];
  /** Where to go from there. @default nowhere */
  readonly link?: { readonly text: string; readonly url: string };
};

/** Where the pages have their style from. */
export const NOTICE_STYLES = "/notice.css";

/**
 * A whole page that says something and needs no script.
 *
 * @param say the language of the page.
 * @param inLanguage the address of the same page in another language; null: it opens once, and has no other. @default null
 */
export function noticePage(
  { title, paragraphs, link }: NoticePage,
  say: Say,
  inLanguage: ((locale: Locale) => string) | null = null,
): string {
  const others = inLanguage === null ? [] : LOCALES.filter((locale) => locale !== say.locale);
  const languages = others.map(
    (locale) =>
      html`<a href="${inLanguage?.(locale) ?? ""}" lang="${locale}" hreflang="${locale}">${sayIn(locale)("reader.own-name")}</a>`,
  );
  return `${html`<!doctype html>
<html lang="${say.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="${NOTICE_STYLES}">
</head>
<body>
<main>
<h1>${title}</h1>
${paragraphs.map((paragraph) => (typeof paragraph === "string" ? html`<p>${paragraph}</p>` : paragraph))}
${link ? html`<p><a class="action" href="${link.url}">${link.text}</a></p>` : null}
</main>
${languages.length > 0 && html`<nav class="language" aria-label="${say("reader.language")}">${languages}</nav>\n`}</body>
</html>
`}`;
}
