import type { ArchiveNumbers } from "../../src/chat/replies/about-replies.ts";
import { escapeHtml } from "../html/html.ts";
import { ICON } from "../html/icon.ts";

/** A page's parts, each of them HTML but for the title and the running head. */
export type Frame = {
  readonly title: string;
  readonly theme: Theme | null;
  readonly main: string;
  /** What the masthead says: the archive in numbers on the front page, elsewhere what the page is about. */
  readonly head:
    | { readonly kind: "front"; readonly numbers: ArchiveNumbers }
    | { readonly kind: "running"; readonly text: string };
  readonly scripts?: string;
};

/** What the reader chose; null: whatever the system says. */
export type Theme = "light" | "dark";

/** The theme that a request's cookies ask for. */
export function readTheme(cookies: string | undefined): Theme | null {
  const theme = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookies ?? "")?.[1];
  return theme === "light" || theme === "dark" ? theme : null;
}

/** A whole page: the masthead and what stands below. */
export function framePage({ title, theme, main, head, scripts = "" }: Frame): string {
  return `<!doctype html>
<html lang="en"${theme ? ` data-theme="${theme}"` : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="/page.css">
</head>
${head.kind === "front" ? frontHead(head.numbers) : runningHead(head.text)}
${main}
${scripts}
</body>
</html>
`;
}

function frontHead(numbers: ArchiveNumbers): string {
  return `<body class="front">
<a class="skip" href="#ask">Skip to the question</a>
<header class="masthead">
<h1 class="name">Dateline</h1>
<div id="tools"></div>
<p class="folio">${folio(numbers)} <a href="/daily">Daily posts</a></p>
</header>`;
}

function runningHead(text: string): string {
  return `<body class="inside">
<header class="masthead">
<p class="name"><a href="/">Dateline</a></p>
<p class="running">${escapeHtml(text)}</p>
</header>`;
}

/** "The archive, 6 documents, 212 passages, 4 publishers, 1998–2020". */
function folio({ documents, passages, publishers, years }: ArchiveNumbers): string {
  const count = (value: number, noun: string) =>
    `${value.toLocaleString("en-GB")}&nbsp;${noun}${value === 1 ? "" : "s"}`;
  return [
    "The archive",
    count(documents, "document"),
    count(passages, "passage"),
    count(publishers.length, "publisher"),
    ...(years ? [`${years[0]}–${years[1]}`] : []),
  ]
    .map((part) => `<span>${part}</span>`)
    .join(" ");
}
