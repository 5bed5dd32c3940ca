import type { Block, Extracted } from "../../../src/import/extracted.ts";
import { NOTHING_KNOWN } from "../../../src/import/extracted.ts";
import type { PageBlock } from "./page-blocks.ts";
import { pageMetadata } from "./page-metadata.ts";
import { parsePage } from "./page-node.ts";
import { readArticle } from "./read-article.ts";

/** Takes out of a saved page its article, and what its metadata say of it. Nothing in the page is run or fetched. */
export function extractPage(html: string): Extracted {
  const metadata = pageMetadata(parsePage(html));
  const { kept, removed } = readArticle(html, metadata.titles[0]?.value ?? "");
  return {
    ...NOTHING_KNOWN,
    ...metadata,
    body: { kind: "blocks", blocks: kept.map(toBlock) },
    removed,
  };
}

/** A block of a page as the importer takes it; the share of links is known to pages alone. */
export function toBlock({ kind, level, text }: PageBlock): Block {
  return kind === "heading" ? { kind, level: Math.max(1, level), text } : { kind, text };
}
