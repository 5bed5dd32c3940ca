import { type Html, html } from "../html/html.ts";
import type { Places } from "./places.ts";

/** A page's parts. */
export type Frame = {
  readonly title: string;
  readonly main: Html;
};

const ICON = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#16181c"/><text x="16" y="24" font-family="Georgia,serif" font-size="24" fill="#fff" text-anchor="middle">D</text></svg>',
);

/** A whole page: the head that all have, and what is below. */
export function framePage(places: Places, { title, main }: Frame): string {
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:image/svg+xml,${ICON}">
<link rel="stylesheet" href="${places.styles}">
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="masthead">
<p class="name"><a href="${places.front}">Dateline</a></p>
</header>
<main id="main">
${main}
</main>
</body>
</html>
`}`;
}
