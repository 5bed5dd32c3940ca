import { Readability } from "@mozilla/readability";
import { type ArticleBlocks, articleBlocks } from "./article-blocks.ts";
import { pageBlocks } from "./page-blocks.ts";
import { type PageDocument, type PageElement, parsePage } from "./page-node.ts";
import { stripFurniture } from "./strip-furniture.ts";

/** Less than this share of the words that the whole page gives means that the article itself was taken for furniture. */
const LEAST_SHARE = 0.35;

/**
 * The article of a page: its blocks without navigation, captions, appeals and links to elsewhere.
 * Mozilla's Readability finds the part of the page; a page without an article gives all its words.
 *
 * @param html the page as it was saved; nothing in it is run or fetched
 * @param title the title as the page's metadata give it: above the article it is left out
 */
export function readArticle(html: string, title: string): ArticleBlocks {
  const stripped = parsePage(html);
  stripFurniture(stripped);
  const article = blocksOf(stripped, title);
  const whole = blocksOf(parsePage(html), title);
  return length(article) < length(whole) * LEAST_SHARE ? whole : article;
}

function blocksOf(page: PageDocument, title: string): ArticleBlocks {
  // An element instead of HTML: written out and parsed again, it would be read twice. Reading changes the page.
  const reader = new Readability<PageElement>(page, {
    serializer: (node: PageElement) => node,
    charThreshold: 250,
  });
  // Of a page with broken tags the whole root may be taken out, and then nothing has a body any more.
  const { body } = page;
  const found = reader.parse()?.content ?? body;
  return found ? articleBlocks(pageBlocks(found), title) : { kept: [], removed: [] };
}

function length({ kept }: ArticleBlocks): number {
  return kept.reduce((sum, { text }) => sum + text.length, 0);
}
