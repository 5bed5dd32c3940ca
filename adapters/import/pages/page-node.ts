import { parseHTML } from "linkedom";

/** The part of the DOM that reading a page needs; the project's own code runs where there is no browser. */
export type PageNode = {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
};

/** An element of a page. Names of tags are in capitals, as in HTML documents. */
export type PageElement = PageNode & {
  readonly tagName: string;
  readonly id: string;
  readonly parentElement: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  querySelector(selector: string): PageElement | null;
  remove(): void;
};

/** A parsed page. */
export type PageDocument = {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  querySelector(selector: string): PageElement | null;
};

/** Parses a page as browsers do, without running or fetching anything. */
export function parsePage(html: string): PageDocument {
  const { document } = parseHTML(withBody(html));
  return document;
}

/** The parser leaves out what stands in no `<body>`, though HTML lets a page do without the tags. */
function withBody(html: string): string {
  if (/<(?:body|frameset)[\s>]/i.test(html) && /<html[\s>]/i.test(html)) return html;
  if (!/<html[\s>]/i.test(html)) return `<html><body>${html}</body></html>`;
  const head = /<\/head\s*>/i.test(html) ? /<\/head\s*>/i : /<html(?:\s[^>]*)?>/i;
  return html.replace(head, (tag) => `${tag}<body>`);
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** The words of a node on one line. */
export function textOf(node: PageNode | null): string {
  return (node?.textContent ?? "").replace(/\s+/g, " ").trim();
}
