import { parseFeed } from "feedsmith";
import { DOMParser } from "linkedom";
import { type Message, message } from "../../../src/messages/message.ts";
import { plainWords } from "../../import/pages/plain-words.ts";
import { instead } from "./web-page.ts";

/** What a feed says of one document. */
export type FeedItem = {
  /** Where the document is. */
  readonly url: string;
  readonly title: string | null;
  /** EDTF, to the day; null: it does not say. */
  readonly published: string | null;
  /** Changes when the feed says that the document did. */
  readonly stamp: string;
};

/** A feed, read. */
export type ReadFeed =
  | { readonly kind: "items"; readonly title: string | null; readonly items: readonly FeedItem[] }
  /** A sitemap of sitemaps. */
  | { readonly kind: "sitemaps"; readonly urls: readonly string[] }
  | { readonly kind: "unreadable"; readonly reason: readonly Message[] };

/**
 * Reads RSS, Atom, JSON Feed or a sitemap.
 *
 * @param base the address of the feed, for links that are not complete.
 */
export function readFeed(text: string, base: string): ReadFeed {
  if (text.trim() === "") return { kind: "unreadable", reason: [message("refusal.empty")] };
  const page = instead(text, base);
  if (page !== null) return { kind: "unreadable", reason: page };
  if (/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 2_000))) return readSitemap(text, base);
  try {
    const { format, feed } = parseFeed(text);
    const items = itemsOf(format, feed as unknown as AnyFeed).flatMap((item) => usable(item, base));
    return { kind: "items", title: textOf((feed as { title?: unknown }).title), items };
  } catch {
    return { kind: "unreadable", reason: [message("fetch.not-feed")] };
  }
}

/** The parts of a feed of any format that are read. */
type AnyItem = {
  readonly title?: unknown;
  readonly link?: unknown;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly url?: string;
  readonly external_url?: string;
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean };
  readonly pubDate?: unknown;
  readonly published?: unknown;
  readonly updated?: unknown;
  readonly date_published?: unknown;
  readonly date_modified?: unknown;
  readonly dc?: { readonly date?: unknown; readonly dates?: readonly unknown[] };
};
type AnyFeed = { readonly items?: readonly AnyItem[]; readonly entries?: readonly AnyItem[] };

type RawItem = {
  readonly link: string | undefined;
  readonly title: string | null;
  readonly published: unknown;
  readonly changed: unknown;
};

function itemsOf(format: string, feed: AnyFeed): readonly RawItem[] {
  return (feed.items ?? feed.entries ?? []).map((item) => ({
    link: linkOf(format, item),
    title: textOf(item.title),
    published:
      item.pubDate ??
      item.published ??
      item.date_published ??
      item.dc?.date ??
      item.dc?.dates?.[0] ??
      item.updated,
    changed: item.updated ?? item.date_modified ?? item.pubDate ?? item.published ?? item.date_published,
  }));
}

function linkOf(format: string, item: AnyItem): string | undefined {
  if (format === "json") return item.url ?? item.external_url;
  const { links = [] } = item;
  const alternate = links.find(({ rel }) => rel === undefined || rel === "alternate") ?? links[0];
  const own = typeof item.link === "string" ? item.link : undefined;
  return own ?? alternate?.href ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value);
}

/** The text of a title, which some formats keep in an object. */
function textOf(title: unknown): string | null {
  const text = typeof title === "object" && title !== null && "value" in title ? title.value : title;
  return typeof text === "string" && text.trim() !== "" ? plainWords(text) : null;
}

function usable({ link, title, published, changed }: RawItem, base: string): readonly FeedItem[] {
  const url = addressOf(link, base);
  return url === null ? [] : [{ url, title, published: dayOf(published), stamp: String(changed ?? "") }];
}

/** A complete http address without its fragment; null if it is none. */
function addressOf(link: string | undefined, base: string): string | null {
  if (link === undefined || link.trim() === "" || !URL.canParse(link.trim(), base)) return null;
  const url = new URL(link.trim(), base);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

/** The day as the feed's own zone has it, `YYYY-MM-DD`. */
function dayOf(date: unknown): string | null {
  const text = String(date ?? "").trim();
  const written = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (written !== undefined) return written;
  const rfc = /^(?:\w{3},\s*)?(\d{1,2} \w{3} \d{4})\b/.exec(text)?.[1];
  const time = rfc === undefined ? Number.NaN : Date.parse(`${rfc} UTC`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

function readSitemap(text: string, base: string): ReadFeed {
  const root = new DOMParser().parseFromString(text, "text/xml").documentElement;
  const name = root?.localName?.replace(/^.*:/, "");
  const entries = [...(root?.children ?? [])].map((entry) => {
    const of = (child: string) =>
      [...entry.children]
        .find(({ localName }) => localName.replace(/^.*:/, "") === child)
        ?.textContent?.trim();
    return { url: addressOf(of("loc"), base), changed: of("lastmod") ?? "" };
  });
  const complete = entries.flatMap(({ url, changed }) => (url === null ? [] : [{ url, changed }]));
  if (name === "sitemapindex") return { kind: "sitemaps", urls: complete.map(({ url }) => url) };
  return {
    kind: "items",
    title: null,
    // A sitemap tells when a page was changed, not when it was published.
    items: complete.map(({ url, changed }) => ({ url, title: null, published: null, stamp: changed })),
  };
}
