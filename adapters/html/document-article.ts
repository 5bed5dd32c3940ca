import type { Document } from "../../src/corpus/document.ts";
import type { Passage } from "../../src/corpus/structure/passages.ts";
import type { Span } from "../../src/corpus/text/sentences.ts";
import { directionOf } from "./direction.ts";
import { type Html, html } from "./html.ts";

/** How the words of a document are marked up. */
export type Marking = {
  /** What is quoted from it, to be marked; null: nothing. */
  readonly quote: Span | null;
  /** The id of the element in which the quote begins: what the page's address points to. */
  readonly quoteId: string;
  /** Whether each sentence is an element that an address can point to: `120-260` is its id. */
  readonly sentenceIds: boolean;
};

/** A document as HTML, every text escaped, with a quote marked at its place. */
export function documentArticle(document: Document, header: Html, marking: Marking): Html {
  const { language } = document;
  return html`<article class="document" lang="${language}" dir="${directionOf(language)}">
<header>
${header}
</header>
${passagesHtml(document, marking)}
</article>`;
}

function passagesHtml({ text, passages }: Document, marking: Marking): readonly Html[] {
  const blocks: Html[] = [];
  let items: Html[] = [];
  let list: "ul" | "ol" | null = null;
  const endList = () => {
    if (list === "ul") blocks.push(html`<ul>${items}</ul>\n`);
    if (list === "ol") blocks.push(html`<ol>${items}</ol>\n`);
    items = [];
  };
  let paragraph = 0;
  let before = 0;
  // An id means one element, where the quote begins.
  let marked = false;
  for (const passage of passages) {
    const mark = text.slice(before, passage.start).trim();
    before = passage.end;
    if (passage.kind !== "heading") paragraph++;
    const wanted = passage.kind !== "item" ? null : /^\d/.test(mark) ? "ol" : "ul";
    if (list !== wanted) endList();
    list = wanted;
    const { quote } = marking;
    const inside = quote !== null && quote.start < passage.end && passage.start < quote.end;
    const words = passageWords(text, passage, { ...marking, quote: inside ? quote : null }, marked);
    marked ||= inside;
    (list ? items : blocks).push(passageHtml(passage, words, paragraph, mark));
  }
  endList();
  return blocks;
}

function passageHtml({ kind, headings }: Passage, words: Words, paragraph: number, mark: string): Html {
  switch (kind) {
    case "heading":
      switch (Math.min(headings.length + 2, 6)) {
        case 2:
          return html`<h2>${words}</h2>\n`;
        case 3:
          return html`<h3>${words}</h3>\n`;
        case 4:
          return html`<h4>${words}</h4>\n`;
        case 5:
          return html`<h5>${words}</h5>\n`;
        default:
          return html`<h6>${words}</h6>\n`;
      }
    case "paragraph":
      return html`<p data-paragraph="${paragraph}">${words}</p>\n`;
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
      return html`<p class="${kind}" data-paragraph="${paragraph}">${words}</p>\n`;
    case "item": {
      const value = /^\d+/.exec(mark)?.[0];
      return value === undefined
        ? html`<li data-paragraph="${paragraph}">${words}</li>\n`
        : html`<li data-paragraph="${paragraph}" value="${value}">${words}</li>\n`;
    }
  }
}

/** Texts and elements, one after the other. */
type Words = readonly (string | Html)[];

/** The words of a passage with its sentences as elements, if they are wanted, and the part of the quote that is in it marked. */
function passageWords(
  text: string,
  { start, end, sentences }: Passage,
  { quote, quoteId, sentenceIds }: Marking,
  marked: boolean,
): Words {
  let id: string | null = marked ? null : quoteId;
  const piece = (from: number, to: number): Words => {
    const [first, last] = quote ? [Math.max(from, quote.start), Math.min(to, quote.end)] : [to, to];
    if (first >= last) return [text.slice(from, to)];
    const words = text.slice(first, last);
    const mark = id === null ? html`<mark>${words}</mark>` : html`<mark id="${id}">${words}</mark>`;
    id = null;
    return [text.slice(from, first), mark, text.slice(last, to)];
  };
  if (!sentenceIds) return piece(start, end);
  const found: (string | Html)[] = [];
  let at = start;
  for (const sentence of sentences) {
    const own = `${sentence.start}-${sentence.end}`;
    const words = piece(sentence.start, sentence.end);
    found.push(
      ...(at < sentence.start ? piece(at, sentence.start) : []),
      ...(own === quoteId && quote ? words : [html`<span id="${own}">${words}</span>`]),
    );
    at = sentence.end;
  }
  return [...found, ...(at < end ? piece(at, end) : [])];
}
