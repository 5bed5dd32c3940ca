import { FURNITURE } from "./page-furniture.ts";
import { type PageDocument, type PageElement, textOf } from "./page-node.ts";

/** An element with a larger share of the page's paragraphs holds the article itself, whatever it is called. */
const LARGEST_SHARE = 0.3;

/** A paragraph of at least this many characters is prose. */
const PROSE_LENGTH = 80;

const NAME = new RegExp(
  `(?:^|\\s)(?:[\\w]+(?:--?|__))*(?:${FURNITURE.names.source})(?:(?:--|__)[\\w-]*)?(?=\\s|$)`,
);

/**
 * Removes from a page what is no part of an article: navigation, controls, captions, appeals, links to elsewhere.
 * Nothing goes that holds much of the page's prose, since class names lie. The words of what went are lost here.
 */
export function stripFurniture(page: PageDocument): void {
  const prose = proseLength(page.body);
  const remove = (element: PageElement): void => {
    if (isArticleRoot(element) || proseLength(element) > prose * LARGEST_SHARE) return;
    element.remove();
  };
  for (const element of page.querySelectorAll(FURNITURE.tags)) remove(element);
  for (const element of page.querySelectorAll(FURNITURE.linked))
    if (linkShare(element) > 0.3) remove(element);
  for (const element of page.querySelectorAll(FURNITURE.heads))
    if (proseLength(element) === 0) element.remove();
  for (const element of page.querySelectorAll("[class], [id]"))
    if (NAME.test(separated(element.getAttribute("class"))) || NAME.test(separated(element.id)))
      remove(element);
}

/** The share of an element's words that are in links, 0 to 1. */
function linkShare(element: PageElement): number {
  const all = textOf(element).length;
  const linked = [...element.querySelectorAll("a")].reduce((sum, link) => sum + textOf(link).length, 0);
  return all === 0 ? 0 : linked / all;
}

/** `articleShare_box` as `article-share__box`: one way of writing names, so that one pattern reads them. */
function separated(name: string | null): string {
  return (name ?? "")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replace(/(?<!_)_(?!_)/g, "-")
    .toLowerCase();
}

function isArticleRoot({ tagName }: PageElement): boolean {
  return ["HTML", "BODY", "MAIN", "ARTICLE"].includes(tagName);
}

function proseLength(element: PageElement | null): number {
  let length = 0;
  for (const paragraph of element?.querySelectorAll("p") ?? []) {
    const size = textOf(paragraph).length;
    if (size >= PROSE_LENGTH) length += size;
  }
  return length;
}
