import { type Message, message } from "../../../src/messages/message.ts";
import type { Fetched } from "../fetch/safe-fetch.ts";
import type { PoliteFetched } from "../polite-fetch.ts";
import { type FeedItem, type ReadFeed, readFeed } from "./feed-items.ts";
import { feedText } from "./feed-text.ts";

/** The items of a feed, and the sitemaps in it that could not be read. */
export type FoundItems =
  | {
      readonly kind: "items";
      readonly title: string | null;
      readonly items: readonly FeedItem[];
      readonly failed: readonly { readonly url: string; readonly reason: readonly Message[] }[];
      readonly notes: readonly Message[];
    }
  | { readonly kind: "unreadable"; readonly reason: readonly Message[] }
  | { readonly kind: "stopped" };

type FetchedFeed = Extract<Fetched, { kind: "read" }>;

/** A sitemap of sitemaps: so many of them are read. */
const MOST_SITEMAPS = 20;

/** The items of a feed that was read, those of the sitemaps in a sitemap included. */
export async function findItems(
  fetched: FetchedFeed,
  fetch: (url: string) => Promise<PoliteFetched>,
): Promise<FoundItems> {
  const read = readFetched(fetched);
  if (read.kind === "unreadable") return read;
  if (read.kind === "items") return { ...read, failed: [], notes: [] };
  const items: FeedItem[] = [];
  const failed: { url: string; reason: readonly Message[] }[] = [];
  for (const url of read.urls.slice(0, MOST_SITEMAPS)) {
    const one = await fetch(url);
    if (one.kind === "stopped") return one;
    if (one.kind === "unchanged") continue;
    const inside = one.kind === "read" ? readFetched(one) : null;
    if (inside?.kind === "items") items.push(...inside.items);
    else if (one.kind !== "read") failed.push({ url, reason: [one.reason] });
    else if (inside?.kind === "unreadable") failed.push({ url, reason: inside.reason });
    else failed.push({ url, reason: [message("fetch.nested-sitemaps")] });
  }
  const more = read.urls.length - MOST_SITEMAPS;
  const notes =
    more > 0 ? [message("sync.many-sitemaps", { count: read.urls.length, most: MOST_SITEMAPS })] : [];
  return { kind: "items", title: null, items, failed, notes };
}

function readFetched(fetched: FetchedFeed): ReadFeed {
  const text = feedText(fetched);
  return text === null
    ? { kind: "unreadable", reason: [message("fetch.no-text")] }
    : readFeed(text, fetched.url);
}
