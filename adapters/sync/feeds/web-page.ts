import { type Message, message } from "../../../src/messages/message.ts";
import type { Fetched } from "../fetch/safe-fetch.ts";

type Read = Pick<Extract<Fetched, { kind: "read" }>, "body" | "type">;

/** What is looked at of a page, in characters. */
const LOOKED_AT = 500_000;

/** A page or a feed begins within this many characters. */
const MARKED_WITHIN = 2_000;

/** Whether a page has a field for a password. */
export function asksToSignIn({ body, type }: Read): boolean {
  return /^$|html/.test(type) && hasPasswordField(new TextDecoder("windows-1252").decode(body));
}

function hasPasswordField(html: string): boolean {
  return /<input\b[^>]{0,500}\btype\s*=\s*["']?password\b/i.test(html.slice(0, LOOKED_AT));
}

/**
 * What a web page is that stands where a feed was expected, as sentences; null if the text is none.
 *
 * @param base the address of the page.
 */
export function instead(text: string, base: string): readonly Message[] | null {
  const head = text.slice(0, LOOKED_AT);
  const start = head.trimStart().slice(0, MARKED_WITHIN);
  const isFeed = /<(?:\w+:)?(?:rss|feed|rdf|urlset|sitemapindex)[\s>]/i.test(start);
  if (!start.startsWith("<") || isFeed || !/<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start))
    return null;
  const title =
    /<title[^>]{0,500}>(?<words>[^<]{0,500})/i
      .exec(head)
      ?.groups?.words?.replace(/\s+/g, " ")
      .trim()
      .slice(0, 80) ?? "";
  if (hasPasswordField(head))
    return [title === "" ? message("fetch.page-signs-in") : message("fetch.page-titled-signs-in", { title })];
  const feed = linkedFeed(head, base);
  return [
    title === "" ? message("fetch.page") : message("fetch.page-titled", { title }),
    ...(feed === null ? [] : [message("fetch.its-feed", { feed })]),
  ];
}

/** The feed that a page names as its own (WHATWG, `rel=alternate`). */
function linkedFeed(html: string, base: string): string | null {
  for (const [link] of html.matchAll(/<link\b[^>]{0,2000}>/gi)) {
    const isFeed = /\btype\s*=\s*["']?application\/(?:rss\+xml|atom\+xml|feed\+json)/i.test(link);
    const { quoted, plain } =
      /\bhref\s*=\s*(?:["'](?<quoted>[^"']+)|(?<plain>[^\s>]+))/i.exec(link)?.groups ?? {};
    const href = (quoted ?? plain)?.replaceAll("&amp;", "&");
    if (isFeed && href !== undefined && URL.canParse(href, base)) return new URL(href, base).href;
  }
  return null;
}
