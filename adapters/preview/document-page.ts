import { datingWords, issuedWords } from "../../src/answer/citation.ts";
import type { Document } from "../../src/corpus/document.ts";
import type { Passage } from "../../src/corpus/structure/passages.ts";
import type { Span } from "../../src/corpus/text/sentences.ts";
import { escapeHtml } from "./html.ts";

/** A document as HTML, every text escaped, with a quote marked at its place. */
export function documentArticle(document: Document, quote: Span | null): string {
  const { id, title, publisher, places, url, language } = document;
  const facts = [publisher, issuedWords(document), ...(places.length > 0 ? [places.join(", ")] : []), id].map(
    (fact) => `<span>${escapeHtml(fact)}</span>`,
  );
  const words = datingWords(document);
  const dating = words === null ? "" : `<p class="note">${escapeHtml(words.replace(/^d/, "D"))}</p>`;
  const link =
    url !== undefined && /^https?:/i.test(url)
      ? `<p class="note"><a href="${escapeHtml(url)}" rel="noopener noreferrer">The original at ${escapeHtml(URL.parse(url)?.hostname ?? url)}</a></p>`
      : "";
  return `<article class="document" lang="${escapeHtml(language)}">
<header>
<h1>${escapeHtml(title)}</h1>
<p class="facts">${facts.join(" ")}</p>
${dating}${link}
</header>
${passagesHtml(document, quote)}
</article>`;
}

/**
 * The stretch that a page is asked to mark; null if there is none in the text.
 *
 * @example
 * readQuote(new URLSearchParams("from=3&to=9"), 100); // => { start: 3, end: 9 }
 */
export function readQuote(query: URLSearchParams, length: number): Span | null {
  const [start, end] = ["from", "to"].map((name) => {
    const value = query.get(name) ?? "";
    return /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  });
  return start !== undefined && end !== undefined && start < end && end <= length ? { start, end } : null;
}

function passagesHtml({ text, passages }: Document, quote: Span | null): string {
  const html: string[] = [];
  let list: "ul" | "ol" | null = null;
  let paragraph = 0;
  let before = 0;
  // The address "#quote" means one element, where the quote begins.
  let marked = false;
  for (const passage of passages) {
    const mark = text.slice(before, passage.start).trim();
    before = passage.end;
    if (passage.kind !== "heading") paragraph++;
    const wanted = passage.kind !== "item" ? null : /^\d/.test(mark) ? "ol" : "ul";
    if (list !== wanted) html.push(`${list ? `</${list}>` : ""}${wanted ? `<${wanted}>` : ""}`);
    list = wanted;
    const inside = quote !== null && quote.start < passage.end && passage.start < quote.end;
    const words = wordsHtml(text, passage, inside ? quote : null, marked ? "" : ' id="quote"');
    marked ||= inside;
    html.push(passageHtml(passage, words, paragraph, mark));
  }
  if (list) html.push(`</${list}>`);
  return html.join("\n");
}

function passageHtml({ kind, headings }: Passage, words: string, paragraph: number, mark: string): string {
  const number = `data-paragraph="${paragraph}"`;
  switch (kind) {
    case "heading": {
      const level = Math.min(headings.length + 2, 6);
      return `<h${level}>${words}</h${level}>`;
    }
    case "paragraph":
      return `<p ${number}>${words}</p>`;
    case "signature":
    case "title":
    case "letterhead":
    case "subjects":
    case "label":
    case "contact":
    case "boilerplate":
    case "footnote":
    case "table":
    case "noise":
      return `<p class="${kind}" ${number}>${words}</p>`;
    case "item": {
      const value = /^\d+/.exec(mark)?.[0];
      return `<li ${number}${value === undefined ? "" : ` value="${value}"`}>${words}</li>`;
    }
  }
}

function wordsHtml(text: string, { start, end }: Span, quote: Span | null, id: string): string {
  if (!quote) return escapeHtml(text.slice(start, end));
  const from = Math.max(start, quote.start);
  const to = Math.min(end, quote.end);
  const [before, marked, after] = [text.slice(start, from), text.slice(from, to), text.slice(to, end)];
  return `${escapeHtml(before)}<mark${id}>${escapeHtml(marked)}</mark>${escapeHtml(after)}`;
}
